"""Text and YAML with places: strict about syntax, silent about meaning."""
