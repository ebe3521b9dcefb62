"""How a finding is shown: its place, what was found, the line itself, what would mend it.

content/tips.yaml:3:1: error: unknown field 'titel'
  3 | titel: Stay calm
    | ^^^^^
    = did you mean 'title'?
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from infographic.errors import Diagnostic, Source

_WINDOW = 96
"""Characters of a long line that are shown."""
# YAML 1.1's line breaks: the lines must be counted as the parser counts them.
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m", "\x1b[0m"


def in_color(stream: TextIO) -> bool:
    """Whether colour is welcome there: a terminal, and NO_COLOR (no-color.org) not set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shown(found: Diagnostic, color: bool = False) -> str:
    """The finding in several lines, without a line break at its end."""
    paint = _painted if color else _unpainted
    place = visible(str(found.source))
    lines = [
        (paint(f"{place}: ", _BOLD) if place else "")
        + paint(f"{found.severity}: ", _RED if found.severity == "error" else _YELLOW)
        + visible(found.message)
    ]
    line = _line(found.source)
    margin = " " * (len(str(found.source.line)) + 2)
    if line is not None:
        text, caret = _excerpt(line, found.source.column)
        lines += [f"  {found.source.line} | {text}", f"{margin} | {paint(caret, _CYAN)}"]
    if found.hint:
        lead = f"{margin} = " if line is not None else "  hint: "
        lines.append(f"{lead}{visible(found.hint)}")
    return "\n".join(lines)


def visible(text: str) -> str:
    """The text without anything that could steer a terminal."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def _line(source: Source) -> str | None:
    if not (source.file and source.line):
        return None
    lines = _lines(source.file, _stamp(source.file))
    return lines[source.line - 1] if source.line <= len(lines) else None


def _stamp(file: str) -> tuple[int, int]:
    """What changes when the file does."""
    try:
        status = Path(file).stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=16)
def _lines(file: str, _stamp: tuple[int, int]) -> tuple[str, ...]:
    try:
        text = Path(file).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ()
    return tuple(_LINE_BREAK.split(text))


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """The part of a line around a column, and the marks under the word that begins there."""
    at = max(0, column - 1)
    start = max(0, at - _WINDOW // 2) if len(line) > _WINDOW else 0
    before = visible(line[start:at])
    rest = visible(line[at : start + _WINDOW])
    word = re.match(r"[\w-]+", rest)
    marks = "^" * (_columns(word.group()) if word else 1)
    return before + rest, " " * _columns(before) + marks


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes (Unicode UAX 11)."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _painted(text: str, code: str) -> str:
    return f"{code}{text}{_PLAIN}"


def _unpainted(text: str, _code: str) -> str:
    return text
