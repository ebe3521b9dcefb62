"""What content streams refer to by name: alpha, shadings, images. Equal ones are shared."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from infographic.backends.gradients import Gradient
from infographic.backends.pdf.content import Content, rect_path
from infographic.backends.pdf.objects import Dictionary, Reference, Stream, Writer, name
from infographic.backends.pdf.shading import alpha_shading, color_shading
from infographic.backends.photos import as_jpeg
from infographic.backends.shadow_mask import ShadowMask
from infographic.color import Color
from infographic.geometry import Rect
from infographic.scene.items import Picture


class Resources:
    """The resources of all pages: each is written once and then known by its name."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._names: dict[Hashable, str] = {}
        self._masks: dict[Hashable, Reference] = {}
        self._kinds: dict[str, dict[str, object]] = {}

    def alpha(self, amount: float) -> str:
        """The graphics state in which everything is painted at an alpha."""
        share = round(amount, 4)
        return self._named("ExtGState", "A", ("alpha", share), {"ca": share, "CA": share})

    def gradient(self, gradient: Gradient) -> str:
        """The gradient's colours as a shading."""
        key = ("gradient", gradient)
        if key not in self._names:
            self._named("Shading", "S", key, self._writer.add(color_shading(gradient)))
        return self._names[key]

    def gradient_alpha(self, gradient: Gradient, bounds: Rect) -> str:
        """The graphics state in which what is painted within ``bounds`` fades as the
        gradient does; both are relative to the matrix in force when it is set."""
        key = ("fade", gradient, bounds)
        if key not in self._names:
            mask = {"S": name("Luminosity"), "G": self._fade(gradient, bounds)}
            state = self._writer.add({"SMask": mask, "ca": 1, "CA": 1})
            self._named("ExtGState", "F", key, state)
        return self._names[key]

    def picture(self, picture: Picture) -> str:
        """The pixels of a picture as an image; its alpha, if it has any, as a soft mask."""
        key = ("picture", picture.width, picture.height, picture.pixels, picture.photo)
        if key not in self._names:
            pixels, alpha = picture.pixels, picture.pixels[3::4]
            colors = bytearray(3 * len(alpha))
            for channel in range(3):
                colors[channel::3] = pixels[channel::4]
            size = (picture.width, picture.height)
            opaque = alpha.count(255) == len(alpha)
            mask = {} if opaque else {"SMask": self._image(size, "DeviceGray", alpha)}
            entries = _image_entries(size, "DeviceRGB") | mask
            stream = Stream(bytes(colors), entries)
            photo = as_jpeg(picture, len(stream.content))
            if photo:
                jpeg = entries | {"Filter": name("DCTDecode")}
                stream = Stream(photo, jpeg, plain=True)
            self._named("XObject", "I", key, self._writer.add(stream))
        return self._names[key]

    def shadow(self, mask: ShadowMask, color: Color) -> str:
        """A shadow as an image: a single pixel of its colour behind its coverage."""
        key = ("shadow", mask, color[:3])
        if key not in self._names:
            if mask not in self._masks:
                size = (mask.columns, mask.rows)
                self._masks[mask] = self._image(size, "DeviceGray", mask.samples)
            entries = {"SMask": self._masks[mask]}
            image = self._image((1, 1), "DeviceRGB", bytes(color[:3]), entries)
            self._named("XObject", "I", key, image)
        return self._names[key]

    def fonts(self, fonts: Iterable[tuple[str, Reference]]) -> None:
        """Make fonts known by names of their own."""
        self._kinds["Font"] = dict(fonts)

    def dictionary(self) -> Dictionary:
        """All of them, as a page refers to them."""
        return Dictionary({kind: entries for kind, entries in self._kinds.items() if entries})

    def _named(self, kind: str, prefix: str, key: Hashable, entry: object) -> str:
        found = self._names.get(key)
        if found is None:
            entries = self._kinds.setdefault(kind, {})
            found = self._names[key] = f"{prefix}{len(entries)}"
            entries[found] = entry
        return found

    def _fade(self, gradient: Gradient, bounds: Rect) -> Reference:
        content = Content()
        content.clip(rect_path(bounds))
        content.add("/S0 sh")
        shading = {"Shading": {"S0": alpha_shading(gradient)}}
        entries = {
            "Type": name("XObject"),
            "Subtype": name("Form"),
            "BBox": [bounds.x, bounds.y, bounds.right, bounds.bottom],
            "Group": {"S": name("Transparency"), "CS": name("DeviceGray")},
            "Resources": shading,
        }
        return self._writer.add(Stream(content.data(), entries))

    def _image(
        self,
        size: tuple[int, int],
        space: str,
        samples: bytes,
        more: Mapping[str, object] | None = None,
    ) -> Reference:
        return self._writer.add(Stream(samples, _image_entries(size, space) | dict(more or {})))


def _image_entries(size: tuple[int, int], space: str) -> dict[str, object]:
    return {
        "Type": name("XObject"),
        "Subtype": name("Image"),
        "Width": size[0],
        "Height": size[1],
        "BitsPerComponent": 8,
        "ColorSpace": name(space),
    }
