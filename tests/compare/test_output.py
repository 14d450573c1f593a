"""What the command writes and how it ends: Markdown, one HTML file, pictures."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from macros import compare
from macros.compare.__main__ import main
from macros.compare.lines import SPOKEN, TEXTS
from macros.compare.summary import MOST, escaped
from tests.browser.find import find
from tests.compare.built import Model, pair, unchanged

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](https://evil.example) `x` | @x"
)


def _figure(site: Model) -> None:
    site["congresses"], site["shown"] = 1432, {"fi": "1\u00a0432", "en": "1,432"}


def _hostile(site: Model) -> None:
    for words in site["words"].values():
        words["plain"] = HOSTILE


def _delete(site: Model) -> None:
    del site["addresses"]["fi"]["networks"]


def _run(folders: tuple[Path, Path], *options: str) -> int:
    return main([*map(str, folders), *options])


def test_the_summary_says_it_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(pair(tmp_path, _figure)) == 0
    out = capsys.readouterr().out
    assert "## Mitä lukijalle muuttuu" in out
    assert "| Luvut: Ryhmät, 2019 | 431 | 1 432 | +1 001 (+232,3 %) | 2 |" in re.sub(
        "\u00a0", " ", out
    )
    assert "| Facts: Groups, 2019 | 431 | 1,432 | +1,001 (+232.3%) | 2 |" in out
    assert "### Visits (englanniksi, /en/visits/)" in out
    assert "### Visits (in English, /en/visits/)" in out


def test_no_change_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(pair(tmp_path, unchanged)) == 0
    out = capsys.readouterr().out
    assert "Lukijalle ei muutu mitään." in out
    assert "Nothing changes for readers." in out


def test_a_lost_address_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(pair(tmp_path, _delete)) == 1
    out = capsys.readouterr().out
    assert "> Näissä osoitteissa ei ole enää sivua" in out
    assert "- /verkostot/\n" in out


def test_a_folder_without_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run((tmp_path, tmp_path)) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_summary_is_appended(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    _run(pair(tmp_path, _figure), "--summary", str(file))
    assert file.read_text(encoding="utf-8").startswith("before\n## Mitä")


def test_quoted_text_is_no_markup_in_the_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(pair(tmp_path, _hostile))
    out = capsys.readouterr().out
    assert "<script" not in out
    assert "<img" not in out
    assert not re.search(r"(?<!\\)\]", out)
    assert "://" not in out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", "a\\|b"),
        ("**a** _b_ `c`", "\\*\\*a\\*\\* \\_b\\_ \\`c\\`"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("www.evil.example", "www&#46;evil.example"),
        ("a\n# b", "a \\# b"),
    ],
)
def test_escaping(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_long_summary_is_cut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def many(site: Model) -> None:
        site["values"] = {"schools": [1], "omnia": [2]}
        for number in range(MOST + 20):
            for words in site["words"].values():
                words[f"host{number}"] = f"Host {number}"
            site["values"][f"host{number}"] = [number]

    def change(site: Model) -> None:
        site["values"] = {name: [value[0] + 1] for name, value in site["values"].items()}

    folders = pair(tmp_path, change, many)
    html = tmp_path / "changes.html"
    _run(folders, "--html", str(html))
    assert "… ja 22 muuta" in capsys.readouterr().out
    assert "Host 79" in html.read_text(encoding="utf-8")


class _Reader(HTMLParser):
    """Everything a document asks for, and its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.asked: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.asked += [value or "" for name, value in attrs if name in ("src", "href", "action")]


@pytest.mark.parametrize("change", [_figure, _hostile, _delete])
def test_the_document_needs_nothing_else(change: object, tmp_path: Path) -> None:
    html = tmp_path / "changes.html"
    _run(pair(tmp_path, change), "--html", str(html))  # type: ignore[arg-type]
    text = html.read_text(encoding="utf-8")
    reader = _Reader()
    reader.feed(text)
    assert [address for address in reader.asked if not address.startswith("#")] == []
    assert {"script", "link", "iframe", "img", "object"}.isdisjoint(reader.tags)
    assert not [name for name in reader.attributes if name.startswith("on") or name == "style"]
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert [tag for tag in reader.tags if re.fullmatch("h[1-6]", tag)][:2] == ["h1", "h2"]


def test_the_document_marks_words(tmp_path: Path) -> None:
    html = tmp_path / "changes.html"
    _run(pair(tmp_path, _figure), "--html", str(html))
    text = html.read_text(encoding="utf-8")
    assert "<del>431</del> <ins>1,432</ins>" in text
    assert '<th scope="row">Facts: Groups, 2019</th>' in text


def test_pictures_before_and_after(tmp_path: Path) -> None:
    if find() is None:
        pytest.skip("no Chrome or Chromium")
    html = tmp_path / "changes.html"
    _run(pair(tmp_path, _figure), "--html", str(html), "--pictures")
    text = html.read_text(encoding="utf-8")
    pictures = re.findall(r'<img alt="([^"]*)" src="data:image/jpeg;base64,([^"]*)">', text)
    assert [alt for alt, _ in pictures] == [
        "Ennen: Visits", "Nyt: Visits", "Before: Visits", "Now: Visits",
    ]  # fmt: skip
    assert all(base64.b64decode(data).startswith(b"\xff\xd8") for _, data in pictures)


def test_every_text_is_used() -> None:
    code = "".join(
        file.read_text(encoding="utf-8") for file in Path(compare.__file__).parent.glob("*.py")
    )
    groups = ("block.", "data.", "language.", "rows.", "columns.")
    for key in yaml.safe_load(TEXTS.read_text(encoding="utf-8")):
        assert (
            re.search(f"['\"]{key}['\"]", code)
            or key.startswith(groups)
            or key in ("chart", "table")
        )


def test_every_text_is_in_every_language() -> None:
    texts = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    assert all(set(text) >= set(SPOKEN) for text in texts.values())
