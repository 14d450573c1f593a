"""Related pages: that each id of a page's front matter is a page of its language."""

from __future__ import annotations

from macros.problems import Problem, near, problem
from macros.site import Site


def related_problems(site: Site) -> list[Problem]:
    """Ids under ``related`` that no page has, or that are the page's own."""
    found = []
    for page in site.pages:
        known = {other.id for other in site.pages if other.language == page.language} - {page.id}
        for name in page.related:
            if name not in known:
                names = near(name, sorted(known))
                found.append(problem(page.path, 1, "page.related", id=name, near=names))
    return found
