"""The model: datasets, their meaning and their sources, read and checked."""
