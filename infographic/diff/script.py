"""The page's script: one slider for all pictures, by keyboard or by dragging on one."""

from __future__ import annotations

SCRIPT = """
(() => {
  const slider = document.getElementById("at"), label = slider.parentElement;
  const output = label.querySelector("output");
  const show = () => {
    document.documentElement.style.setProperty("--at", slider.value);
    output.value = `${slider.value} %`;
  };
  const mode = () => document.querySelector("input[name=mode]:checked").value;
  const change = () => {
    label.hidden = !["swipe", "overlay"].includes(mode());
  };
  slider.addEventListener("input", show);
  document.getElementById("modes").addEventListener("change", change);
  for (const view of document.querySelectorAll(".view:not(.alone)")) {
    const drag = (event) => {
      if (mode() !== "swipe" || !event.buttons) return;
      const box = view.querySelector(".before").getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      slider.value = Math.round(100 * (1 - Math.min(1, Math.max(0, share))));
      show();
    };
    view.addEventListener("pointerdown", drag);
    view.addEventListener("pointermove", drag);
  }
  show();
  change();
})();
"""
