"""A stylesheet cut down to what the pages of a site can use: CSS in, shorter CSS out.

A rule goes only when a class, id, element or attribute it asks for is in no page and no script.
Whatever is not understood stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_STRING = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\''
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.S)
_SPACE = re.compile(rf"({_STRING})|\s+", re.S)
_STOP = re.compile(rf"{_STRING}|[{{}};]", re.S)
_COMMA = re.compile(rf"{_STRING}|[(),\[\]]", re.S)
_SEMICOLON = re.compile(rf"{_STRING}|[();]", re.S)
# What follows a name in a selector and says nothing about what must be there.
_ARGUMENTS = re.compile(r"::?[\w-]+\((?:[^()]|\([^()]*\))*\)|::?[\w-]+")
_ATTRIBUTE = re.compile(r"\[\s*([\w-]+)\s*(?:([~|^$*]?)=\s*[\"']?([^\"'\]]*)[\"']?[^\]]*)?\]")
_NAME = re.compile(r"([.#]?)([A-Za-z_][\w-]*)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
# Only of these every value is written in the pages; a script may give others any value.
VALUED = ("dir", "data-md-color-primary", "data-md-color-accent")
_GROUPS = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True)
class Known:
    """All that pages and scripts name.

    ``names`` are those of elements, attributes and ids, ``values`` are written name=value.
    """

    classes: frozenset[str]
    names: frozenset[str]
    values: frozenset[str]
    variables: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """``head`` and either the rules of a group or the text of a block; no block: a statement."""

    head: str
    body: str | None = None
    rules: tuple[Rule, ...] = ()


# All languages have the same stylesheets.
@cache
def parse(css: str) -> tuple[Rule, ...]:
    """The rules of ``css`` in their order, without comments and needless white space.

    Raises ValueError where a block is not closed.
    """
    plain = _COMMENT.sub(lambda m: m[1] or " ", css)
    return tuple(_rules(_SPACE.sub(lambda m: m[1] or " ", plain)))


def _rules(css: str) -> Iterator[Rule]:
    start, opened, depth = 0, 0, 0
    for stop in _STOP.finditer(css):
        match stop[0]:
            case "{":
                opened, depth = (opened if depth else stop.start()), depth + 1
            case "}":
                depth -= 1
                if depth < 0:
                    raise ValueError(f"a block ends that never began: {css[start : stop.end()]!r}")
                if not depth:
                    yield _rule(css[start:opened].strip(), css[opened + 1 : stop.start()])
                    start = stop.end()
            case ";" if not depth:
                yield Rule(css[start : stop.start()].strip())
                start = stop.end()
    if depth or css[start:].strip():
        raise ValueError(f"a block is not closed: {css[start : start + 60]!r}")


def _rule(head: str, body: str) -> Rule:
    if head.startswith(_GROUPS):
        return Rule(head, rules=tuple(_rules(body)))
    return Rule(head, _block(body))


def _block(body: str) -> str:
    if "{" in body:
        return body.strip()
    return ";".join(re.sub(r"^([\w-]+) ?: ?", r"\1:", part) for part in _split(body, _SEMICOLON))


def _split(text: str, marks: re.Pattern[str]) -> list[str]:
    """``text`` cut at commas or semicolons that stand in no string and no bracket."""
    parts, start, depth = [], 0, 0
    for mark in marks.finditer(text):
        if mark[0] in "([":
            depth += 1
        elif mark[0] in ")]":
            depth -= 1
        elif mark[0] in ",;" and not depth:
            parts.append(text[start : mark.start()].strip())
            start = mark.end()
    return [part for part in [*parts, text[start:].strip()] if part]


def used(rules: tuple[Rule, ...], known: Known) -> tuple[Rule, ...]:
    """The rules that can match something of ``known``."""
    kept = []
    for rule in rules:
        if rule.rules:
            rule = Rule(rule.head, None, used(rule.rules, known))
            kept += [rule] if rule.rules else []
        elif rule.head.startswith("@"):
            kept.append(rule)
        elif heads := [part for part in _split(rule.head, _COMMA) if _matches(part, known)]:
            kept.append(Rule(",".join(heads), rule.body))
    return tuple(kept)


def _matches(selector: str, known: Known) -> bool:
    if "\\" in selector:
        return True
    plain = _ARGUMENTS.sub("", selector)
    for name, operator, value in _ATTRIBUTE.findall(plain):
        if name not in known.names:
            return False
        if name in VALUED and not operator and value and f"{name}={value}" not in known.values:
            return False
    return all(
        name in (known.classes if sign == "." else known.names)
        for sign, name in _NAME.findall(_ATTRIBUTE.sub("", plain))
    )


def without_unused_variables(rules: tuple[Rule, ...], known: Known) -> tuple[Rule, ...]:
    """The rules without custom properties that nothing reads."""
    while True:
        read = known.variables | set(_VARIABLE.findall(write(rules)))
        fewer = tuple(_reading(rules, read))
        if fewer == rules:
            return rules
        rules = fewer


def _reading(rules: tuple[Rule, ...], read: frozenset[str]) -> Iterator[Rule]:
    for rule in rules:
        if rule.rules:
            yield Rule(rule.head, None, tuple(_reading(rule.rules, read)))
        elif rule.body is None or "--" not in rule.body or "{" in rule.body:
            yield rule
        else:
            parts = _split(rule.body, _SEMICOLON)
            kept = [p for p in parts if not p.startswith("--") or p.split(":")[0].strip() in read]
            yield Rule(rule.head, ";".join(kept))


def write(rules: tuple[Rule, ...]) -> str:
    """``rules`` as CSS; a rule that says nothing is left out."""
    return "".join(_written(rule) for rule in rules)


def _written(rule: Rule) -> str:
    if rule.rules:
        inner = write(rule.rules)
        return f"{rule.head}{{{inner}}}" if inner else ""
    if rule.body is None:
        return f"{rule.head};"
    return f"{rule.head}{{{rule.body}}}" if rule.body else ""
