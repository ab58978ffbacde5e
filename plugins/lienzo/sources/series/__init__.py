"""Pages, articles and series: what is taught, in its order."""
