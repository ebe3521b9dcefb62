"""The page's only script: the copy button, which works without network."""

from __future__ import annotations

SCRIPT = """
(() => {
  const code = document.getElementById("snippet");
  const button = document.getElementById("copy");
  const status = document.getElementById("copied");
  if (code.dataset.page && location.protocol.startsWith("http")) {
    for (const [name, from] of [["href", code.dataset.page], ["src", code.dataset.image]]) {
      const whole = `${name}="${new URL(from, location.href).href}"`;
      code.value = code.value.replace(`${name}="${from}"`, () => whole);
    }
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      return true;
    } catch {
      code.focus();
      code.select();
      return document.execCommand("copy");
    }
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = "";
    const done = await copy();
    setTimeout(() => {
      status.textContent = done ? button.dataset.done : button.dataset.failed;
    }, 100);
  });
})();
"""
