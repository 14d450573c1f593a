"""Charts at the edges of what the painter draws, shared by its tests."""

from __future__ import annotations

from decimal import Decimal

from macros.charts.model import Chart, Kind, Mark, Series

NO_DATA = "ei tietoa"


def mark(value: str | None, unit: str = "", tentative: bool = False) -> Mark:
    """Return a mark with Finnish text; None is no data."""
    if value is None:
        return Mark(None, NO_DATA)
    words = f"{Decimal(value):,}".replace(",", "\xa0").replace(".", ",").replace("-", "\u2212")
    return Mark(Decimal(value), words + unit, tentative)


def line_of(name: str, *values: str | None, unit: str = "", tentative: int = 0) -> Series:
    """Return a series whose last `tentative` marks are preliminary."""
    firm = len(values) - tentative
    marks = tuple(mark(value, unit, at >= firm) for at, value in enumerate(values))
    return Series(name, marks)


def ticks(*values: str, unit: str = "") -> tuple[tuple[Decimal, str], ...]:
    """Return axis ticks with their texts."""
    return tuple((Decimal(value), mark(value, unit).text) for value in values)


def chart(
    name: str,
    kind: Kind,
    categories: tuple[str, ...],
    *series: Series,
    axis: tuple[tuple[Decimal, str], ...] = (),
) -> Chart:
    """Return a chart with plain texts around the given data."""
    return Chart(
        id=name,
        kind=kind,
        language="fi",
        title=f"Kaavio {name}",
        subtitle="",
        summary=f"Yhteenveto: {name} & muut <arvot>.",
        categories=categories,
        series=series,
        ticks=axis,
        tentative_note="ennakkotieto",
    )


GRANTS = {
    "SPARCS – Sustainable energy positive & zero carbon communities": "1576250",
    "Vähähiilinen liikkuminen": "355828",
    "KIEPPI – Kestävien kaupunginosien kumppanuusmalli": "321054",
    "Hiilineutraalit ja resurssiviisaat yritysalueet (HNRY)": "74437",
    "Active NGOs – Wings to empower citizens": "65929",
    "Development of Innovation Move Beyond": "47222",
    "The Goodwill Ambassadors – Let's do good together": "46482",
    "From stereotypes to gender equality": "36431",
    "Our common multicultural future in Europe via own cultural heritage": "28602",
    "Moninaisuuden mahdollisuudet": "27650",
    "Developing teachers' Critical Digital Literacies (Detect)": "26110",
    "Opi, vaikuta ja innosta – teemaopintojen kehittäminen yhteiskunnallisen vaikuttamisen "
    "näkökulmasta": "23345",
    "Health & Greenspace": "14389",
    "Opiskelijalähtöiset, luovat työskentelytavat lukiossa": "14120",
}
_YEARS = ("2017", "2018", "2019")
STAFF = chart(
    "staff",
    "line",
    _YEARS,
    Series("Koko kaupunki", line_of("", "5.86", "6.18", "6.52", unit="\xa0%").marks, emphasis=True),
    line_of("Sosiaali- ja terveystoimi", "9.18", "9.67", "10.33", unit="\xa0%"),
    line_of("Sivistystoimi", "4.12", "4.57", "4.95", unit="\xa0%"),
    line_of("Tekninen ja ympäristötoimi", "8.55", "8.13", "8.07", unit="\xa0%"),
    axis=ticks("0", "2", "4", "6", "8", "10", "12", unit="\xa0%"),
)

SAMPLES = (
    chart("grants", "bar", tuple(GRANTS), line_of("Tuki", *GRANTS.values(), unit="\xa0€")),
    STAFF,
    chart(
        "extremes",
        "bar",
        ("Suurin", "Pienin", "Nolla", "Puuttuva", "Sähköisen asioinnin kehittämisyhteistyö"),
        line_of("Määrä", "1576250", "3", "0", None, "420000", tentative=1),
    ),
    chart(
        "negative",
        "bar",
        ("Kotimaan nettomuutto", "Maahanmuutto", "Kaupunkien välinen muutto", "Muutos"),
        line_of("Henkilöä", "-1234", "3865", "-96", "0"),
    ),
    chart(
        "comparison",
        "grouped_bar",
        ("Espoo", "Helsinki", "Koko maa"),
        line_of("2019", "18.6", "16.6", "7.8", unit="\xa0%"),
        line_of("2024", "25.1", None, "11.1", unit="\xa0%", tentative=1),
    ),
    chart(
        "four-areas",
        "grouped_bar",
        ("Vierailut", "Kongressit ja muut kansainväliset tapahtumat"),
        line_of("Sosiaali- ja terveystoimi", "12", "-3"),
        line_of("Sivistystoimi", "127", "4"),
        line_of("Tekninen ja ympäristötoimi", "3", "0"),
        line_of("Konsernihallinto", "82", "15"),
    ),
    chart(
        "gaps",
        "line",
        tuple(str(year) for year in range(2010, 2026)),
        line_of(
            "Vieraskieliset",
            "24000", "26100", None, "30500", None, None, "38000", "41200",
            "43900", "46300", "49100", "53200", "58700", "66400", "70500", "73900",
            tentative=2,
        ),
        axis=ticks("0", "20000", "40000", "60000", "80000"),
    ),
    chart(
        "six-lines",
        "line",
        tuple(str(year) for year in range(2015, 2021)),
        line_of("Intia", "5", "12", "20", "31", "44", "48"),
        line_of("Kiina", "4", "11", "18", "30", "43", "47"),
        line_of("Viro", None, None, "25", "24", "23", "22"),
        line_of("Venäjä", "30", "29", "25", "21", None, None),
        line_of("Saksa", "1", "1", "2", "2", "3", "3"),
        line_of("Ruotsi", "-4", "0", "2", "1", "3", "2", tentative=2),
        axis=ticks("-10", "0", "10", "20", "30", "40", "50"),
    ),
    chart(
        "single-line",
        "line",
        ("2019", "2020", "2021", "2022", "2023"),
        line_of("Sija", "10", "23", "12", "14", "9", tentative=1),
        axis=ticks("0", "10", "20"),
    ),
)  # fmt: skip
