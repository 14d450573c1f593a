"""Measurements for maintainers; nothing here is part of the site."""
