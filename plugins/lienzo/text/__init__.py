"""Text that is about to leave: safe HTML, plain text, lengths that apps accept, clean XML."""
