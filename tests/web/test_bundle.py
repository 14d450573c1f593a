from __future__ import annotations

from pathlib import Path

import pytest

from macros.web.bundle import bundle
from macros.web.theme_files import ThemeChanged

STYLES = "assets/stylesheets"
CSS = ("main.css", "ours.css")


def links(*names: str, to: str = "") -> str:
    return "".join(f'<link rel="stylesheet" href="{to}{STYLES}/{name}">\n' for name in names)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    body = '</head><body class="b"><script src="assets/javascripts/x.js"></script>'
    files = {
        f"{STYLES}/main.css": '@charset "UTF-8";body{x:y}.gone{x:y}',
        f"{STYLES}/main.css.map": "{}",
        f"{STYLES}/ours.css": ".b { x: z }\n.made { x: y }\n",
        f"{STYLES}/more.css": "a{}",
        "assets/javascripts/x.js": 'add("made")',
        "index.html": f"<head>{links('main.css', 'ours.css')}{body}",
        "a/index.html": f"<head>{links('main.css', 'ours.css', 'more.css', to='../')}{body}",
        "old/index.html": "<head></head><body>moved",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_one_stylesheet_in_the_old_order(built: Path) -> None:
    bundle(built)
    names = sorted(file.name for file in (built / STYLES).iterdir())
    assert names[0] == "more.css"
    css = (built / STYLES / names[1]).read_text(encoding="utf-8")
    assert css == '@charset "UTF-8";body{x:y}.b{x:z}.made{x:y}'
    assert len(names) == 2


def test_pages_link_to_it_and_to_their_own(built: Path) -> None:
    bundle(built)
    site = next((built / STYLES).glob("site.*.css")).name
    assert links(site).strip() in (built / "index.html").read_text()
    page = (built / "a/index.html").read_text()
    assert page.count("<link") == 2
    assert page.index(f'href="../{STYLES}/{site}"') < page.index(f'href="../{STYLES}/more.css"')
    assert (built / "old/index.html").read_text() == "<head></head><body>moved"


def test_the_name_tells_the_content(built: Path) -> None:
    again = {name: (built / name).read_text() for name in ("index.html", "a/index.html")}
    again |= {f"{STYLES}/{name}": (built / STYLES / name).read_text() for name in CSS}
    bundle(built)
    for path, text in again.items():
        (built / path).write_text(text)
    (built / STYLES / "ours.css").write_text(".b { x: other }")
    bundle(built)
    assert len(list((built / STYLES).glob("site.*.css"))) == 2


def test_a_page_with_others_is_refused(built: Path) -> None:
    (built / "a/index.html").write_text(f"<head>{links('ours.css', to='../')}</head>")
    with pytest.raises(ThemeChanged):
        bundle(built)
