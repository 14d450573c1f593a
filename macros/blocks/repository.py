"""Ways into the repository: where a page or a dataset can be edited, or a figure reported."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from macros.data.dataset import Dataset
from macros.pages.page import Page

BRANCH = "main"
# The form in .github/ISSUE_TEMPLATE; its fields have these names.
FORM = "figure.yml"


@dataclass(frozen=True)
class Repository:
    """The project at ``url`` on GitHub, in the state ``version`` (a commit).

    Every address is "" where ``url`` is: a site that does not know its repository shows none.
    """

    url: str = ""
    version: str = ""

    def edit_page(self, page: Page) -> str:
        """GitHub's editor, open on the file of ``page``; only for pages people wrote."""
        return self._editor(page.path)

    def edit_data(self, dataset: Dataset) -> str:
        """GitHub's editor, open on the numbers of ``dataset``."""
        return self._editor(f"data/{dataset.id}.csv")

    def report(self, key: str, value: str = "") -> str:
        """The form “this figure is wrong”, filled in.

        ``key`` is the address of a cell, and ``value`` what the reader saw there; or ``key`` is
        the id of a dataset, and the reader says which figure it is.
        """
        if not self.url:
            return ""
        fields = {"template": FORM, "figure": key, "value": value, "version": self.version}
        given = {name: words for name, words in fields.items() if words}
        return f"{self.url.rstrip('/')}/issues/new?{urlencode(given)}"

    def _editor(self, path: str) -> str:
        return f"{self.url.rstrip('/')}/edit/{BRANCH}/{quote(path)}" if self.url else ""


NOWHERE = Repository()
