"""Lienzo: a course on a business-model canvas and its podcast, from one `mkdocs build`.

The rings, from the inside out; imports only ever point inwards (`tests/test_architecture.py`):

    errors · problems · units · clock · durable    leaves, no imports from the rest
    model                                          frozen values, no input or output
    text                                           Markdown of show notes to safe HTML
    sources │ checks │ publish                     read │ judge │ write: none imports another
    directives                                     a Python-Markdown extension
    edition                                        one whole course, read, judged and written
    site │ cli                                     the hosts: MkDocs, and the command line
"""

__version__ = "0.1.0"
