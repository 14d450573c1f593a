"""The open data: every dataset as files anybody can reuse, and its description for machines."""
