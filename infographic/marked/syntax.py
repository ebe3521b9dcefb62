"""What a YAML parser's complaint means to somebody who writes a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infographic.errors import Diagnostic, Source
from infographic.marked.nodes import MAX_DEPTH, shown

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError
    from yaml._yaml import Mark as CMark

_WHOLE = "put the whole text in quotes"
_ESCAPE = "in double quotes write \\\\ for a backslash, or use single quotes"
_TAB = ("a tab can't be part of the indent", "indent with spaces")

_MEANINGS = (
    # Words of the parser (C or Python), what they mean, what mends it. The first row
    # whose words occur counts; {line} is where the thing in question begins.
    ("violates indentation", *_TAB),
    ("mapping values are not allowed", "a ':' where no field can begin",
     "put a text with ': ' in it in quotes, or check the indent"),
    ("could not find expected ':'", "a line without ': '",
     "write 'name: value'; a text that goes on needs a deeper indent"),
    ("sequence entries are not allowed", "a list can't begin here",
     f"begin it on a new line, or {_WHOLE}"),
    ("scanning an alias", "a text can't begin with '*'", _WHOLE),
    ("scanning an anchor", "a text can't begin with '&'", _WHOLE),
    ("block scalar", "a text can't begin with '|' or '>'", _WHOLE),
    ("directive", "a line can't begin with '%'", _WHOLE),
    ("tag", "a text can't begin with '!'", _WHOLE),
    ("unexpected end of stream", "a quote that is never closed", "close it"),
    ("unexpected document indicator", "a quote that is never closed", "close it"),
    ("escape", "an unknown escape in double quotes", _ESCAPE),
    ("hexdecimal", "an incomplete escape in double quotes", _ESCAPE),
    ("flow sequence", "the list that opens in line {line} lacks a ',' or ']'",
     f"close it; if it is a text that begins with '[', {_WHOLE}"),
    ("flow mapping", "the mapping that opens in line {line} lacks a ',' or '}}'",
     f"close it; if it is a text that begins with '{{', {_WHOLE}"),
    ("flow node", "a comma or bracket too many", "remove it"),
    ("block collection", "an entry of the list that begins in line {line} is expected here",
     "begin it with '- ', and check the indent"),
    ("block mapping", "a field is expected here",
     f"check the indent; if a text begins with a quote or a bracket, {_WHOLE}"),
    ("document start", "the document has ended before this", _WHOLE),
    # The scanner looks ahead, and gives up before we have counted the first bracket.
    ("nesting depth", f"nested more than {MAX_DEPTH} levels deep", ""),
)  # fmt: skip

_BEGINNINGS = ("alias", "anchor", "tag", "directive", "simple key", "block scalar")


def explained(error: MarkedYAMLError, text: str, file: str) -> Diagnostic:
    """The parser's error about ``text`` as a diagnostic in plain words."""
    said = f"{error.context or ''}: {error.problem or ''}"
    mark = _place(error, said, text)
    source = Source(file) if mark is None else Source(file, mark.line + 1, mark.column + 1)
    start = error.context_mark or mark
    message, hint = _meaning(said, start.line + 1 if start else 1)
    if "cannot start any token" in said and mark is not None:
        message, hint = _wrong_start(text[mark.index : mark.index + 1])
    return Diagnostic("error", message or f"not YAML: {error.problem}", source, hint)


def _meaning(said: str, line: int) -> tuple[str, str]:
    for words, message, hint in _MEANINGS:
        if words in said:
            return message.format(line=line), hint
    return "", ""


def _wrong_start(character: str) -> tuple[str, str]:
    return _TAB if character == "\t" else (f"a text can't begin with {shown(character)}", _WHOLE)


def _place(error: MarkedYAMLError, said: str, text: str) -> Mark | CMark | None:
    """Where to look: what is never closed, or begins wrongly, is mended at its beginning."""
    problem, context = error.problem_mark, error.context_mark
    if problem is None or context is None:
        return problem or context
    at_end = problem.index >= len(text.rstrip())
    return context if at_end or any(word in said for word in _BEGINNINGS) else problem
