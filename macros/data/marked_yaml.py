"""YAML read as text with the line of every key, so that a message can name the place."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from macros.problems import Problem, problem

# libyaml where PyYAML has it: the same nodes and marks, ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULL = "tag:yaml.org,2002:null"

Path = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass
class MarkedYaml:
    """A YAML document: its content, all scalars as text, and the line each path starts on."""

    path: str
    content: dict[str, Plain] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of ``path``, or of its nearest ancestor that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_marked(text: str, path: str) -> MarkedYaml:
    """Read YAML ``text`` of the file ``path``.

    Scalars stay text (``no`` is not False, ``1.60`` is not 1.6; nothing is ""). Broken syntax,
    duplicate keys, anchors and a top level that is no mapping are reported in ``problems``.
    """
    document = MarkedYaml(path)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        document.problems.append(
            problem(path, line, "yaml.syntax", detail=error.problem or error.context or "YAML")
        )
        return document
    except yaml.YAMLError as error:
        line = 1 + text.count("\n", 0, getattr(error, "position", 0))
        detail = getattr(error, "reason", "YAML")
        document.problems.append(problem(path, line, "yaml.syntax", detail=detail))
        return document
    except RecursionError:
        document.problems.append(problem(path, 1, "yaml.syntax", detail="too deep"))
        return document
    if not isinstance(node, yaml.MappingNode):
        document.problems.append(problem(path, 1, "yaml.not_mapping"))
        return document
    document.content = _mapping(node, (), document, {id(node)})
    return document


def _plain(node: yaml.Node, path: Path, document: MarkedYaml, seen: set[int]) -> Plain:
    line = node.start_mark.line + 1
    document.lines.setdefault(path, line)
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == _NULL else str(node.value)
    # An alias is the node it points to, which may hold the alias.
    if id(node) in seen:
        document.problems.append(problem(document.path, line, "yaml.anchor"))
        return ""
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(item, (*path, number), document, seen) for number, item in enumerate(node.value)
        ]
    return _mapping(node, path, document, seen)


def _mapping(node: yaml.Node, path: Path, document: MarkedYaml, seen: set[int]) -> dict[str, Plain]:
    content: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            document.problems.append(problem(document.path, line, "yaml.key"))
            continue
        key = str(key_node.value)
        if key in content:
            document.problems.append(problem(document.path, line, "yaml.duplicate", key=key))
            continue
        document.lines[(*path, key)] = line
        content[key] = _plain(value_node, (*path, key), document, seen)
    return content
