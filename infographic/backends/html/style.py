"""How the page looks: the picture's colours, the reader's own fonts, one or two columns."""

from __future__ import annotations

from infographic.scene.tones import Tones


def style(tones: Tones) -> str:
    """The style sheet in the colours of the picture."""
    colors = {
        "paper": tones.paper,
        "card": tones.card,
        "edge": tones.edge,
        "ink": tones.ink,
        "soft": tones.soft,
        "accent": tones.accent,
        "button": tones.button,
        "button-ink": tones.button_ink,
    }
    values = "".join(f" --{name}: {color.hex};" for name, color in colors.items())
    return f"\n:root {{ color-scheme: {'dark' if tones.dark else 'light'};{values} }}\n{_RULES}"


_RULES = """\
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; overflow-wrap: anywhere; }
body { margin: 0; }
main { display: grid; gap: 2rem; max-width: 44rem; margin: 0 auto;
  padding: clamp(1.25rem, 5vw, 3.5rem) clamp(1rem, 4vw, 3rem); }
main > * { min-width: 0; }
h1, h2, p { hyphens: auto; hyphenate-limit-chars: 14 4 4; }
h1, h2, p, ul, ol { margin: 0; }
h1 { font-size: clamp(2rem, 1.45rem + 2.4vw, 3.1rem); line-height: 1.12; font-weight: 750;
  letter-spacing: -.018em; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 680; text-wrap: balance; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .07em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
header { display: grid; gap: .9rem; align-content: start; }
header::before { content: ""; width: 3.5rem; height: .35rem; border-radius: 1rem;
  background: var(--button); }
.subtitle { font-size: clamp(1.15rem, 1.05rem + .5vw, 1.4rem); line-height: 1.4;
  color: var(--soft); text-wrap: balance; }
.intro { max-width: 36rem; }
.pictures { display: grid; gap: 1rem; align-content: start; }
.pictures a { display: block; border-radius: .75rem; }
img { display: block; width: 100%; height: auto; border-radius: .75rem; background: var(--card);
  box-shadow: 0 0 0 1px var(--edge), 0 .5rem 2rem #0001; }
.several .pictures { grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); }
.words { display: grid; gap: 1.75rem; align-content: start; }
.opener { display: grid; gap: .35rem; padding: 1.25rem 1.4rem; border-radius: .75rem;
  background: var(--card); border-inline-start: .35rem solid var(--button); }
.tips { list-style: none; padding: 0; counter-reset: tip; }
.tips li { counter-increment: tip; padding: 1.25rem 0; border-top: 1px solid var(--edge); }
.tips li:last-child { border-bottom: 1px solid var(--edge); }
.tips p { margin-top: .3rem; }
ol.tips li { position: relative; padding-inline-start: 3.25rem; }
ol.tips li::before { content: counter(tip); position: absolute; inset-inline-start: 0;
  top: 1.05rem; font-size: 1.5rem; line-height: 1.4; font-weight: 700; color: var(--accent);
  font-variant-numeric: lining-nums tabular-nums; }
.tips p, .opener p, .intro { text-wrap: pretty; }
.closing { font-size: 1.25rem; line-height: 1.45; font-weight: 600; text-wrap: balance; }
.action { font-weight: 650; }
.action > a:only-child, button { display: inline-block; padding: .8rem 1.5rem; border: 0;
  border-radius: .7rem; background: var(--button); color: var(--button-ink); font: inherit;
  font-weight: 650; text-decoration: none; cursor: pointer; }
.action > a:only-child:hover, button:hover { text-decoration: underline; }
.credit { font-size: 1rem; color: var(--soft); }
.tools { display: grid; gap: 2rem; align-content: start; padding-top: 1.75rem;
  border-top: 1px solid var(--edge); }
.tools section { display: grid; gap: .75rem; }
.tools h2 { font-size: 1.1rem; }
.downloads { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; list-style: none; }
.downloads li > * { display: block; padding: .5rem .9rem; border-radius: .6rem; font-size: 1rem;
  border: 1px solid var(--soft); background: var(--card); color: var(--ink); }
.downloads li > a { text-decoration: none; }
.downloads li > a:hover { text-decoration: underline; border-color: var(--accent); }
.downloads .pages a { display: inline-block; min-width: 1.75rem; text-align: center; }
label { font-size: 1rem; color: var(--soft); }
textarea { width: 100%; max-height: 60vh; padding: .8rem; font: 1rem/1.5 ui-monospace, monospace;
  resize: vertical; field-sizing: content; color: var(--ink); background: var(--card);
  border: 1px solid var(--soft); border-radius: .6rem; }
.copy { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.copy:not(:has(:not([hidden], :empty))) { display: none; }
@media (min-width: 60rem) {
  main { max-width: 78rem; gap: 2.25rem 4rem; grid-template: "pictures head" auto
    "pictures words" auto "pictures tools" 1fr / minmax(0, 1.08fr) minmax(0, 1fr); }
  header { grid-area: head; }
  .pictures { grid-area: pictures; }
  .several .pictures { grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
  .words { grid-area: words; }
  .tools { grid-area: tools; }
  .wide { max-width: 56rem; grid-template: "head" auto "pictures" auto "words" auto "tools" auto
    / minmax(0, 1fr); }
}
@media print {
  main { display: block; max-width: none; padding: 0; }
  .pictures, .tools { display: none; }
}
"""
