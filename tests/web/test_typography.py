from __future__ import annotations

import pytest

from macros.web.typography import keep_together


def _kept(words: str) -> str:
    return f'<span class="ip-together">{words}</span>'


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Future Mentors -ohjelmassa</p>", f"<p>Future {_kept('Mentors -ohjelmassa')}</p>"),
        ("<p>Horisontti 2020 -hanke.</p>", f"<p>Horisontti {_kept('2020 -hanke')}.</p>"),
        ("<p>pääkaupunkiseutu -sivu</p>", f"<p>pääkaupunkiseutu {_kept('-sivu')}</p>"),
        ("<p>(EU-hanke)</p>", f"<p>({_kept('EU-hanke')})</p>"),
        ("<p>UN-Habitat</p>", f"<p>{_kept('UN-Habitat')}</p>"),
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
        "<p>yhteistyö-hanke</p>",
        "<p>EU-rahoitusmahdollisuudet</p>",
        "<p>Oulu - Espoo</p>",
        "<p>tammi–syyskuussa</p>",
        "<p>Oulu – Espoo</p>",
        '<a title="Mentors -ohjelma 2021–2025">x</a>',
        "<pre>date -ohjelma 2021–2025</pre>",
        "<!-- x -y -->",
    ],
)
def test_everything_else_is_left_alone(html: str) -> None:
    assert keep_together(html) == html
