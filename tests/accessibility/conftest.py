"""Every layout in three themes, rendered once for all tests of this folder; and what they
measured, told at the end of the session."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from infographic import render_infographic
from infographic.resources import sample
from infographic.result import Result

_measured: list[str] = []


@cache
def _rendered(layout: str, theme: str) -> Result:
    return render_infographic(sample(), layout=layout, theme=theme)


@pytest.fixture(scope="session")
def rendered() -> Any:
    """The ten tips in a layout and a theme, at the default scale."""
    return _rendered


@pytest.fixture(scope="module")
def tell() -> Iterator[list[str]]:
    """Lines about a module's tests, to be told when all is done."""
    lines: list[str] = []
    yield lines
    _measured.extend(lines)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Tell them."""
    if _measured:
        terminalreporter.section("accessibility")
        for line in _measured:
            terminalreporter.line(line)
