"""The pages: their front matter, the macro calls in them, and what the text may hold."""
