"""The catalogues, and how a language is read from one."""

from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from macros.text.language import LOCALE_FOLDER, MissingText, load_language

CODES = ("fi", "en", "sv")
HEADER = """
msgid ""
msgstr ""
"Language: {locale}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""
FRENCH = """
msgid "greeting"
msgstr "Bonjour {name}"

msgid "empty"
msgstr ""

#, fuzzy
msgid "doubtful"
msgstr "Peut-être"

msgid "visits"
msgid_plural "visits"
msgstr[0] "{number} visite à {place}"
msgstr[1] "{number} visites à {place}"

msgid "half"
msgid_plural "half"
msgstr[0] "{number} moitié"
msgstr[1] ""
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = HEADER.format(locale="fr") + FRENCH
    (tmp_path / "fr.po").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("code", "locale"), [("fi", "fi"), ("en", "en_GB"), ("sv", "sv_FI")])
def test_locale_comes_from_the_catalogue(code: str, locale: str) -> None:
    language = load_language(code)
    assert (language.code, str(language.locale)) == (code, locale)


def test_new_language_needs_only_a_catalogue(folder: Path) -> None:
    french = load_language("fr", folder)
    assert str(french.locale) == "fr"
    assert french.word("greeting", name="Espoo") == "Bonjour Espoo"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 visite à Espoo"),
        (1, "1 visite à Espoo"),
        (2, "2 visites à Espoo"),
        (12345, "12\u00a0345 visites à Espoo"),
    ],
)
def test_count_follows_the_plural_rule_of_the_catalogue(
    folder: Path, number: int, text: str
) -> None:
    assert load_language("fr", folder).count("visits", number, place="Espoo") == text


def test_count_refuses_less_than_nothing(folder: Path) -> None:
    with pytest.raises(ValueError, match="-1"):
        load_language("fr", folder).count("visits", -1, place="Espoo")


@pytest.mark.parametrize("key", ["absent", "empty", "doubtful", ""])
def test_missing_word_is_an_error(folder: Path, key: str) -> None:
    with pytest.raises(MissingText) as caught:
        load_language("fr", folder).word(key)
    assert (caught.value.key, caught.value.language) == (key, "fr")
    assert str(caught.value) == f'no text for "{key}" in language "fr"'


def test_missing_plural_form_is_an_error(folder: Path) -> None:
    french = load_language("fr", folder)
    with pytest.raises(MissingText):
        french.count("half", 2)
    with pytest.raises(MissingText):
        french.count("absent", 1)


def test_pick_takes_the_text_of_the_language() -> None:
    assert load_language("en").pick({"fi": "vierailu", "en": "visit"}) == "visit"


@pytest.mark.parametrize("texts", [{"fi": "vierailu"}, {"fi": "vierailu", "en": " "}])
def test_pick_without_translation_is_an_error(texts: dict[str, str]) -> None:
    with pytest.raises(MissingText) as caught:
        load_language("en").pick(texts)
    assert (caught.value.key, caught.value.language) == ("vierailu", "en")


def test_unknown_language_has_no_catalogue(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_language("xx", folder)


@pytest.mark.parametrize("locale", ["", "xx_XX"])
def test_catalogue_without_a_known_locale_is_refused(tmp_path: Path, locale: str) -> None:
    (tmp_path / "fr.po").write_text(HEADER.format(locale=locale), encoding="utf-8")
    with pytest.raises(ValueError, match=r"fr\.po"):
        load_language("fr", tmp_path)


def placeholders(code: str) -> dict[str, set[str | None]]:
    with (LOCALE_FOLDER / f"{code}.po").open("rb") as file:
        catalogue = read_po(file)
    found: dict[str, set[str | None]] = {}
    for message in catalogue:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            forms = [message.string] if isinstance(message.string, str) else message.string
            found[key] = {field[1] for form in forms for field in Formatter().parse(form)} - {None}
    return found


@pytest.mark.parametrize("code", CODES)
def test_translations_keep_the_placeholders(code: str) -> None:
    finnish, other = placeholders("fi"), placeholders(code)
    assert other
    assert {key: finnish[key] for key in other} == other


def test_english_and_finnish_have_the_same_keys() -> None:
    finnish_only = {key for key in placeholders("fi") if key.endswith(".genitive")}
    assert set(placeholders("fi")) - finnish_only == set(placeholders("en")) - finnish_only


@pytest.mark.parametrize(
    ("code", "text"), [("fi", "”Espoo”"), ("en", "‘Espoo’"), ("sv", "”Espoo”")]
)
def test_quotation_marks(code: str, text: str) -> None:
    assert load_language(code).word("quotation", text="Espoo") == text
