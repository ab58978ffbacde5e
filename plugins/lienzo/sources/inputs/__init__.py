"""What an author may write: models, and the converters that read their raw text."""
