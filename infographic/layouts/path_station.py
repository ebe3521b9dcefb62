"""The bends of the layout ``path``, each with what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.route import Stop
from infographic.blocks.waypoint import Beside, Milestone
from infographic.document.model import Document, Tip

# In steps of a page 1200 px wide: the verge with the air beside it, the foot of what
# stands beside a bend (below the bend), half of the room for a brook.
_AIR, _FOOT, _BROOK = 27.0, 80.0, 148.0
_ROAD = 1.09
"""The road's width as a share of a milestone's radius."""


@dataclass(frozen=True, slots=True)
class Station:
    """A bend with what stands beside it; without a tip it is the opener's."""

    stop: Stop
    beside: Beside
    milestone: Milestone
    tip: Tip | None = None
    index: int = 0
    progress: float = 0.0
    wide: bool = False
    named: str = ""

    @property
    def road(self) -> float:
        """The width of the road here."""
        return _ROAD * self.milestone.radius

    def foot(self, unit: float) -> float:
        """How far below the bend, in px, the ground is on which something stands there."""
        return max(_FOOT * unit, self.stop.down + 8 * unit)

    def clear(self, unit: float) -> float:
        """How far, in px, the middle of the road stays away from words."""
        return self.road / 2 + _AIR * unit


def milestone_name(tip: Tip) -> str:
    """What a tip names as its milestone, as :data:`infographic.art.wayside.MILESTONES`
    writes it."""
    return tip.milestone.strip().lower().replace(" ", "-")


def together(document: Document) -> bool:
    """Whether the story is one of two people: the document asks for a scene of such a
    story by name, or for the bench on which two sit."""
    return bool(document.art) or any(milestone_name(tip) == "bench" for tip in document.tips)


def room_for_brook(above: float, below: Station, unit: float) -> float:
    """The least pitch for a brook between what reaches ``above`` px below a bend and the
    next station."""
    return 2 * (max(above, below.stop.up) + _BROOK * unit)
