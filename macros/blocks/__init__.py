"""What the macros write into a page: figures, tables, charts, lists of sources."""
