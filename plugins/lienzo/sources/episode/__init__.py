"""Shows and episodes: their files, measured and settled."""
