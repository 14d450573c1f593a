"""The checks that need the whole site: prose, pairs of pages, texts, unused figures."""
