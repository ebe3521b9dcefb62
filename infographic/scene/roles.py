"""What a group of items is to a reader, whatever it looks like."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """The parts of a document, in reading order; then what isn't read at all.

    The order of the members is the order of the content: a backend that writes a
    structure sorts by (role, index), so a layout may draw in any order. All the
    roles from ``TIP`` to ``TIP_TEXT`` lie within a group of role ``TIP``.
    """

    LOGO = "logo"
    TITLE = "title"
    SUBTITLE = "subtitle"
    INTRO = "intro"
    OPENER = "opener"
    OPENER_TITLE = "opener-title"
    OPENER_TEXT = "opener-text"
    TIP = "tip"
    TIP_LABEL = "tip-label"
    TIP_ICON = "tip-icon"
    TIP_TITLE = "tip-title"
    TIP_TEXT = "tip-text"
    CLOSING = "closing"
    ACTION = "action"
    CREDIT = "credit"
    FIGURE = "figure"
    DECORATION = "decoration"
    FURNITURE = "furniture"
    MARKS = "marks"
