"""Moving a podcast in: fetch a foreign feed, make author files and a ledger of it, compare both.

`importing` turns a feed into the files an author would have written; `fetching` brings it and what
it leads to from the web; `compare` tells what publishing would change for those who have it now.
"""
