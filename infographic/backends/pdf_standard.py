"""Which standard a PDF is to conform to."""

from __future__ import annotations

from typing import NamedTuple

from infographic.errors import NOWHERE, Source, fail, listing, near_miss

DEFAULT_STANDARD = "ua1+a2a"
_NAMES = ("none", "ua1", "a2a", "a2b")


class Standard(NamedTuple):
    """What is asked for: PDF/UA-1 (ISO 14289-1), and a level of PDF/A-2 (ISO 19005-2):
    ``A`` (with structure), ``B`` (looks only), or none."""

    accessible: bool
    archival: str

    @property
    def tagged(self) -> bool:
        """Whether the file has to tell its structure."""
        return self.accessible or self.archival == "A"


def parse_standard(names: str, source: Source = NOWHERE) -> Standard:
    """The standard that names joined by ``+`` stand for. InfographicError, placed at
    ``source``, for others."""
    wanted = [name.strip() for name in names.lower().split("+")]
    for one in wanted:
        if one not in _NAMES:
            hint = "; ".join(filter(None, (near_miss(one, _NAMES), listing(_NAMES))))
            raise fail(f"there is no PDF standard '{one}'", source, hint)
    if "none" in wanted and len(wanted) > 1:
        raise fail(f"'{names}' asks for a PDF standard and for none", source, "leave out 'none'")
    return Standard("ua1" in wanted, "A" if "a2a" in wanted else "B" if "a2b" in wanted else "")
