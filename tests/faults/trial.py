"""A copy of the project to break, and what its checks say of a fault."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.table import Edit, Row
from tests.project import ROOT

LEFT_OUT = (".git", ".venv", ".cache", "site", "node_modules", "__pycache__", "changes.html")
SITE_URL = "https://espoo.example/espoo-test/"
PYTEST = (
    *("-m", "pytest", "-q", "-rfE", "--tb=short", "-o", "addopts="),
    *("--import-mode=importlib", "-p", "no:cacheprovider"),
)
# A summary of pytest; the cases of a test may hold spaces.
FAILED = re.compile(
    r"^(?:FAILED|ERROR) (tests/\S+?\.py(?:::\w+)?(?:\[.*?\])?)(?= - |$)", re.MULTILINE
)


@dataclass(frozen=True)
class Outcome:
    """What became of a row: whether every check saw it, and otherwise why not."""

    row: Row
    seen: bool
    why: str
    told: str
    seconds: float

    def line(self) -> str:
        """The row of the printed table."""
        checks = ", ".join(check.removeprefix("tests/") for check in self.row.checks)
        return (
            f"| {self.row.name} | {checks} | {'yes' if self.seen else 'NO'} | {self.seconds:.1f} |"
        )


@dataclass(frozen=True)
class Bench:
    """A copy of the project in ``folder`` with its built site."""

    folder: Path

    @classmethod
    def set_up(cls, folder: Path) -> Bench:
        """Copy the project and build it, or take the site that SITE_DIR names."""
        bench = cls(folder)
        bench._copy(ROOT)
        if given := os.environ.get("SITE_DIR"):
            shutil.copytree(ROOT / given, folder / "site")
        else:
            built = bench.run(("-m", "macros.build"), {})
            assert built.returncode == 0, built.stdout + built.stderr
        return bench

    def twin(self, folder: Path) -> Bench:
        """A second copy with the same site."""
        other = Bench(folder)
        other._copy(ROOT)
        shutil.copytree(self.folder / "site", folder / "site")
        return other

    def _copy(self, root: Path) -> None:
        shutil.copytree(root, self.folder, ignore=shutil.ignore_patterns(*LEFT_OUT, ".site-*"))
        (self.folder / "node_modules").symlink_to(root / "node_modules")

    def run(self, words: Iterable[str], env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """``python words`` in the copy, with the built site as the one to test."""
        given = {"SITE_DIR": "site", "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | given | dict(env),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )

    def try_out(self, row: Row) -> Outcome:
        """Make the fault, run the row's checks, undo it."""
        started, why, told = time.monotonic(), [], ""
        with self.broken(row):
            for command in row.commands:
                ended = self.run(("-m", *command.split()), row.env)
                told += ended.stdout + ended.stderr
                if ended.returncode == 0:
                    why.append(f"{command} ended well")
            if row.tests:
                ended = self.run((*PYTEST, *row.tests), row.env)
                told += ended.stdout + ended.stderr
                failed = FAILED.findall(ended.stdout)
                why += [f"{test} did not fail" for test in row.tests if not hit(test, failed)]
        why += [f"not told: {words}" for words in row.says if words not in told]
        return Outcome(row, not why, "; ".join(why), told, time.monotonic() - started)

    @contextmanager
    def broken(self, row: Row) -> Iterator[None]:
        """The copy with the fault in it, and without it afterwards."""
        before: dict[Path, bytes] = {}
        try:
            for folder, edits in ((self.folder, row.edit), (self.folder / "site", row.site)):
                for edit in edits:
                    for file in places(folder, edit):
                        before.setdefault(file, file.read_bytes())
                        file.write_bytes(edited(before_text(file), edit).encode())
            if row.grow:
                path, kilobytes = row.grow
                for file in places(self.folder / "site", (path, "", "")):
                    before.setdefault(file, file.read_bytes())
                    file.write_bytes(before[file] + ballast(kilobytes, file.suffix))
            for path in row.remove:
                file = self.folder / path
                before.setdefault(file, file.read_bytes())
                file.unlink()
            yield
        finally:
            for file, content in before.items():
                file.write_bytes(content)


def before_text(file: Path) -> str:
    """The text of ``file``, its line ends as they are."""
    return file.read_bytes().decode()


def places(folder: Path, edit: Edit) -> list[Path]:
    """The files that ``edit`` names and that hold its old text. Raises ValueError for none."""
    path, old, _ = edit
    found = [file for file in sorted(folder.glob(path)) if old in before_text(file)]
    if not found:
        raise ValueError(f"no {path} holds {old!r}")
    return found


def edited(text: str, edit: Edit) -> str:
    """``text`` with the first old text replaced, or with the new one at its end."""
    _, old, new = edit
    return text.replace(old, new, 1) if old else text + new


def ballast(kilobytes: int, suffix: str) -> bytes:
    """A comment of HTML or CSS whose gzipped size is ``kilobytes``, the same each time."""
    hashes = (hashlib.sha256(str(at).encode()).digest() for at in range(kilobytes * 32))
    text = base64.b85encode(b"".join(hashes)).translate(None, b"-*<>/")
    start, end = (b"<!--", b"-->") if suffix == ".html" else (b"/*", b"*/")
    return start + text + end


def hit(test: str, failed: Iterable[str]) -> bool:
    """Whether ``test``, a module, a function or one of its cases, is among the failed."""
    return any(one == test or one.startswith((f"{test}::", f"{test}[")) for one in failed)


def passing(bench: Bench, chosen: Iterable[Row]) -> list[str]:
    """Those checks of the chosen rows that fail without any fault."""
    groups: dict[tuple[tuple[str, str], ...], dict[str, None]] = {}
    failing = []
    for row in chosen:
        group = groups.setdefault(tuple(sorted(row.env.items())), {})
        group |= dict.fromkeys(row.tests)
        for command in row.commands:
            if bench.run(("-m", *command.split()), row.env).returncode:
                failing.append(command)
    for env, tests in groups.items():
        if tests:
            ended = bench.run((*PYTEST, "-n", "2", *tests), dict(env))
            failing += FAILED.findall(ended.stdout)
            if ended.returncode and not failing:
                failing.append(ended.stdout[-2000:] + ended.stderr[-2000:])
    return failing
