"""READ: the author's files become values and Problems."""
