"""Each kind of claim, true and false, and each kind of total."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data.chart_schema import Claim
from macros.data.claims import check_claim
from macros.data.dataset import Dataset
from macros.data.load import load_data
from macros.data.schema import Total
from macros.data.totals import check_total
from macros.problems import ContentError
from tests.conftest import GOOD

CITY, SCHOOLS = {"unit": "city"}, {"unit": "schools"}
YEAR = {"year": "2019"}
TRUE: list[tuple[str, dict[str, object]]] = [
    ("visits", {"max": "visits", "at": {"host": "education"}}),
    ("visits", {"min": "visits", "at": {"host": "technical"}}),
    ("visits", {"max": "visits", "at": {"host": ["education", "health"]}}),
    ("visits", {"share": "visits", "at": {"host": "education"}, "at_least": "0.9"}),
    ("visits", {"share": "visits", "at": {"host": "health"}, "at_most": "0.1"}),
    ("visits", {"higher": "visits", "at": {"host": "health"}, "than": {"host": "technical"}}),
    ("shares", {"rises": "share", "at": CITY}),
    ("shares", {"falls": "share", "at": SCHOOLS}),
    ("shares", {"max": "share", "at": CITY | YEAR}),
    ("shares", {"higher": "share", "at": CITY | YEAR, "than": SCHOOLS | YEAR, "times": "2"}),
]
FALSE: list[tuple[str, dict[str, object]]] = [
    ("visits", {"max": "visits", "at": {"host": "health"}}),
    ("visits", {"min": "visits", "at": {"host": "health"}}),
    ("visits", {"share": "visits", "at": {"host": "education"}, "at_most": "0.9"}),
    ("visits", {"share": "visits", "at": {"host": "health"}, "at_least": "0.1"}),
    ("visits", {"higher": "visits", "at": {"host": "technical"}, "than": {"host": "health"}}),
    ("visits", {"higher": "visits", "at": {"host": "health"}, "than": {"host": "health"}}),
    ("shares", {"falls": "share", "at": CITY}),
    ("shares", {"rises": "share", "at": SCHOOLS}),
    ("shares", {"higher": "share", "at": CITY | YEAR, "than": SCHOOLS | YEAR, "times": "3"}),
]
REFUSED: list[tuple[str, dict[str, object], str]] = [
    ("shares", {"rises": "share", "at": {"unit": "city", "year": "2019"}}, "claim.not_series"),
    ("shares", {"rises": "share"}, "claim.not_series"),
    ("visits", {"rises": "visits", "at": {"host": "health"}}, "claim.not_series"),
    ("shares", {"higher": "share", "at": CITY, "than": SCHOOLS | YEAR}, "claim.not_one"),
    ("shares", {"max": "share", "at": {"unit": "town"}}, "code.unknown"),
    ("shares", {"max": "share", "at": {"town": "city"}}, "dimension.unknown"),
    ("shares", {"max": "shares", "at": CITY}, "measure.unknown"),
]


@pytest.fixture(scope="module")
def datasets() -> dict[str, Dataset]:
    data, problems = load_data(GOOD, ("fi", "en"))
    assert problems == []
    return data.datasets


def _check(dataset: Dataset, claim: dict[str, object]) -> None:
    check_claim(dataset, dataset.meta.charts[dataset.id], Claim.model_validate(claim))


@pytest.mark.parametrize(("name", "claim"), TRUE, ids=str)
def test_a_true_claim_holds(
    name: str, claim: dict[str, object], datasets: dict[str, Dataset]
) -> None:
    _check(datasets[name], claim)


@pytest.mark.parametrize(("name", "claim"), FALSE, ids=str)
def test_a_false_claim_does_not(
    name: str, claim: dict[str, object], datasets: dict[str, Dataset]
) -> None:
    with pytest.raises(ContentError, match=r"claim\.false"):
        _check(datasets[name], claim)


@pytest.mark.parametrize(("name", "claim", "code"), REFUSED, ids=str)
def test_a_claim_that_cannot_be_judged_is_refused(
    name: str, claim: dict[str, object], code: str, datasets: dict[str, Dataset]
) -> None:
    with pytest.raises(ContentError) as caught:
        _check(datasets[name], claim)
    assert caught.value.code == code


def test_two_largest_are_no_largest(good: Path) -> None:
    file = good / "data" / "visits.csv"
    file.write_text(file.read_text().replace("health,2019,5", "health,2019,127"))
    problems = load_data(good, ("fi", "en"))[1]
    assert "claim.false" in {problem.code for problem in problems}


@pytest.mark.parametrize(
    ("stated", "differs", "code"),
    [("135", False, None), ("134", True, None), ("134", False, "total.differs"),
     ("135", True, "total.agrees")],
)  # fmt: skip
def test_totals(stated: str, differs: bool, code: str | None, datasets: dict[str, Dataset]) -> None:
    reason = {"fi": "Syy.", "en": "Reason."} if differs else None
    total = Total.model_validate(
        {"of": "visits", "stated": stated, "over": "host", "differs": reason}
    )
    if code is None:
        assert check_total(datasets["visits"], total).sum == 135
    else:
        with pytest.raises(ContentError) as caught:
            check_total(datasets["visits"], total)
        assert caught.value.code == code
