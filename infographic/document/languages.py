"""Language tags: the well-formed ones of BCP 47 (RFC 5646), in their usual spelling."""

from __future__ import annotations

import re

LANGUAGE_PATTERN = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"
)
"""Language, script, region, variants (RFC 5646, 2.1). Languages of four letters and more
are reserved there, and none is registered; extensions say nothing about setting text."""


def language_tag(text: str) -> str:
    """The tag with the case of each part as RFC 5646, 2.1.1 recommends it.

    ValueError if it isn't well-formed.
    """
    if not re.fullmatch(LANGUAGE_PATTERN, text):
        raise ValueError(f"'{text[:40]}' is no language tag; write en, en-GB, de or pt-BR, say")
    language, *rest = text.split("-")
    return "-".join([language.lower(), *(_spelt(part) for part in rest)])


def _spelt(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.capitalize() if len(part) == 4 and part.isalpha() else part.lower()
