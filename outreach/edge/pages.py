"""HTML that a mail client can show: styles written into the elements, nothing fetched from anywhere.

Law: no remote content, ever. A picture or style sheet that a reader's client fetches is tracking, whoever meant it; pictures come
as part of the mail (`cid:`, `data:`) or drawn as SVG. `finished` raises ValueError for HTML that would fetch something, or run:
that is our bug, and no reader's trouble. It knows no template and no data.
"""

from __future__ import annotations

import re

import css_inline

_MARKUP = re.compile(r"<style.*?</style>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_ACTIVE = re.compile(
    r"<\s*(?:script|link|iframe|object|embed|video|audio|source|base|form|input|button|portal|meta[^>]+http-equiv)\b"
    r"|@import|\bon[a-z]+\s*=\s*[\"']|\b(?:href|src)\s*=\s*[\"']?\s*(?:javascript|vbscript):",
    re.IGNORECASE,
)
_FETCHED = re.compile(
    r"(?:\b(?:src|srcset|background|poster|data)\s*=|url\s*\()\s*[\"']?\s*(?!cid:|data:image/|#)[^\s\"']", re.IGNORECASE
)
_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=True)


def finished(html: str) -> str:
    """The page with its styles inlined (the sheet stays too, for its media queries), checked to fetch and run nothing.

    >>> finished("<style>p { margin: 0 }</style><p>x</p>").count('style="margin: 0;"')
    1
    """
    page = _INLINER.inline(html)
    if any(_ACTIVE.search(piece) or _FETCHED.search(piece) for piece in _MARKUP.findall(page)):
        raise ValueError("this page would fetch something from outside, or run something")
    return page
