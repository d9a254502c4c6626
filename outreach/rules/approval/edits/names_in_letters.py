"""Whom a letter greets and who signs it, said anew: "call her Bea", "she goes by Bea", "sign off with 'Take care'".

Law: a greeting keeps its first word and gives up the name behind it; a closing line keeps the name under it. Where the letter has no such line,
or what is said is no name, the answer is False; None where nothing of the kind is said.
"""

from __future__ import annotations

import re

_NAME = r"\"?(?P<name>(?:(?:Dr|Mrs?|Ms|Mx|Rev|Fr|Prof|Coach|Father|Sister|Pastor|Captain|Sgt|Lt|Chief)\.? )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})\"?"
_CALLED = re.compile(
    rf"^\W*(?i:(?:please|pls|just|and|can you|you can|we)\s+)*(?:(?i:call|address|greet)\s+(?i:her|him|them)\s+(?i:as |just |simply )*|(?i:(?:she|he|they)\s+(?:goes|go)\s+by|(?:she|he)(?: is|'s)|(?:i|we)(?: always| usually)? call (?:her|him|them)|(?:she|he) (?:likes|prefers|wants)(?: to be called| being called)?|everyone calls (?:her|him)|(?:use|say) the (?:first )?name)\s+(?i:just |simply |actually )*){_NAME}(?i:[\s,]+(?:to me|to us|by now|not [\w. ]+|instead of [\w. ]+|please|pls|now))*[\s.!]*$"
)
_GREETING = re.compile(
    r"(?i)^(?P<hello>\s*(?:dear|hi|hello|hey|good (?:morning|afternoon)|querid[oa]|estimad[oa]|hola) |(?=[A-Z][\w.]+ [A-Z][\w]+[,:]))(?P<name>[^,:\n]{1,40}?)(?=\s*[,:!\n])"
)
_HELLO = re.compile(
    r"(?i)^\W*(?:(?:please|pls|and|it should (?:say|be)|make it|just|simply|only|rather|start(?:s|ing)?|begin|open)\s+)+(?:it )?(?:with )?(?:a )?\"?(?P<hello>(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola) (?-i:[A-Z])[\w'.-]*(?: (?-i:[A-Z])[\w'-]*){0,2})\"?,?(?:\s+(?:instead(?: of [^\".;:]{2,30})?|please|pls))*[\s.!]*$"
)
_CLOSED = re.compile(
    r"(?i)^\W*(?:(?:please|pls|just|and|it should|it)\s+)*(?:sign(?:ed)? off|close|closed|end|ends|finish)(?: it| that)? (?:with|as|on|by saying)\s+(?:a )?\"?(?P<new>[^\"\d.;:]{2,40}?)\"?(?:\s+(?:instead(?: of [^\".;:]{2,30})?|please|pls))*[\s.!]*$"
)
_CLOSING = re.compile(r"(?m)^(?P<words>[A-Z][A-Za-z' ]{2,30})(?=,?[ \t]*\n[ \t]*[A-Z][^\n]{0,60}\s*\Z)")


def named_anew(body: str, wish: str) -> str | bool | None:
    """The body with another name in its greeting.

    >>> named_anew("Dear Beatrice,\\n\\nTea?", "call her Bea"), named_anew("Hi Gus, tea?", "he goes by August"), named_anew("Hi Gus,", "she is ready")
    ('Dear Bea,\\n\\nTea?', 'Hi August, tea?', None)
    """
    greeting, hello, said = _GREETING.match(body), _HELLO.match(wish), _CALLED.match(wish)
    if hello is None and said is None:
        return None
    if greeting is None:
        return False
    if hello:
        return (
            body[: greeting.start("hello")]
            + hello["hello"][:1].upper()
            + hello["hello"][1:].rstrip(".")
            + body[greeting.end("name") :]
        )
    return body[: greeting.start("name")] + said["name"] + body[greeting.end("name") :] if said else False


def closed_anew(body: str, wish: str) -> str | bool | None:
    """The body with another closing line above the name.

    >>> closed_anew("Tea?\\n\\nWarmly,\\nMaya", "sign off with Take care"), closed_anew("Tea? Maya", "close with Best")
    ('Tea?\\n\\nTake care,\\nMaya', False)
    """
    said = _CLOSED.match(wish)
    if said is None:
        return None
    closing = _CLOSING.search(body)
    return body[: closing.start()] + said["new"].strip().rstrip(",") + body[closing.end() :] if closing else False
