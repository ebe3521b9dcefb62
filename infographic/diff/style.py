"""How the page of differences looks."""

from __future__ import annotations

from collections.abc import Sequence


def proportions(name: str, before: int, after: int) -> str:
    """Rules for a view whose pictures are so wide: both are drawn to one scale."""
    widest = max(before, after)
    rules = f"#{name} {{ --widest: {widest}px; }}\n"
    for kind, width in (("before", before), ("after", after)):
        if width < widest:
            rules += f"#{name} .{kind} img {{ width: {100 * width / widest:.3f}%; }}\n"
    return rules


def jumps(name: str, places: Sequence[float]) -> str:
    """Rules for the places of a view that links lead to."""
    return "".join(
        f"#{name}-{number} {{ top: {100 * share:.2f}%; }}\n"
        for number, share in enumerate(places, start=1)
    )


STYLE = """
:root { color-scheme: light dark; --at: 50; --paper: #f6f6f8; --card: #fff; --ink: #1b1b1f;
  --soft: #54545e; --line: #8a8a94; --edge: #d9d9de; --accent: #1d4e89; --gone: #fbdfe3;
  --gone-ink: #8a0f24; --come: #d9f2df; --come-ink: #0f5a26; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17171b; --card: #222228; --ink: #f2f2f5; --soft: #b9b9c4; --line: #7d7d8a;
    --edge: #3a3a44; --accent: #9cc4f5; --gone: #4d1a22; --gone-ink: #ffb9c3; --come: #143d20;
    --come-ink: #a8ecb9; }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif;
  -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; scroll-padding-top: 6rem; }
body { margin: 0; }
main { max-width: 84rem; margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.015em; }
h2 { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; margin: 0 0 .75rem;
  font-size: 1.25rem; line-height: 1.3; }
header p { margin: .35rem 0 0; color: var(--soft); }
.sides { font-size: 1.1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0;
  list-style: none; }
nav a { display: inline-block; padding: .2rem 0; }
#modes { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem;
  margin: 1.5rem 0; padding: .6rem 1rem; border: 1px solid var(--edge); border-radius: .7rem;
  background: var(--card); box-shadow: 0 .25rem 1rem #0002; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
label { display: flex; gap: .45rem; align-items: center; min-height: 1.75rem; }
label[hidden] { display: none; }
input { accent-color: var(--accent); width: 1.15rem; height: 1.15rem; margin: 0; }
#at { width: 12rem; max-width: 40vw; height: 1.5rem; }
output { min-width: 3.5rem; font-variant-numeric: tabular-nums; }
section { margin: 0 0 2rem; padding: clamp(1rem, 2.5vw, 1.75rem); border: 1px solid var(--edge);
  border-radius: .9rem; background: var(--card); }
.status { padding: .1rem .6rem; border-radius: 1rem; font-size: 1rem; font-weight: 600;
  color: var(--accent); border: 1px solid currentcolor; }
.added { color: var(--come-ink); }
.removed, .broken { color: var(--gone-ink); }
.count { font-size: 1rem; font-weight: 400; color: var(--soft); }
.changes { margin: 0; padding-inline-start: 1.2rem; }
.changes li { margin: .35rem 0; }
.changes li::marker { color: var(--soft); }
.changes strong { font-weight: 600; }
.text { max-width: 60rem; margin: .2rem 0 .5rem; color: var(--soft); }
del { background: var(--gone); color: var(--gone-ink); text-decoration-thickness: .08em;
  border-radius: .2rem; padding: 0 .15em; }
ins { background: var(--come); color: var(--come-ink); text-underline-offset: .15em;
  text-decoration-thickness: .08em; border-radius: .2rem; padding: 0 .15em; }
pre { margin: .75rem 0 0; padding: .75rem 1rem; overflow-x: auto;
  font: 1rem/1.5 ui-monospace, monospace;
  background: var(--gone); color: var(--gone-ink); border-radius: .5rem; }
.share { margin: 1.25rem 0 .6rem; color: var(--soft); }
.view { display: grid; gap: 1rem; grid-template-columns: repeat(2, minmax(0, 1fr));
  align-items: start; }
.alone { grid-template-columns: minmax(0, min(36rem, 100%)); margin-top: 1.25rem; }
figure { margin: 0; min-width: 0; }
figcaption { margin-bottom: .35rem; font-weight: 600; }
img { display: block; width: 100%; height: auto; background: #fff; user-select: none; }
.view figure { position: relative; }
.view { position: relative; }
.jump { position: absolute; scroll-margin-top: 9rem; }
.jumps a { display: inline-block; min-width: 1.75rem; padding: .1rem .3rem; text-align: center; }
.view img { box-shadow: 0 0 0 1px var(--edge); }
.view .difference { display: none; }
main:has([value=difference]:checked) .view:not(.alone) { grid-template-columns:
  minmax(0, min(var(--widest), 100%)); }
main:has([value=difference]:checked) .view:not(.alone) :is(.before, .after) { display: none; }
main:has([value=difference]:checked) .view .difference { display: block; }
main:has(:is([value=swipe], [value=overlay]):checked) .view:not(.alone) { grid-template-columns:
  minmax(0, min(var(--widest), 100%)); }
main:has(:is([value=swipe], [value=overlay]):checked) .view:not(.alone) figure { grid-area: 1 / 1; }
main:has(:is([value=swipe], [value=overlay]):checked) .view:not(.alone) figcaption {
  display: none; }
main:has([value=swipe]:checked) .view:not(.alone) { cursor: ew-resize;
  touch-action: pan-y; }
main:has([value=swipe]:checked) .view:not(.alone) .after { clip-path:
  inset(0 0 0 calc(100% - var(--at) * 1%)); }
main:has([value=swipe]:checked) .view:not(.alone)::after { content: ""; position: absolute;
  top: 0; bottom: 0; left: calc(min(var(--widest), 100%) * (1 - var(--at) / 100)); width: 3px;
  margin-left: -1.5px; background: #d6006e; pointer-events: none; }
main:has([value=overlay]:checked) .view:not(.alone) .after { opacity: calc(var(--at) / 100); }
@media (max-width: 40rem) {
  main:not(:has(:is([value=swipe], [value=overlay], [value=difference]):checked))
    .view:not(.alone) { grid-template-columns: minmax(0, 1fr); }
  main:not(:has(:is([value=swipe], [value=overlay], [value=difference]):checked)) .jumps {
    display: none; }
  #modes { position: static; }
}
"""
