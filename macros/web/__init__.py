"""What search engines, other sites and the browser ask of a page: addresses, heads, search."""
