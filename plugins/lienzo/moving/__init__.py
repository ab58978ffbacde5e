"""Moving a podcast in: a foreign feed becomes author files and a ledger."""
