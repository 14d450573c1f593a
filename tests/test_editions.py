"""The languages, as the configuration files name them."""

from __future__ import annotations

from pathlib import Path

from macros.editions import Edition, read_editions


def test_the_main_language_comes_first(good: Path) -> None:
    editions, problems = read_editions(good)
    assert problems == []
    assert editions == [
        Edition("fi", "mkdocs.yml", "docs/fi"),
        Edition("en", "mkdocs.en.yml", "docs/en"),
    ]


def test_a_partial_language_needs_no_pairs(good: Path) -> None:
    (good / "mkdocs.sv.yml").write_text(
        "docs_dir: docs/sv\ntheme: {language: sv}\nextra: {partial: true}\n"
    )
    editions, problems = read_editions(good)
    assert problems == []
    assert editions[-1] == Edition("sv", "mkdocs.sv.yml", "docs/sv", partial=True)


def test_tags_of_mkdocs_are_read_over(good: Path) -> None:
    file = good / "mkdocs.yml"
    file.write_text(file.read_text() + "site_url: !ENV [SITE_URL, 'http://127.0.0.1/']\n")
    assert read_editions(good)[1] == []
