"""The reader's language: interface texts, and figures and dates as that language writes them."""
