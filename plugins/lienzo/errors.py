"""The exceptions of Lienzo.

    LienzoError
    └── HostError         the machine or the installation cannot do what a build needs

An author's mistake is no exception: it is a `Problem`, collected and shown with the others. The
hosts show a `LienzoError` in one line; neither ever reaches a person as a traceback.
"""

from __future__ import annotations


class LienzoError(Exception):
    """Base of every exception that Lienzo raises on purpose."""


def reason(error: OSError) -> str:
    """Say why the system refused, and with which file: what a Problem tells of it."""
    return ": ".join(str(part) for part in (error.strerror, error.filename) if part)


class HostError(LienzoError):
    """The machine cannot do what a build needs, for example lock or write a folder."""
