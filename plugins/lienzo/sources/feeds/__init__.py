"""Reading podcast feeds that others wrote: hardened, for every text may be hostile."""
