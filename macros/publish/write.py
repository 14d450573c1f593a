"""The open data of the site, written into the built site."""

from __future__ import annotations

import datetime
import os
import tomllib
from pathlib import Path

from macros.publish.files import FOLDER, PACKAGE, published_files
from macros.publish.package import Edition, package_bytes
from macros.site import Site


def publish(site: Site, folder: Path, site_url: str) -> list[Path]:
    """Write the files of every dataset and their descriptor below ``folder``/data.

    ``folder`` is the root of the built site and ``site_url`` its address. Gives the files
    written. Raises OSError where they cannot be written.
    """
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    contents = {
        file.name: file.content
        for dataset in site.data.datasets.values()
        for file in published_files(dataset, site.data)
    }
    edition = Edition(site_url, version(site.root), created(os.environ.get("SOURCE_DATE_EPOCH")))
    contents[PACKAGE] = package_bytes(site.data, edition)
    written = []
    for name, content in contents.items():
        (target / name).write_bytes(content)
        written.append(target / name)
    return written


def version(root: Path) -> str:
    """The version of the project."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def created(epoch: str | None) -> datetime.datetime | None:
    """The moment ``epoch`` seconds after 1970; None where it is not given or zero."""
    if not epoch or not int(epoch):
        return None
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
