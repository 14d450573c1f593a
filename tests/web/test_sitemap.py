from __future__ import annotations

from pathlib import Path

from macros.web.sitemap import Head, read_head, read_heads, robots_txt, sitemap

PAGE = """<html lang="fi"><head>
<link rel="canonical" href="https://e.example/a/">
<link rel="alternate" href="https://e.example/a/" hreflang="fi">
<link rel="alternate" type="application/rss+xml" href="/feed">
<link rel="alternate" href="https://e.example/en/a/?x=1&amp;y=2" hreflang="en">
<meta property="article:modified_time" content="2026-03-07">
{robots}</head><body><link rel="canonical" href="https://other.example/"></body></html>"""
ALTERNATES = [("fi", "https://e.example/a/"), ("en", "https://e.example/en/a/?x=1&y=2")]


def test_head_is_read() -> None:
    head = read_head(PAGE.format(robots=""))
    assert head == Head("https://e.example/a/", "", "2026-03-07", ALTERNATES)
    assert head.listed


def test_hidden_pages_are_not_listed() -> None:
    hidden = read_head(PAGE.format(robots='<meta name="robots" content="noindex, follow">'))
    nowhere = Head()
    assert not hidden.listed
    assert not nowhere.listed
    assert "<url>" not in sitemap([hidden, nowhere])


def test_sitemap_is_ordered_and_escaped() -> None:
    text = sitemap([Head("https://e.example/b/"), read_head(PAGE.format(robots=""))])
    assert text.index("example/a/</loc>") < text.index("example/b/</loc>")
    assert 'hreflang="en" href="https://e.example/en/a/?x=1&amp;y=2"/>' in text
    assert text.count("<lastmod>2026-03-07</lastmod>") == 1


def test_pages_are_found_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "en" / "a").mkdir(parents=True)
    (tmp_path / "en" / "a" / "index.html").write_text(PAGE.format(robots=""), encoding="utf-8")
    assert [head.canonical for head in read_heads(tmp_path)] == ["https://e.example/a/"]


def test_robots_name_the_sitemap() -> None:
    assert robots_txt("https://e.example/s/").endswith("Sitemap: https://e.example/s/sitemap.xml\n")
