"""A reader's language: its locale, and its interface texts from a gettext catalogue."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from gettext import GNUTranslations
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LOCALE_FOLDER = Path(__file__).parents[1] / "locale"
NBSP = "\u00a0"
MINUS = "\u2212"
_OTHER_SPACES = str.maketrans(dict.fromkeys(" \u2009\u202f", NBSP))


class MissingText(KeyError):
    """A text the reader's language lacks: `key` says which text, `language` which language."""

    def __init__(self, key: str, language: str) -> None:
        super().__init__(key, language)
        self.key = key
        self.language = language

    def __str__(self) -> str:
        return f'no text for "{self.key}" in language "{self.language}"'


@dataclass(frozen=True)
class Language:
    """One language of the site; made by `load_language`."""

    code: str
    locale: Locale
    translations: GNUTranslations = field(repr=False, compare=False)

    def word(self, key: str, **values: object) -> str:
        """The catalogue's text for `key`, its {placeholders} filled from `values`.

        Raises MissingText if the text is absent, empty or marked fuzzy.
        """
        return self._found(key, self.translations.gettext(key)).format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """The plural form of `key` that goes with `number`, which it may show as {number}.

        Raises MissingText if that form is absent or empty, ValueError if `number` is negative.
        """
        if number < 0:
            raise ValueError(f"nothing can be counted to {number}")
        text = self._found(key, self.translations.ngettext(key, key, number))
        return text.format(number=numeral(Decimal(number), self.locale, 0), **values)

    def pick(self, texts: Mapping[str, str]) -> str:
        """This language's text of a {fi:, en:} map.

        Raises MissingText if it is absent or empty; its key is then the text in another language,
        the only thing by which the map can be found.
        """
        text = texts.get(self.code, "")
        if not text.strip():
            raise MissingText(next(filter(None, texts.values()), ""), self.code)
        return text

    def _found(self, key: str, text: str) -> str:
        # gettext answers an unknown key with the key itself, the empty one with the header.
        if text == key or not (key and text.strip()):
            raise MissingText(key, self.code)
        return text


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` rounded half up, as people expect, with exactly so many decimals; never -0."""
    near = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return near.copy_abs() if near.is_zero() else near


def numeral(value: Decimal, locale: Locale, decimals: int) -> str:
    """`value` in the digits, separators and minus of `locale`, rounded half up to `decimals`.

    Raises ValueError if the value is not a finite number.
    """
    if not value.is_finite():
        raise ValueError(f"{value} is not a number that can be shown")
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    both_signs = f"{pattern};{MINUS}{pattern}"
    text = format_decimal(rounded(value, decimals), format=both_signs, locale=locale)
    return text.translate(_OTHER_SPACES)


def load_language(code: str, folder: Path = LOCALE_FOLDER) -> Language:
    """The language of the catalogue `folder`/`code`.po; the catalogue's header names its locale.

    Raises FileNotFoundError without a catalogue, ValueError if its header names no known locale.
    """
    path = folder / f"{code}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    if catalogue.locale is None:
        raise ValueError(f'{path.name}: the header "Language" names no known locale')
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(code, catalogue.locale, GNUTranslations(compiled))
