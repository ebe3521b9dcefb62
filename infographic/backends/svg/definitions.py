"""What elements refer to by name: gradients, clips, images. Equal ones are written once."""

from __future__ import annotations

from base64 import b64encode

from infographic.backends.gradients import Gradient
from infographic.backends.svg.markup import color, element, name_of, number, path_data
from infographic.geometry import Size
from infographic.outline import Outline
from infographic.scene.items import LinearGradient


class Definitions:
    """Those of one page; each method returns the id of what it is given."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def markup(self) -> str:
        """All of them, in order of their first use."""
        return element("defs", {}, "".join(self._known.values())) if self._known else ""

    def gradient(self, gradient: Gradient, dx: float, dy: float) -> str:
        """A gradient, moved by ``dx`` and ``dy`` px."""
        stops = "".join(
            element("stop", {"offset": number(at, 4), **color("stop-color", shade)})
            for at, shade in gradient.stops
        )
        if isinstance(gradient, LinearGradient):
            (x1, y1), (x2, y2) = gradient.start, gradient.end
            kind, places = (
                "linearGradient",
                {"x1": x1 + dx, "y1": y1 + dy, "x2": x2 + dx, "y2": y2 + dy},
            )
        else:
            (x, y), radius = gradient.center, gradient.radius
            kind, places = "radialGradient", {"cx": x + dx, "cy": y + dy, "r": radius}
        told = {key: number(place) for key, place in places.items()}
        return self._named("g", kind, {"gradientUnits": "userSpaceOnUse", **told}, stops)

    def clip(self, outline: Outline, dx: float, dy: float) -> str:
        """A clip, moved by ``dx`` and ``dy`` px."""
        path = element("path", {"d": path_data(outline, dx, dy)})
        return self._named("c", "clipPath", {}, path)

    def image(self, data: bytes, media_type: str, size: Size) -> str:
        """A picture file, stretched to a size in px."""
        held = {
            "width": number(size.width),
            "height": number(size.height),
            "preserveAspectRatio": "none",
            "href": f"data:{media_type};base64,{b64encode(data).decode()}",
        }
        return self._named("i", "image", held)

    def _named(self, letter: str, kind: str, attributes: dict[str, str], content: str = "") -> str:
        name = name_of(letter, element(kind, attributes, content))
        self._known[name] = element(kind, {"id": name, **attributes}, content)
        return name
