"""HTML that a mail client can show: styles written into the elements, nothing fetched from anywhere.

Law: no remote content, ever. A picture or style sheet that a reader's client fetches is tracking, whoever meant it. `finished`
raises ValueError for HTML that would fetch something: that is our bug, and no reader's trouble.
"""

from __future__ import annotations

import re

import css_inline

from outreach.edge.templates import Templates

_FETCHES = re.compile(
    r"<\s*(?:img|script|link|iframe|object|embed|video|audio|source|base|form|input|button|svg|meta[^>]+refresh)\b"
    r"|\b(?:src|srcset|background|poster|action|formaction)\s*=|url\s*\(|@import|\bon[a-z]+\s*=\s*[\"']",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>|<style.*?</style>", re.IGNORECASE | re.DOTALL)
_HREF = re.compile(r"\bhref\s*=\s*([\"'])(?!mailto:)", re.IGNORECASE)
_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=True)


def finished(html: str) -> str:
    """The page with its styles inlined (the sheet stays too, for its media queries), checked to fetch nothing."""
    page = _INLINER.inline(html)
    for tag in _TAG.findall(page):
        if _FETCHES.search(tag) or _HREF.search(tag):
            raise ValueError("this page would fetch something from outside or lead there")
    return page


class Pages:
    """Templates whose HTML comes out finished; plain text as it is. What `rules.approval` is handed as its renderer."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def render(self, name: str, /, **values: object) -> str:
        """The template filled in, ready to be mailed."""
        text = self._templates.render(name, **values)
        return finished(text) if ".html" in name else text
