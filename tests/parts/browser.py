"""A page in headless Chromium, as wide as a phone or a desk: what it measures, and its picture.

Chromium makes no window narrower than 500 pixels, so that the page stands in a frame of the wanted width.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path

from needed import needed

_FLAGS = (
    *["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    *["--disable-component-update", "--disable-sync", "--hide-scrollbars"],
    "--host-resolver-rules=MAP * ~NOTFOUND",
)

_MEASURE = """
<script>
addEventListener("load", () => {
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const contrasts = [], small = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const element = node.parentElement, style = getComputedStyle(element);
    if (!node.data.trim() || element.className === "b" || element.tagName === "SCRIPT") continue;
    const drawn = element.namespaceURI.endsWith("svg") && element.tagName !== "title";
    const [a, b] = [light(numbers(drawn ? style.fill : style.color)), light(ground(element))].sort((x, y) => y - x);
    contrasts.push((a + 0.05) / (b + 0.05));
    small.push(parseFloat(style.fontSize) * (drawn ? element.getScreenCTM().a : 1));
  }
  const taps = [...document.querySelectorAll("a")].map(a => a.getBoundingClientRect());
  parent.postMessage(JSON.stringify({
    wide: document.documentElement.scrollWidth, view: innerWidth, high: document.documentElement.scrollHeight,
    contrast: Math.min(...contrasts), font: Math.min(...small), taps: taps.map(t => [t.width, t.height, t.left, t.right]),
    dark: matchMedia("(prefers-color-scheme: dark)").matches, ground: numbers(getComputedStyle(document.body).backgroundColor),
    inset: [...document.querySelectorAll("svg.minutes rect")].map(
      bar => bar.getBoundingClientRect().left - bar.closest(".timed").getBoundingClientRect().left),
    bar: Math.max(...[...document.querySelectorAll(".b")].map(b => b.getBoundingClientRect().width)),
  }), "*");
});
</script>"""


_LISTEN = """
<script>
addEventListener("message", e => {
  const place = [...document.querySelectorAll("iframe")].findIndex(frame => frame.contentWindow === e.source);
  document.body.append(Object.assign(document.createElement("output"), {textContent: JSON.stringify([place, JSON.parse(e.data)])}));
});
</script>"""


def measured(html: str, width: int, *, dark: bool) -> dict[str, object]:
    """What a browser makes of the page: widths, tap targets in pixels, the least contrast and the smallest letters."""
    return measured_together([(html, width)], dark=dark)[0]


def measured_together(pages: Sequence[tuple[str, int]], *, dark: bool) -> list[dict[str, object]]:
    """The same of several pages, each in its width; a browser that starts once is quicker."""
    frames = [_frame(html.replace("</body>", _MEASURE + "</body>"), width, 800) for html, width in pages]
    out = _chromium(_LISTEN + "".join(frames), max(width for _, width in pages), 800, dark, "--dump-dom")
    found = [json.loads(unescape(text)) for text in re.findall(r"<output>(.*?)</output>", out.decode(), re.DOTALL)]
    assert len(found) == len(pages), "a page did not load"
    return [answer for _, answer in sorted(found, key=lambda each: each[0])]


def picture(html: str, width: int, height: int, *, dark: bool, to: Path, scale: int = 1) -> None:
    """A PNG of the page's upper part, with an empty edge below: Chromium keeps some of a window's height for itself."""
    _chromium(
        _frame(html, width, height), width, height + 100, dark, f"--screenshot={to}", f"--force-device-scale-factor={scale}"
    )


def _frame(page: str, width: int, height: int) -> str:
    style = f"border:0;width:{width}px;height:{height}px"
    return f'<body style="margin:0"><iframe style="{style}" srcdoc="{escape(page)}"></iframe>'


def _chromium(html: str, width: int, height: int, dark: bool, *flags: str) -> bytes:
    chromium = needed("chromium", "chromium-browser")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text('<!DOCTYPE html><meta charset="utf-8">' + html, "utf-8")
        command = [chromium, *_FLAGS, f"--user-data-dir={folder}/profile", f"--window-size={width},{height}"]
        command += [
            f"--blink-settings=preferredColorScheme={0 if dark else 1}",
            "--virtual-time-budget=2000",
            *flags,
            path.as_uri(),
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=90).stdout
