from __future__ import annotations

import pytest

from macros.web.typography import keep_together


def _kept(words: str) -> str:
    return f'<span class="ip-together">{words}</span>'


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Future Mentors -ohjelmassa</p>", f"<p>Future Mentors {_kept('-ohjelmassa')}</p>"),
        ("<a>Miksi</a> -sivulla", f"<a>Miksi</a> {_kept('-sivulla')}"),
        ("<p>2021–2025</p>", f"<p>{_kept('2021–2025')}</p>"),
        ("<p>Held 8–10 June</p>", f"<p>Held {_kept('8–10')} June</p>"),
        ("<p>1.–3.6.2019</p>", f"<p>{_kept('1.–3.6.2019')}</p>"),
    ],
)
def test_suffixes_and_ranges_stay_on_one_line(html: str, kept: str) -> None:
    assert keep_together(html) == kept


@pytest.mark.parametrize(
    "html",
    [
        "<p>EU-hanke</p>",
        "<p>tammi–syyskuussa</p>",
        "<p>Oulu – Espoo</p>",
        '<a title="Mentors -ohjelma 2021–2025">x</a>',
        "<pre>date -ohjelma 2021–2025</pre>",
        "<!-- x -y -->",
    ],
)
def test_everything_else_is_left_alone(html: str) -> None:
    assert keep_together(html) == html
