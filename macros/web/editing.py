"""Addresses in GitHub where a page or the data of a figure can be edited, or a figure reported.

Every function takes the address of the repository and gives "" where there is none: a site
that does not know its repository shows no such link.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from macros.data.dataset import Cell, Dataset
from macros.pages.page import Page

BRANCH = "main"
# The form in .github/ISSUE_TEMPLATE; its fields have these names.
FORM = "figure.yml"


def edit_page_url(repo_url: str, page: Page) -> str:
    """GitHub's editor, open on the file of ``page``; only for pages people wrote."""
    return _editor(repo_url, page.path)


def edit_data_url(repo_url: str, dataset: Dataset) -> str:
    """GitHub's editor, open on the numbers of ``dataset``."""
    return _editor(repo_url, f"data/{dataset.id}.csv")


def report_url(repo_url: str, cell: Cell, value: str, version: str) -> str:
    """The form “this figure is wrong”, filled in for ``cell``.

    ``value`` is the figure as the reader saw it, ``version`` tells which state of the site
    that was.
    """
    if not repo_url:
        return ""
    fields = {"template": FORM, "figure": cell.address, "value": value, "version": version}
    return f"{repo_url.rstrip('/')}/issues/new?{urlencode(fields)}"


def _editor(repo_url: str, path: str) -> str:
    return f"{repo_url.rstrip('/')}/edit/{BRANCH}/{quote(path)}" if repo_url else ""
