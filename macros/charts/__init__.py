"""Static drawings of charts: a `Chart` goes in, one self-contained SVG element comes out.

`model` says what a chart is, `measure` how wide its words are, `bars` and `lines` lay the
marks out, `svg` writes them and `painter` picks the right one. Nothing here knows about
pages, datasets or number formats: every text arrives ready for the reader.
"""
