"""The macro calls of a page, read from Jinja's own syntax tree and never executed."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.problems import Problem, problem

Literal = str | int | float | bool | None | list["Literal"]

# Headings carry `{ #id }`, which Jinja's usual comment mark would swallow.
COMMENT_START, COMMENT_END = "{##", "##}"


@dataclass(frozen=True)
class Call:
    """``{{ name(*args, **options) }}`` on ``line`` of the file."""

    name: str
    args: tuple[Literal, ...]
    options: tuple[tuple[str, Literal], ...]
    line: int

    def __str__(self) -> str:
        args = [repr(arg) for arg in self.args]
        options = [f"{name}={value!r}" for name, value in self.options]
        return f"{self.name}({', '.join(args + options)})"


@dataclass(frozen=True)
class Prose:
    """Text between the calls, which starts on ``line`` of the file."""

    text: str
    line: int


Piece = Prose | Call


def read_calls(text: str, path: str, first_line: int) -> tuple[list[Piece], list[Problem]]:
    """``text`` as pieces of prose and calls, in order; ``first_line`` is its line in the file.

    Anything but a call of a name with literal values is a problem: no filters, attributes,
    arithmetic, tags or nested calls.
    """
    environment = Environment(comment_start_string=COMMENT_START, comment_end_string=COMMENT_END)
    offset = first_line - 1
    try:
        tree = environment.parse(text)
    except TemplateSyntaxError as error:
        detail = error.message or "Jinja"
        return [], [problem(path, error.lineno + offset, "page.syntax", detail=detail)]
    except (RecursionError, ValueError):  # thousands of brackets, or of digits
        return [], [problem(path, first_line, "page.syntax", detail="Jinja")]
    pieces: list[Piece] = []
    found: list[Problem] = []
    for statement in tree.body:
        parts = statement.nodes if isinstance(statement, nodes.Output) else [statement]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                pieces.append(Prose(part.data, part.lineno + offset))
            elif (call := _call(part, offset)) is not None:
                pieces.append(call)
            else:
                found.append(problem(path, part.lineno + offset, "page.expression"))
    return pieces, found


class _NotLiteral(Exception):
    pass


def _call(node: nodes.Node, offset: int) -> Call | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return None
    try:
        args = tuple(_literal(arg) for arg in node.args)
        options = tuple((pair.key, _literal(pair.value)) for pair in node.kwargs)
    except _NotLiteral:
        return None
    if len({name for name, _ in options}) < len(options):
        return None  # Python would refuse the second only while the page is rendered.
    return Call(node.node.name, args, options, node.lineno + offset)


def _literal(node: nodes.Node) -> Literal:
    if isinstance(node, nodes.Const):
        value = node.value
        if value is None or isinstance(value, str | int | float | bool):
            return value
    if isinstance(node, nodes.List):
        return [_literal(item) for item in node.items]
    raise _NotLiteral
