from __future__ import annotations

from macros.web.shelf import Shelf

BLOCK = '<figure id="grants">\n\n<svg><text>14</text></svg><p id="note">a</p></figure>'


def test_a_block_comes_back_whole() -> None:
    shelf = Shelf()
    place = shelf.put(BLOCK)
    page = f"<p>before</p>\n{place}\n<p>after</p>"
    assert shelf.drawings_into(shelf.blocks_into(page)) == f"<p>before</p>\n{BLOCK}\n<p>after</p>"


def test_drawings_are_not_there_while_words_are_indexed() -> None:
    shelf = Shelf()
    page = shelf.blocks_into(shelf.put(BLOCK))
    assert "14" not in page
    assert '<p id="note">a</p>' in page


def test_anchors_are_there_while_links_are_checked() -> None:
    place = Shelf().put(BLOCK)
    assert 'id="grants"' in place
    assert 'id="note"' in place


def test_a_figure_in_a_sentence_stays_in_it() -> None:
    figure = '<a class="ip-figure" href="#s">14</a>'
    assert Shelf().put(figure) == figure


def test_equal_blocks_keep_their_own_places() -> None:
    shelf = Shelf()
    page = shelf.put("<div>1</div>") + shelf.put("<div>2</div>") + shelf.put("<div>1</div>")
    assert shelf.blocks_into(page) == "<div>1</div><div>2</div><div>1</div>"
