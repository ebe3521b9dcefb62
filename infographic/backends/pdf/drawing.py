"""Draws single items into a content stream; what they mean is told elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.backends.gradients import Gradient, single_color
from infographic.backends.pdf.content import Content, matrix, outline_path, rect_path
from infographic.backends.pdf.fonts import EmbeddedFont
from infographic.backends.pdf.resources import Resources
from infographic.backends.pdf.text import run_operators
from infographic.backends.shadow_mask import shadow_mask
from infographic.color import Color
from infographic.geometry import Affine, Rect
from infographic.outline import rounded_rectangle
from infographic.scene.items import Box, GlyphRun, Paint, Path, Picture, Shadow, Stroke
from infographic.text.fonts import Font


class Drawing:
    """Items at ``dx`` and ``dy`` px from the origin of the matrix in force."""

    def __init__(
        self,
        content: Content,
        resources: Resources,
        fonts: Mapping[Font, tuple[str, EmbeddedFont]],
    ) -> None:
        self._content = content
        self._resources = resources
        self._fonts = fonts

    def box(self, box: Box, dx: float, dy: float) -> None:
        """A rectangle; its radius is at most half of its shorter side."""
        rect = box.rect.moved(dx, dy)
        radius = min(box.radius, rect.width / 2, rect.height / 2)
        if radius > 0:
            path = outline_path(rounded_rectangle(rect, radius, radius, radius, radius))
        else:
            path = rect_path(rect)
        if rect.width > 0 and rect.height > 0:
            self.fill(box.fill, path, box.rect, dx, dy)

    def path(self, path: Path, dx: float, dy: float) -> None:
        """An outline, filled and then stroked."""
        if not path.outline.commands:
            return
        operators = outline_path(path.outline, dx, dy)
        if path.fill is not None:
            self.fill(path.fill, operators, path.outline.bounds(), dx, dy)
        if path.stroke is not None and path.stroke.width > 0:
            self._stroke(path.stroke, operators)

    def run(self, run: GlyphRun, dx: float, dy: float) -> None:
        """Text."""
        self._ink(run.color)
        for operator in run_operators(run, self._fonts.get(run.font), dx, dy):
            self._content.add(operator)

    def picture(self, picture: Picture, dx: float, dy: float) -> None:
        """A raster image."""
        resource = self._resources.picture(picture)
        self._image(resource, picture.rect.moved(dx, dy), 1.0)

    def shadow(self, shadow: Shadow, dx: float, dy: float) -> None:
        """A soft shadow; one that isn't soft is a box."""
        rect = shadow.rect.moved(shadow.dx, shadow.dy)
        if shadow.blur <= 0:
            self.box(Box(rect, shadow.color, shadow.radius), dx, dy)
            return
        if shadow.color.alpha <= 0:
            return
        mask, place = shadow_mask(rect, shadow.radius, shadow.blur, shadow.color.alpha)
        resource = self._resources.shadow(mask, shadow.color)
        self._image(resource, place.moved(dx, dy), shadow.color.alpha)

    def fill(self, paint: Paint, path: str, bounds: Rect, dx: float, dy: float) -> None:
        """A path in a paint; ``bounds`` is its box in the paint's own coordinates."""
        color = paint if isinstance(paint, Color) else single_color(paint)
        if color is None:
            assert not isinstance(paint, Color)
            self._shade(paint, path, bounds, dx, dy)
        elif color.alpha > 0:
            self._ink(color)
            self._content.add(f"{path} f")

    def _shade(self, gradient: Gradient, path: str, bounds: Rect, dx: float, dy: float) -> None:
        content, resources = self._content, self._resources
        content.save()
        content.clip(path)
        if dx or dy:
            content.transform(Affine.translation(dx, dy))
        alphas = {color.alpha for _, color in gradient.stops}
        if len(alphas) == 1:
            content.graphics_state(resources.alpha(alphas.pop()))
        else:
            content.graphics_state(resources.gradient_alpha(gradient, bounds))
        content.add(f"/{resources.gradient(gradient)} sh")
        content.restore()

    def _stroke(self, stroke: Stroke, path: str) -> None:
        if stroke.color.alpha > 0:
            self._content.stroke(stroke)
            self._content.graphics_state(self._resources.alpha(stroke.color.alpha))
            self._content.add(f"{path} S")

    def _ink(self, color: Color) -> None:
        self._content.fill_color(color)
        self._content.graphics_state(self._resources.alpha(color.alpha))

    def _image(self, resource: str, rect: Rect, alpha: float) -> None:
        content = self._content
        # An image is a unit square with its top at 1.
        place = Affine(rect.width, 0, 0, -rect.height, rect.x, rect.bottom)
        content.graphics_state(self._resources.alpha(alpha))
        content.add(f"q\n{matrix(place)} cm\n/{resource} Do\nQ")
