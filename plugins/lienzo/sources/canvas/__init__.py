"""Canvases, from the data that ships and from authors' own files."""
