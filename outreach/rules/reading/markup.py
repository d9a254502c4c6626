"""HTML as text a person would read, with quotations marked, so that the rules for plain text work on both.

`as_text` renders; `without_quotation` first takes out what the mail client itself marked as the mail that is answered
(the reliable witness: a class or an id, not words in some language). The tree is walked with a list, never by recursion, so
ten thousand nested tables cost nobody anything: what opens deeper than `MAX_DEPTH` loses its tags first, because the parsing
rules of HTML are quadratic in depth. What its own style hides is nobody's words, and is left out. Nothing is fetched, no sheet of styles or script
is looked at. Never raises.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from outreach.rules.reading.words import plain

LIMIT = 400_000
MAX_NODES = 40_000
MAX_DEPTH = 500

_SILENT = frozenset({"script", "style", "head", "title", "template", "svg", "noscript", "select", "textarea", "object"})
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tr",
        "ul",
    ]
)
_TAG = re.compile(
    r"<(/?)(?!br|img|hr|meta|link|input|col|p\b|li|td|tr|th|dd|dt|option|area|base|wbr|!)([a-zA-Z][\w:-]*)[^<>]*(?<!/)>"
)
_HIDDEN = re.compile(r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:!|;|$))")
_TINY = re.compile(r"(?i)(?:^|;)\s*font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)")
"""Styles of what no reader sees: a line before the letter that a list shows, or words that somebody hid. Letters of no size hide a text and not what
stands deeper, which may have a size of its own (builders of newsletters set it so)."""
_SPACED = frozenset({"p", "h1", "h2", "h3", "ul", "ol", "blockquote", "table", "pre"})

QUOTED = (
    ".gmail_quote, .gmail_quote_container, blockquote[type=cite], .yahoo_quoted, .protonmail_quote, .moz-cite-prefix, .moz-email-headers-table, "
    ".gmail_extra .gmail_quote, .zmail_extra, .tutanota_quote, .cloudmagic-smart-beautify, #OLK_SRC_BODY_SECTION, "
    ".moz-forward-container .moz-email-headers-table, blockquote.iosymail, blockquote.cite, .WordSection1 blockquote.gmail_quote, "
    ".ox-quote, .quoted-text, .quote-body, .email-quote, .freshdesk_quote, .front-blockquote, .spark-quote, blockquote#quote, .hcp_quote"
)
"""What holds a quotation and nothing else."""

BORDERS = (
    "#divRplyFwdMsg, #x_divRplyFwdMsg, #appendonsend, #x_appendonsend, #stopSpelling, #zwchr, #mail-editor-reference-message-container, "
    "div[style*='border-top:solid #E1E1E1'], div[style*='border-top:solid #B5C4DF'], div[style*='border-top: solid #E1E1E1'], "
    "div[style*='border-top:solid #b5c4df'], div[style*='border-top: 1px solid rgb(181'], hr[tabindex='-1'], .OutlookMessageHeader, "
    "#isForwardContent, #isReplyContent, div[id^='reply-intro'], #replySplit, .ms-outlook-mobile-reference-message, #previousmessage"
)
"""What begins a quotation that runs to the end of the mail."""

SIGNED = (
    ".gmail_signature, .moz-signature, #AppleMailSignature, #ms-outlook-mobile-signature, #Signature, #signature, .protonmail_signature_block, "
    "#x_ms-outlook-mobile-signature, #protonmail_mobile_signature_block, .ymail_android_signature, #ymail_android_signature, .mobile-signature, "
    "#lineBreakAtBeginningOfSignature, .signature-block, .zoho-signature, [data-smartmail=gmail_signature], .x_gmail_signature, #x_Signature, "
    ".sig, #sig, .signature, .email-signature, .mail-signature, #signature-x, .mailbirdsignature, .spark-signature, .fm_signature"
)
"""What the client marked as the signature."""


def as_text(html: str) -> str:
    r"""The whole of it as text; what stands in a blockquote gets `> ` before each line.

    >>> as_text("<p>Yes.</p><blockquote>Do you<br>have room?</blockquote>")
    'Yes.\n\n> Do you\n> have room?'
    """
    return _render(_tree(html))


def without_quotation(html: str) -> str | None:
    """The text outside what the client marked as quotation; None when nothing is marked so.

    >>> without_quotation('Yes.<div class="gmail_quote">On Monday ...</div>')
    'Yes.'
    """
    tree = _tree(html)
    marked = False
    for node in tree.css(BORDERS):
        marked = True
        _cut_from(node)
    for node in tree.css(QUOTED):
        marked = True
        node.decompose()
    return _render(tree) if marked else None


def signature(html: str) -> str:
    """The text of what the client marked as the signature, or an empty string."""
    return "\n".join(_render_node(node) for node in _tree(html).css(SIGNED)[:3]).strip()


def _tree(html: str) -> LexborHTMLParser:
    html, depth = html[:LIMIT], 0
    for tag in _TAG.finditer(html):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            return LexborHTMLParser(html[: tag.start()] + re.sub(r"<[^<>]*>", " ", html[tag.start() :]))
    return LexborHTMLParser(html)


def _cut_from(node: LexborNode) -> None:
    """Take out the node and everything behind it, at every level up to the body."""
    at: LexborNode | None = node
    doomed = [node]
    while at is not None and at.tag not in ("body", "html"):
        follower = at.next
        while follower is not None and len(doomed) < MAX_NODES:
            doomed.append(follower)
            follower = follower.next
        at = at.parent
    for each in doomed:
        each.decompose()


def _render(tree: LexborHTMLParser) -> str:
    return _render_node(tree.body) if tree.body is not None else ""


def _render_node(root: LexborNode) -> str:
    """Depth first with a list of what is still to do: a node to open, or a text to put down on the way out."""
    out: list[tuple[int, str]] = []
    todo: list[tuple[LexborNode | None, str, int]] = [(root, "", 0)]
    for _ in range(MAX_NODES):
        if not todo:
            break
        node, closing, quoted = todo.pop()
        if node is None:
            out.append((quoted, closing))
            continue
        tag = node.tag or ""
        if tag == "-text":
            out.append((quoted, "" if _tiny(node.parent) else _inline(node.text_content or "", node.parent)))
        elif tag == "br":
            out.append((quoted, "\n"))
        elif tag not in _SILENT and not tag.startswith(("-", "!")) and not _hidden(node):
            _open(node, tag, quoted, out, todo)
    return _lines(out)


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


def _tiny(parent: LexborNode | None) -> bool:
    return parent is not None and _TINY.search(parent.attributes.get("style") or "") is not None


def _open(
    node: LexborNode, tag: str, quoted: int, out: list[tuple[int, str]], todo: list[tuple[LexborNode | None, str, int]]
) -> None:
    before = "\f\f" if tag in _SPACED else "\f" if tag in _BLOCK else "\t" if tag in ("td", "th") else ""
    inside = quoted + (tag == "blockquote")
    if before:
        out.append((inside, before))
        todo.append((None, before, quoted if tag == "blockquote" else inside))
    if tag == "li":
        out.append((inside, "- "))
    children: list[tuple[LexborNode | None, str, int]] = []
    child = node.child
    while child is not None and len(children) < MAX_NODES:
        children.append((child, "", inside))
        child = child.next
    todo.extend(reversed(children))


def _inline(text: str, parent: LexborNode | None) -> str:
    return text if parent is not None and parent.tag == "pre" else re.sub(r"\s+", " ", text.replace("\xa0", " "))


def _lines(pieces: list[tuple[int, str]]) -> str:
    r"""Pieces into lines. `\f` asks to be at the start of a line, `\f\f` for an empty line before; requests do not add up."""
    lines: list[str] = []
    line, depth, asked = "", 0, 0
    for quoted, piece in pieces:
        if piece.startswith("\f"):
            asked = max(asked, len(piece))
        elif piece == "\n" or piece.strip() or (piece and line and not asked):
            if asked:
                _flush(lines, line, depth, empty=asked == 2)
                line, asked = "", 0
            depth = quoted
            parts = piece.split("\n")
            for part in parts[:-1]:
                lines.append(_quoted(line + part, depth))
                line = ""
            line += parts[-1]
    _flush(lines, line, depth, empty=False)
    text = plain("\n".join(lines))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def _flush(lines: list[str], line: str, depth: int, *, empty: bool) -> None:
    if line.strip():
        lines.append(_quoted(line, depth))
    if empty and lines and lines[-1].strip():
        lines.append("")


def _quoted(line: str, depth: int) -> str:
    line = re.sub(r" {2,}", " ", line).strip()
    return ">" * depth + (" " if depth else "") + line
