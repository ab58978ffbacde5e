"""Line numbers of a file from those of its body."""

from __future__ import annotations

import pytest

from lienzo.site.source_lines import lines_above


@pytest.mark.parametrize(
    ("source", "body", "above"),
    [
        pytest.param("# A\n::x\n", "# A\n::x\n", 0, id="no front matter"),
        pytest.param("---\na: 1\n---\n\n# A\n", "# A\n", 4, id="front matter and a blank line"),
        pytest.param("---\r\na: 1\r\n---\r\n# A\r\n", "# A\n", 3, id="Windows' line ends"),
        pytest.param("---\na: 1\n---\n# A\n", "# Rewritten\n", 0, id="another plugin rewrote it"),
    ],
)
def test_lines_above_the_body(source: str, body: str, above: int) -> None:
    assert lines_above(source, body) == above
