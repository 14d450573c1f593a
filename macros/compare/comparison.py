"""What differs between two built sites, page by page and language by language."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from macros.compare.diff import Passage, changed_passages
from macros.compare.grids import GridChange, grid_change
from macros.compare.numerals import numeral_in
from macros.compare.page import Block, BuiltPage
from macros.compare.pairs import pair_pages
from macros.compare.published import DataChange, data_changes
from macros.compare.site import BuiltSite


@dataclass(frozen=True)
class FigureChange:
    """A figure that reads differently; no text where it was not, or is no more, on the page."""

    cell: str
    old: str = ""
    new: str = ""
    old_value: Decimal | None = None
    new_value: Decimal | None = None

    @property
    def difference(self) -> Decimal | None:
        """How much more it is now; None where one of the values is not known."""
        if self.old_value is None or self.new_value is None:
            return None
        return self.new_value - self.old_value

    @property
    def relative(self) -> Decimal | None:
        """The difference in per cent of what it was; None where that was zero or not known."""
        if self.difference is None or not self.old_value:
            return None
        return 100 * self.difference / abs(self.old_value)


@dataclass(frozen=True)
class BlockChange:
    """A chart or table; ``state`` is new, gone or changed."""

    kind: str
    id: str
    title: str
    state: str
    text: tuple[Passage, ...] = ()
    grids: tuple[GridChange, ...] = ()
    redrawn: bool = False


@dataclass(frozen=True)
class PageChange:
    """A page on which something differs; ``old`` and ``new`` are its addresses."""

    language: str
    title: str
    old: str
    new: str
    figures: tuple[FigureChange, ...] = ()
    blocks: tuple[BlockChange, ...] = ()
    head: tuple[Passage, ...] = ()
    text: tuple[Passage, ...] = ()
    anchors_gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.figures or self.blocks or self.head or self.text or self.anchors_gone)


@dataclass(frozen=True)
class PageMove:
    """A page at a new address, none where it is gone; ``leads_to`` is the old one's redirect."""

    language: str
    title: str
    old: str
    new: str | None = None
    leads_to: str | None = None


@dataclass
class Comparison:
    """Everything that differs; ``lost`` are old addresses that answer no more."""

    changed: list[PageChange] = field(default_factory=list)
    added: list[BuiltPage] = field(default_factory=list)
    moved: list[PageMove] = field(default_factory=list)
    gone: list[PageMove] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    data: list[DataChange] = field(default_factory=list)
    frames: dict[str, list[Passage]] = field(default_factory=dict)
    looks: list[str] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether readers see no difference at all."""
        return self == Comparison()


def compare(old: BuiltSite, new: BuiltSite) -> Comparison:
    """What changes for readers when ``new`` takes the place of ``old``."""
    pairs, found = pair_pages(old, new), Comparison()
    main = old.pages[""].language if "" in old.pages else ""
    for was, now in {**pairs.same, **pairs.moved}.items():
        if change := _page_change(old, old.pages[was], new, new.pages[now]):
            found.changed.append(change)
    found.changed.sort(key=lambda page: (page.language != main, page.language, page.new))
    found.added = [new.pages[address] for address in sorted(pairs.added)]
    for address in sorted([*pairs.moved, *pairs.gone]):
        page, target = old.pages[address], pairs.moved.get(address)
        move = PageMove(page.language, page.title, address, target, new.redirects.get(address))
        (found.gone if target is None else found.moved).append(move)
    found.lost, found.data = sorted(pairs.lost), data_changes(old.data, new.data)
    found.frames = _frames(old, new)
    names = old.looks.keys() | new.looks.keys()
    found.looks = sorted(name for name in names if old.looks.get(name) != new.looks.get(name))
    return found


def _frames(old: BuiltSite, new: BuiltSite) -> dict[str, list[Passage]]:
    """Language -> what differs around the pages, as its home shows it."""
    found = {}
    before, after = _homes(old), _homes(new)
    for language in sorted(before.keys() & after.keys()):
        if passages := changed_passages(before[language].frame, after[language].frame):
            found[language] = passages
    return found


def _homes(site: BuiltSite) -> dict[str, BuiltPage]:
    homes: dict[str, BuiltPage] = {}
    for page in sorted(site.pages.values(), key=lambda page: len(page.address)):
        homes.setdefault(page.language, page)
    return homes


def _page_change(old: BuiltSite, was: BuiltPage, new: BuiltSite, now: BuiltPage) -> PageChange:
    return PageChange(
        language=now.language,
        title=now.title,
        old=was.address,
        new=now.address,
        figures=tuple(_figures(old, was, new, now)),
        blocks=tuple(_blocks(was, now)),
        head=tuple(changed_passages(was.head, now.head)),
        text=tuple(changed_passages(was.text, now.text)),
        anchors_gone=tuple(a for a in was.anchors if a not in now.anchors),
    )


def _figures(old: BuiltSite, was: BuiltPage, new: BuiltSite, now: BuiltPage) -> list[FigureChange]:
    found = []
    for cell in dict.fromkeys([*was.figures, *now.figures]):
        before, after = was.figures.get(cell, []), now.figures.get(cell, [])
        if before == after:
            continue
        values = [
            (site.data.value(cell) if shown else None)
            for site, shown in ((old, before), (new, after))
        ]
        if values == [None, None]:
            values = [numeral_in(_told(shown), now.language) for shown in (before, after)]
        found.append(FigureChange(cell, _told(before), _told(after), *values))
    return found


def _told(shown: list[str]) -> str:
    return " · ".join(dict.fromkeys(shown))


def _blocks(was: BuiltPage, now: BuiltPage) -> list[BlockChange]:
    before = {(block.kind, block.id): block for block in was.blocks}
    after = {(block.kind, block.id): block for block in now.blocks}
    found = []
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        if old is None or new is None:
            block, state = (new, "new") if new else (old, "gone")
            assert block
            found.append(BlockChange(block.kind, block.id, block.title, state))
        elif old != new and (change := _block_change(old, new)):
            found.append(change)
    return found


def _block_change(old: Block, new: Block) -> BlockChange | None:
    pairs = zip(old.grids, new.grids, strict=False)
    grids = tuple(change for pair in pairs if (change := grid_change(*pair)))
    text = tuple(changed_passages(old.text, new.text))
    redrawn = old.drawing != new.drawing
    if not (grids or text or redrawn):
        return None
    return BlockChange(new.kind, new.id, new.title, "changed", text, grids, redrawn)
