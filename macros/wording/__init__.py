"""Cells, names and sentences of the data in the words of the reader's language."""
