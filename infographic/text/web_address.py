"""A link as readers expect to see it written."""

from __future__ import annotations


def shown_address(url: str) -> str:
    """The address without its scheme, ``www.`` and closing slash."""
    for scheme in ("https://", "http://", "mailto:"):
        if url.lower().startswith(scheme):
            url = url[len(scheme) :]
    return url.removeprefix("www.").removesuffix("/")
