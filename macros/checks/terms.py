"""One word for one thing: ``data/terms.yml`` names it, and what is not to be written instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from macros.checks.prose import PageText, bare
from macros.data.elements import STRICT, Texts, Words
from macros.data.load import REGISTER, TERMS
from macros.data.marked_yaml import MarkedYaml, Plain, read_marked
from macros.data.marked_yaml import Path as Place
from macros.data.validate import validate
from macros.pages.page import Page
from macros.problems import Problem, problem
from macros.site import Site

PATH = f"data/{TERMS}.yml"
# Beside the datasets; a document keeps the title it has.
_REGISTERS = (REGISTER, "changes")
# What a page quotes in another language is as its owner writes it.
_QUOTED = re.compile(r"<(\w+)[^<>]*\blang=[^<>]*>.*?</\1>", re.DOTALL)


class Term(BaseModel):
    """What the site calls a thing, and by language what it does not call it."""

    model_config = STRICT

    use: Texts
    instead_of: dict[str, list[Words]]


class Terms(BaseModel):
    """The content of ``data/terms.yml``."""

    model_config = STRICT

    terms: list[Term] = []


@dataclass(frozen=True)
class Glossary:
    """The refused words of one language as one pattern, and the word for each, by its group."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def refused(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Offset, refused word and the site's own for all that ``text`` should not say."""
        for found in self.pattern.finditer(text):
            yield found.start(), found[0], self.words[(found.lastindex or 1) - 1]


def term_problems(site: Site) -> list[Problem]:
    """Words of pages and of the data's texts that the glossary replaces, each at its line."""
    document = _marked(site.root, TERMS)
    found, full = list(document.problems), [one.code for one in site.editions if not one.partial]
    terms, faults = validate(Terms, document, tuple(full))
    if terms is None:
        return found + faults
    glossaries = {edition.code: glossary(terms, edition.code) for edition in site.editions}
    for number, term in enumerate(terms.terms):
        for code, word in term.use.items():
            if code in glossaries and any(glossaries[code].refused(word)):
                line = document.line((TERMS, number))
                found.append(problem(PATH, line, "term.own", term=word))
    for page in site.pages:
        found += _page_problems(page, glossaries[page.language])
    for texts in _documents(site):
        found += _text_problems(texts, glossaries)
    return found


def _marked(root: Path, stem: str) -> MarkedYaml:
    """The file ``stem`` of the data; empty where it cannot be read, which others tell."""
    file, path = root / "data" / f"{stem}.yml", f"data/{stem}.yml"
    try:
        return read_marked(file.read_text(encoding="utf-8-sig"), path)
    except FileNotFoundError:
        return MarkedYaml(path)
    except UnicodeDecodeError:
        return MarkedYaml(path, problems=[problem(path, 0, "file.encoding")])


def glossary(terms: Terms, code: str) -> Glossary:
    """What the terms refuse in the language ``code``."""
    pairs = [
        (refused, term.use.get(code, next(iter(term.use.values()))))
        for term in terms.terms
        for refused in term.instead_of.get(code, ())
    ]
    alternatives = "|".join(f"({_pattern(refused)})" for refused, _ in pairs) or "(?!)"
    # Most words are passed over by their first letter alone.
    firsts = re.escape("".join({first for refused, _ in pairs for first in _either(refused[:1])}))
    starts = rf"(?<!\w)(?=[{firsts}])" if firsts else ""
    return Glossary(re.compile(f"{starts}(?:{alternatives})"), tuple(word for _, word in pairs))


def _either(letter: str) -> str:
    return letter.lower() + letter.upper()


def _pattern(refused: str) -> str:
    """A refused word as a pattern: a star is any ending, a small first letter either case."""
    stem = refused.removesuffix("*")
    words = r"\s+".join(re.escape(word) for word in stem.split())
    if refused == refused.lower():
        words = f"(?i:{words[:1]}){words[1:]}"
    return rf"{words}\w*" if refused != stem else rf"{words}(?!\w)"


def _page_problems(page: Page, glossary: Glossary) -> Iterator[Problem]:
    for key in ("title", "description"):
        for _, word, use in glossary.refused(str(getattr(page, key))):
            yield problem(page.path, page.lines.get(key, 1), "term.other", found=word, use=use)
    text = PageText(page)
    quoted = _QUOTED.sub(lambda found: re.sub(r"[^\n]", "\x00", found[0]), text.text)
    for offset, word, use in glossary.refused(bare(quoted, ())):
        yield problem(page.path, text.line(offset), "term.other", found=word, use=use)


def _documents(site: Site) -> Iterator[MarkedYaml]:
    yield from site.data.documents.values()
    for stem in _REGISTERS:
        yield _marked(site.root, stem)


def _text_problems(document: MarkedYaml, glossaries: dict[str, Glossary]) -> Iterator[Problem]:
    for place, code, text in _texts(document.content, (), glossaries):
        for _, word, use in glossaries[code].refused(text):
            line = document.line(place)
            yield problem(document.path, line, "term.other", found=word, use=use)


def _texts(
    value: Plain, place: Place, codes: dict[str, Glossary]
) -> Iterator[tuple[Place, str, str]]:
    """Every text for readers, with its place and language: what stands under a language's key."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        if isinstance(inner, str):
            if key in codes and not (place[-1:] == ("title",) and len(place) == 2):
                yield (*place, key), str(key), inner
        else:
            yield from _texts(inner, (*place, key), codes)
