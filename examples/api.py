"""The library in fifteen lines: from a list to a PNG and a PDF in examples/out/."""

from pathlib import Path

from infographic import render_infographic

content = {
    "title": "Sleep better from tonight",
    "subtitle": "Three things that cost nothing",
    "tips": [
        {"title": "Dim the lights", "icon": "moon", "text": "An hour before bed is enough."},
        {"title": "Cool the room", "icon": "thermometer", "text": "About 18 °C suits most people."},
        {
            "title": "Leave the phone outside",
            "icon": "smartphone",
            "text": "An old clock wakes, too.",
        },
    ],
    "closing": "One change at a time. *Begin tonight.*",
}
out = Path(__file__).parent / "out"
result = render_infographic(content, out / "sleep.png", out / "sleep.pdf", theme="night")
print(*(f"{one.path.name}: {one.width} x {one.height}" for one in result.outputs), sep="\n")
