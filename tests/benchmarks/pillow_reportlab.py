"""The same picture as a straightforward script with Pillow and ReportLab makes it.

Lines are broken greedily, nothing is anti-aliased but text, and the PDF's text isn't kerned:
what the two libraries give by themselves.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any

import yaml

WIDTH, MARGIN, GAP = 1200, 72, 32
FONTS = {
    "title": ("fraunces/Fraunces-600.ttf", 92, 97),
    "subtitle": ("figtree/Figtree-600.ttf", 29, 38),
    "intro": ("figtree/Figtree-400.ttf", 23, 35),
    "closing": ("fraunces/Fraunces-600.ttf", 42, 50),
    "tip title": ("fraunces/Fraunces-600.ttf", 31, 37),
    "tip text": ("figtree/Figtree-400.ttf", 22, 32),
    "numeral": ("fraunces/Fraunces-400.ttf", 104, 104),
    "button": ("figtree/Figtree-700.ttf", 23, 23),
    "url": ("figtree/Figtree-500.ttf", 21, 21),
}
PAPER, CARD, INK, SOFT = (252, 245, 236), (255, 253, 250), (61, 40, 32), (97, 74, 64)
BAND, ANCHOR, CREAM, BUTTON = (54, 96, 83), (34, 69, 58), (254, 250, 239), (250, 199, 129)


class PngPen:
    def __init__(self, height: float, scale: float) -> None:
        from PIL import Image, ImageDraw

        self.scale = scale
        self.image = Image.new("RGB", (int(WIDTH * scale), int(height * scale)), PAPER)
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.fonts: dict[str, Any] = {}

    def polygon(self, points: list[tuple[float, float]], fill: Any) -> None:
        from PIL import Image, ImageDraw

        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        if isinstance(fill[0], int):
            self.draw.polygon(scaled, tuple(fill))
            return
        left, top = int(min(x for x, _ in scaled)), int(min(y for _, y in scaled))
        width = int(max(x for x, _ in scaled)) - left + 1
        height = int(max(y for _, y in scaled)) - top + 1
        column = Image.new("RGB", (1, height))
        for y in range(height):
            column.putpixel((0, y), _mixed(fill, (top + y) / self.scale))
        mask = Image.new("L", (width, height))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], 255)
        self.image.paste(column.resize((width, height)), (left, top), mask)

    def line(self, points: list[tuple[float, float]], color: Any, width: float) -> None:
        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        self.draw.line(scaled, tuple(color), max(1, round(width * self.scale)), joint="curve")

    def box(self, x: float, y: float, w: float, h: float, radius: float, fill: Any) -> None:
        s = self.scale
        area = (x * s, y * s, (x + w) * s - 1, (y + h) * s - 1)
        self.draw.rounded_rectangle(area, radius * s, fill)

    def shadow(self, x: float, y: float, w: float, h: float, radius: float) -> None:
        from PIL import Image, ImageDraw, ImageFilter

        s = self.scale
        size = (int((w + 60) * s), int((h + 60) * s))
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).rounded_rectangle(
            (30 * s, 36 * s, (30 + w) * s, (36 + h) * s), radius * s, 23
        )
        mask = mask.filter(ImageFilter.GaussianBlur(10 * s))
        self.image.paste((118, 72, 40), (int((x - 30) * s), int((y - 30) * s)), mask)

    def text(self, x: float, y: float, words: str, style: str, color: Any) -> None:
        from PIL import ImageFont

        file, size, _ = FONTS[style]
        if style not in self.fonts:
            self.fonts[style] = ImageFont.truetype(f"fonts/{file}", size * self.scale)
        self.draw.text((x * self.scale, y * self.scale), words, color, self.fonts[style], "ls")

    def save(self) -> None:
        self.image.save("pillow.png")


class PdfPen:
    def __init__(self, height: float, title: str) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        self.height = height
        self.canvas = Canvas("pillow.pdf", (WIDTH * 0.75, height * 0.75), invariant=1)
        self.canvas.setTitle(title)
        self.canvas.transform(0.75, 0, 0, -0.75, 0, height * 0.75)
        for style, (file, _, _) in FONTS.items():
            pdfmetrics.registerFont(TTFont(style, f"fonts/{file}"))
        self.box(0, 0, WIDTH, height, 0, PAPER)

    def _color(self, color: Any) -> None:
        red, green, blue, alpha = (*color, 255)[:4]
        self.canvas.setFillColorRGB(red / 255, green / 255, blue / 255, alpha / 255)
        self.canvas.setStrokeColorRGB(red / 255, green / 255, blue / 255, alpha / 255)

    def _path(self, points: list[tuple[float, float]]) -> Any:
        path = self.canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        return path

    def polygon(self, points: list[tuple[float, float]], fill: Any) -> None:
        from reportlab.lib.colors import Color

        if isinstance(fill[0], int):
            self._color(fill)
            self.canvas.drawPath(self._path(points), stroke=0, fill=1)
            return
        self.canvas.saveState()
        self._color((0, 0, 0))  # or the last alpha goes on
        self.canvas.clipPath(self._path(points), stroke=0)
        top, bottom = fill[0][0], fill[-1][0]
        colors = [Color(*(channel / 255 for channel in color[:3])) for _, color in fill]
        places = [(y - top) / (bottom - top) for y, _ in fill]
        self.canvas.linearGradient(0, top, 0, bottom, colors, places)
        self.canvas.restoreState()

    def line(self, points: list[tuple[float, float]], color: Any, width: float) -> None:
        self._color(color)
        self.canvas.setLineWidth(width)
        self.canvas.setLineCap(1)
        self.canvas.drawPath(self._path(points))

    def box(self, x: float, y: float, w: float, h: float, radius: float, fill: Any) -> None:
        self._color(fill)
        self.canvas.roundRect(x, y, w, h, radius, stroke=0, fill=1)

    def shadow(self, x: float, y: float, w: float, h: float, radius: float) -> None:
        for by in (10, 7, 4, 1):
            box = (x - by, y + 6 - by, w + 2 * by, h + 2 * by)
            self.box(*box, radius + by, (118, 72, 40, 8))

    def text(self, x: float, y: float, words: str, style: str, color: Any) -> None:
        self._color(color)
        self.canvas.saveState()
        self.canvas.transform(1, 0, 0, -1, x, y)
        self.canvas.setFont(style, FONTS[style][1])
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def save(self) -> None:
        self.canvas.save()


def _mixed(stops: Any, y: float) -> tuple[int, ...]:
    if y <= stops[0][0]:
        return tuple(stops[0][1][:3])
    for (y0, a), (y1, b) in itertools.pairwise(stops):
        if y <= y1:
            t = (y - y0) / (y1 - y0)
            return tuple(round(p + (q - p) * t) for p, q in zip(a[:3], b[:3], strict=True))
    return tuple(stops[-1][1][:3])


class Page:
    """What is drawn where: measured once with Pillow's fonts, then drawn with either pen."""

    def __init__(self, content: dict[str, Any], shapes: dict[str, Any]) -> None:
        self.content, self.shapes = content, shapes
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.fonts: dict[str, Any] = {}
        self.height = self._laid_out()

    def draw(self, pen: PngPen | PdfPen) -> None:
        for name, arguments in self.calls:
            getattr(pen, name)(*arguments)

    def _add(self, name: str, *arguments: Any) -> None:
        self.calls.append((name, arguments))

    def _lines(self, words: str, style: str, width: float) -> list[str]:
        from PIL import ImageFont

        file, size, _ = FONTS[style]
        if style not in self.fonts:
            self.fonts[style] = ImageFont.truetype(f"fonts/{file}", size)
        lines = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.fonts[style].getlength(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _text(self, x: float, y: float, words: str, style: str, color: Any, width: float) -> float:
        """Draw lines from the cap top ``y`` on; the last baseline."""
        _, size, leading = FONTS[style]
        for number, line in enumerate(self._lines(words, style, width)):
            self._add("text", x, y + 0.7 * size + number * leading, line, style, color)
        return y + 0.7 * size + (len(self._lines(words, style, width)) - 1) * leading

    def _art(self, name: str, x: float, y: float) -> None:
        for shape in self.shapes[name]:
            points = [(px + x, py + y) for px, py in shape["points"]]
            if "line" in shape:
                self._add("line", points, shape["line"], shape["width"])
            else:
                fill = shape["fill"]
                moved = fill if isinstance(fill[0], int) else [(sy + y, c) for sy, c in fill]
                self._add("polygon", points, moved)

    def _icon(self, name: str, x: float, y: float, size: float, color: Any) -> None:
        for line in self.shapes["icons"][name]:
            points = [(x + px * size / 24, y + py * size / 24) for px, py in line]
            self._add("line", points, color, size * 0.055)

    def _laid_out(self) -> float:
        content = self.content
        self._art("header", 0, 0)
        y = self._text(MARGIN, 92, content["title"], "title", INK, 880)
        y = self._text(MARGIN, y + 46, content["subtitle"], "subtitle", (122, 54, 35), 900)
        self._text(MARGIN, y + 36, content["intro"], "intro", SOFT, 520)
        self._opener(872)
        y = 872 + 180 + 48
        tips = list(enumerate(content["tips"]))
        for row in (tips[i : i + 2] for i in range(0, len(tips), 2)):
            heights = [self._card_height(tip) for _, tip in row]
            for column, (index, tip) in enumerate(row):
                self._card(MARGIN + column * (512 + GAP), y, max(heights), index, tip)
            y += max(heights) + GAP
        return self._footer(y + 24)

    def _opener(self, y: float) -> None:
        opener = self.content["opener"]
        self._add("shadow", MARGIN, y, 1056, 180, 32)
        self._add("box", MARGIN, y, 1056, 180, 32, BAND)
        self._art("opener", MARGIN, y)
        self._add("box", MARGIN + 36, y + 44, 92, 92, 46, CARD)
        self._icon(opener["icon"], MARGIN + 60, y + 68, 44, (49, 88, 53))
        self._text(MARGIN + 164, y + 50, opener["title"], "closing", CREAM, 330)
        self._text(MARGIN + 580, y + 44, opener["text"], "intro", (236, 241, 226), 400)

    def _card_height(self, tip: dict[str, Any]) -> float:
        lines = len(self._lines(tip["text"], "tip text", 440))
        return 190 + 0.7 * 31 + 26 + 0.7 * 22 + (lines - 1) * 32 + 42

    def _card(self, x: float, y: float, height: float, index: int, tip: dict[str, Any]) -> None:
        ink = tuple(self.shapes["inks"][index])
        self._add("shadow", x, y, 512, height, 28)
        self._add("box", x, y, 512, height, 28, CARD)
        self._art(f"panel-{index + 1}", x, y)
        self._text(x + 28, y + 40, str(index + 1), "numeral", ink, 300)
        self._add("box", x + 372, y + 24, 104, 104, 52, CARD)
        self._icon(tip["icon"], x + 397, y + 49, 54, ink)
        bottom = self._text(x + 36, y + 190, tip["title"], "tip title", INK, 440)
        self._text(x + 36, bottom + 26, tip["text"], "tip text", SOFT, 440)

    def _footer(self, y: float) -> float:
        self._art("finale", 0, y)
        self._add("box", 0, y + 559, WIDTH, 361, 0, ANCHOR)
        self._text(MARGIN, y + 630, self.content["closing"], "closing", CREAM, 460)
        self._add("box", 796, y + 670, 332, 68, 34, BUTTON)
        action = self.content["cta"]
        self._text(832, y + 696, action["text"], "button", (67, 37, 26), 300)
        self._text(900, y + 776, action["url"].removeprefix("https://"), "url", CREAM, 300)
        return y + 920


def make(formats: list[str]) -> None:
    """Read the content, lay it out, write the formats."""
    content = yaml.load(Path("ten-tips.yaml").read_text(), yaml.CSafeLoader)
    page = Page(content, json.loads(Path("shapes.json").read_text()))
    for name in formats:
        pen = PngPen(page.height, 2) if name == "png" else PdfPen(page.height, content["title"])
        page.draw(pen)
        pen.save()


if __name__ == "__main__":
    make(sys.argv[1].split(","))
