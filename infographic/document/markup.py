"""Inline emphasis: ``*italic*``, ``**bold**``, ``[text](url)``, ``[mots]{lang=fr}`` and
backslash escapes.

The rules are CommonMark's (0.31.2, section 6.2 for emphasis, 6.3 for links) for the first
three, Pandoc's (bracketed spans) for words in another language, and nothing else, so that
``2 * 3`` and an unbalanced ``*`` are plain text. A link may hold emphasis and stand within
it; links don't nest.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TypeAlias

from infographic.text.spans import RichText, Span

_TOKEN = r"\\[!-/:-@\[-`{-~]|\*+|\[|\]|[^\\*\[\]]+|\\"
_URL = r"\((?P<url>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"
_LANGUAGE = r"\{lang=(?P<language>[^{}\s]+)\}"
_TAIL = f"(?s:{_URL})|{_LANGUAGE}"
_ESCAPE = r"\\([!-/:-@\[-`{-~])"


class _Stars:
    """A run of asterisks: ``left`` of ``count`` aren't used yet; ``opened`` and ``closed``
    hold the length (1 italic, 2 bold) of each emphasis that begins or ends here."""

    def __init__(self, count: int, can_open: bool, can_close: bool) -> None:
        self.count = self.left = count
        self.can_open = can_open
        self.can_close = can_close
        self.opened: list[int] = []
        self.closed: list[int] = []


class _Bracket:
    """An opening bracket; ``active`` until a link within it has closed."""

    active = True


_Token: TypeAlias = str | RichText | _Stars | _Bracket


def parse_markup(text: str) -> RichText:
    """The spans of a text. Link addresses are as written; nothing is ever an error."""
    if not any(marker in text for marker in "*[\\"):
        return (Span(text),) if text else ()
    return _joined(_spans(_tokens(text)))


def _tokens(text: str) -> list[_Token]:
    """The text in pieces; links and words of another language are already spans."""
    tokens: list[_Token] = []
    brackets: list[int] = []
    next_piece, tail_at = re.compile(_TOKEN).match, re.compile(_TAIL).match
    at = 0
    while at < len(text):
        match = next_piece(text, at)
        piece = match.group() if match else text[at]
        end = at + len(piece)
        if piece[0] == "*":
            tokens.append(_stars(text, at, end))
        elif piece == "[":
            brackets.append(len(tokens))
            tokens.append(_Bracket())
        elif piece == "]":
            tail = tail_at(text, end)
            if _close_bracket(tokens, brackets, tail) and tail:
                end = tail.end()
        else:
            tokens.append(piece[1] if piece[0] == "\\" and len(piece) == 2 else piece)
        at = end
    return tokens


def _close_bracket(tokens: list[_Token], brackets: list[int], tail: re.Match[str] | None) -> bool:
    """Make a link, or words of another language, of what stands since the last bracket, if
    the ``tail`` behind it says so."""
    start = brackets.pop() if brackets else None
    opener = tokens[start] if start is not None else None
    if start is None or tail is None or not isinstance(opener, _Bracket):
        tokens.append("]")
        return False
    if language := tail["language"]:
        inner = _spans(tokens[start + 1 :])
        tokens[start:] = [tuple(replace(s, language=s.language or language) for s in inner)]
        return True
    if not opener.active:
        tokens.append("]")
        return False
    url = re.sub(_ESCAPE, r"\1", tail["url"].strip())
    link = tuple(replace(span, url=url) for span in _spans(tokens[start + 1 :]))
    tokens[start:] = [link]
    for index in brackets:
        outer = tokens[index]
        if isinstance(outer, _Bracket):
            outer.active = False
    return True


def _stars(text: str, start: int, end: int) -> _Stars:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    closes = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    return _Stars(end - start, opens, closes)


def _is_mark(character: str) -> bool:
    """Punctuation or a symbol, as CommonMark 0.31 counts them."""
    return unicodedata.category(character)[0] in "PS"


def _spans(tokens: list[_Token]) -> RichText:
    _match_stars([token for token in tokens if isinstance(token, _Stars)])
    spans: list[Span] = []
    depth = {1: 0, 2: 0}
    for token in tokens:
        if isinstance(token, tuple):
            spans += (
                replace(s, italic=s.italic or depth[1] > 0, bold=s.bold or depth[2] > 0)
                for s in token
            )
            continue
        if isinstance(token, _Stars):
            for length in token.closed:
                depth[length] -= 1
        spans.append(Span(_literal(token), bold=depth[2] > 0, italic=depth[1] > 0))
        if isinstance(token, _Stars):
            for length in token.opened:
                depth[length] += 1
    return tuple(spans)


def _literal(token: str | _Stars | _Bracket) -> str:
    if isinstance(token, _Stars):
        return "*" * token.left
    return "[" if isinstance(token, _Bracket) else token


def _match_stars(runs: list[_Stars]) -> None:
    """Pair openers with closers: the procedure "process emphasis" of CommonMark."""
    openers: list[_Stars] = []
    for run in runs:
        while run.can_close and run.left:
            index = next(
                (i for i in range(len(openers) - 1, -1, -1) if _pairs(openers[i], run)), None
            )
            if index is None:
                break
            opener = openers[index]
            del openers[index + 1 :]
            length = 2 if opener.left >= 2 and run.left >= 2 else 1
            opener.left -= length
            run.left -= length
            opener.opened.append(length)
            run.closed.append(length)
            if not opener.left:
                openers.pop()
        if run.can_open and run.left:
            openers.append(run)


def _pairs(opener: _Stars, closer: _Stars) -> bool:
    """CommonMark's rule of three for runs that could both open and close."""
    if not (opener.can_close or closer.can_open):
        return True
    return (opener.count + closer.count) % 3 != 0 or (
        opener.count % 3 == 0 and closer.count % 3 == 0
    )


def _joined(spans: RichText) -> RichText:
    """Neighbours of one manner as one span; no span is empty."""
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and replace(joined[-1], text=span.text) == span:
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)
