"""Two built sites side by side: what a change of the project changes for readers."""
