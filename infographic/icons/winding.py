"""Even-odd outlines as non-zero ones: the scene knows only the non-zero rule."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.outline import Command, Outline

_STEPS = 8
_MOST = 2_000_000


def even_odd(outline: Outline) -> Outline:
    """An outline that looks by the non-zero rule as the given one does by even-odd.

    Each closed part turns one way if an even number of others lie around it, else the
    other way. Right for parts that don't cross one another or themselves, as in icons.
    ValueError if there is too much of it.
    """
    parts = _parts(outline)
    polygons = [_flattened(part) for part in parts]
    if len(parts) * sum(map(len, polygons)) > _MOST:
        raise ValueError("too many parts for fill-rule evenodd")
    out: list[Command] = []
    for i, part in enumerate(parts):
        x, y = _probe(polygons[i])
        depth = sum(_inside(other, x, y) for k, other in enumerate(polygons) if k != i)
        clockwise = _area(polygons[i]) > 0
        out += part if clockwise == (depth % 2 == 0) else reversed_part(part)
    return Outline(tuple(out))


def reversed_part(part: list[Command]) -> list[Command]:
    """One part of an outline, from its end to its start."""
    closed = part[-1][0] == "Z"
    steps = part[:-1] if closed else part
    points = [(step[-2], step[-1]) for step in steps if step[0] != "Z"]
    out: list[Command] = [("M", *points[-1])]
    for step, before in zip(reversed(steps), reversed(points[:-1]), strict=False):
        if step[0] == "C":
            out.append(("C", step[3], step[4], step[1], step[2], *before))
        else:
            out.append(("L", *before))
    return [*out, ("Z",)] if closed else out


def _parts(outline: Outline) -> list[list[Command]]:
    parts: list[list[Command]] = []
    for command in outline.commands:
        if command[0] == "M":
            parts.append([])
        parts[-1].append(command)
    return parts


def _flattened(part: list[Command]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for command in part:
        if command[0] == "C":
            x0, y0 = points[-1]
            _, x1, y1, x2, y2, x3, y3 = command
            for i in range(1, _STEPS + 1):
                t = i / _STEPS
                a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
                points.append(
                    (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
                )
        elif command[0] != "Z":
            points.append((command[1], command[2]))
    return points


def _probe(points: list[tuple[float, float]]) -> tuple[float, float]:
    """A place on the part, but not on a corner, where parts like to touch."""
    (x0, y0), (x1, y1) = points[0], points[min(1, len(points) - 1)]
    return x0 + (x1 - x0) * 0.4871, y0 + (y1 - y0) * 0.4871


def _edges(points: list[tuple[float, float]]) -> Iterator[tuple[float, float, float, float]]:
    x0, y0 = points[-1]
    for x1, y1 in points:
        yield x0, y0, x1, y1
        x0, y0 = x1, y1


def _area(points: list[tuple[float, float]]) -> float:
    return sum(x0 * y1 - x1 * y0 for x0, y0, x1, y1 in _edges(points))


def _inside(points: list[tuple[float, float]], x: float, y: float) -> bool:
    crossings = 0
    for x0, y0, x1, y1 in _edges(points):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            crossings += 1
    return crossings % 2 == 1
