"""Lines that break off in the middle of what she says: "do not" and below it "send", "if she writes back" and below it "send 2".

Law: a line that cannot stand alone is read with the one below it, so that a break of a thumb makes no order out of half a sentence. What only joins
lines can only make an answer harder to take for a yes.
"""

from __future__ import annotations

import re

_BEGINS = (
    r"if|when|once|unless|until|till|as soon as|as long as|only if|only when|assuming|provided|subject to|pending|in case|after|before|on (?:her|his|their|my)|at|by|with|without|who|why|what|whether|"
    r"let me know|not sure|i'?m not sure|si|cuando|en cuanto|hasta que|a menos que|apenas|una vez|no estoy segur[oa]"
)
_ENDS = (
    r"and|or|but|nor|&|\+|y|o|pero|not|dont|didnt|cant|wont|never|to|will|would|might|may|could|should|going|gonna|you|we|i|then|that|if|when|before|until|because|than|the|a|my|her|his|their|"
    r"said|says|wrote|writes|answered|asked|this|was|is"
)
_OPEN = re.compile(
    rf"(?i)^\W*(?:{_BEGINS})\b(?![^\n]*\b(?:\d|yes|ok|okay|no|skip|send|approve)\b)|n['’]t\s*$|(?<![\w'’])(?:{_ENDS})\s*$"
    r"|\b(?:add|append|put|write|agrega|añade|pon)\b[^.!?\n]*\b(?:at|to|on|in|al|below|under|beneath|after|before) (?:the )?(?:very )?(?:end|bottom|top|start|beginning|final|(?:my |the )?(?:name|signature))(?: of [^.!?\n]{1,30})?\s*$"
    r"|[:,]\s*$|['’](?:ll|d)\s*$|(?:can't|cannot) say\s*$"
)
_LISTED = re.compile(r"^\W*(?:#?\d{1,2}(?:\s*[-,&+]\s*#?\d{1,2})*|[A-ZÀ-Þ][\w.'-]+|(?i:rest))\W*$")
_SAYS = re.compile(
    r"(?i)^\W*(?:yes|yep|yeah|no|nope|sure|fine|good|great|perfect|send|skip|drop|later|all|both|none|hold|stop|wait|sí|si|dale|approved?)\b"
)
_FINISHED = re.compile(r"[.!?;…]['\")\]]*\s*$")
_GREETS = re.compile(
    r"(?i)^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|ok|okay|buenos|buenas|hola|gracias|morning)\b"
)
_HEADED = re.compile(r"^\W*(?:#?\d{1,2}|[Qq]\d{1,2})\s*[.):-](?:\s|$)")
_LONGEST = 70
"""What is longer is no broken line of a telephone; those of a program's width are joined elsewhere."""


def with_open_lines_joined(text: str) -> str:
    r"""The text with every such line and the one below it as one.

    >>> with_open_lines_joined("do not\nsend"), with_open_lines_joined("if she writes back\nsend 2"), with_open_lines_joined("1 and\n2 no")
    ('do not send', 'if she writes back send 2', '1 and 2 no')
    >>> with_open_lines_joined("1 ok\n2 no"), with_open_lines_joined("Hi,\n1 ok"), with_open_lines_joined("1\n2\n3 no")
    ('1 ok\n2 no', 'Hi,\n1 ok', '1, 2, 3 no')
    """
    out: list[str] = []
    for line in text.split("\n"):
        above = out[-1] if out else ""
        if out and line.strip() and _breaks_off(above) and not _HEADED.match(line):
            out[-1] = f"{above.rstrip()} {line.lstrip()}"
        elif out and line.strip() and _lists(above) and _lists(line.split(maxsplit=1)[0]):
            out[-1] = f"{above.rstrip(' ,')}, {line.lstrip()}"
        else:
            out.append(line)
    return "\n".join(out)


def _breaks_off(line: str) -> bool:
    short = 0 < len(line.strip()) <= _LONGEST and not _FINISHED.search(line)
    return short and _OPEN.search(line) is not None and not (_GREETS.match(line) or _HEADED.match(line))


def _lists(line: str) -> bool:
    """Whether a line is nothing but numbers, or a name."""
    return _LISTED.match(line) is not None and ":" not in line and not (_GREETS.match(line) or _SAYS.match(line))
