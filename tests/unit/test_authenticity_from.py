"""One From with one plain address, and nothing else, is somebody."""

from __future__ import annotations

import pytest
from judging import judge, vouched
from signing import Keys

from outreach.rules.approval.proof.authenticity import Proof, Refused


@pytest.fixture(scope="module")
def keys() -> Keys:
    return Keys()


ODD_FROM = {
    "two addresses": "maya@ellison.example, evil@evil.example",
    "address before the angle": "maya@ellison.example <evil@evil.example>",
    "owner in the angle, stranger before": "evil@evil.example <maya@ellison.example>",
    "quoted address in the name": '"maya@ellison.example" <evil@evil.example>',
    "stranger's address in the owner's name": '"evil@evil.example" <maya@ellison.example>',
    "two angles": "Maya <maya@ellison.example> <evil@evil.example>",
    "group": "Maya: maya@ellison.example;",
    "group of two": "g: maya@ellison.example, evil@evil.example;",
    "empty group": "undisclosed:;",
    "route": "<@evil.example:maya@ellison.example>",
    "comment before": "(maya@ellison.example) evil@evil.example",
    "comment inside": "maya(x)@ellison.example",
    "comment behind": "maya@ellison.example (Maya)",
    "quoted local part": '"maya"@ellison.example',
    "quoted local with space": '"maya ellison"@ellison.example',
    "blank in the address": "<maya @ellison.example>",
    "double at": "<maya@evil.example@ellison.example>",
    "trailing dot": "<maya@ellison.example.>",
    "missing bracket": "Maya <maya@ellison.example",
    "only a name": "Maya Ellison",
    "empty": "",
    "backslash": '"Maya \\" <evil@evil.example> " <maya@ellison.example>',
    "encoded address": "=?utf-8?q?maya=40ellison=2Eexample?=",
    "encoded angle": "=?utf-8?q?Maya_=3Cmaya=40ellison=2Eexample=3E?= <evil@evil.example>",
    "cyrillic a": "Maya <m\u0430ya@ellison.example>",
    "cyrillic domain": "Maya <maya@ell\u0456son.example>",
    "punycode": "Maya <maya@xn--ellson-5nf.example>",
    "l for I": "Maya <maya@eIIison.example>".replace("I", "1"),
    "rn for m": "Maya <rnaya@ellison.example>",
    "other top level": "Maya <maya@ellison.example.co>",
    "fullwidth at": "Maya <maya\uff20ellison.example>",
    "semicolon": "maya@ellison.example; evil@evil.example",
    "NUL": "Maya <maya@ellison.example\0>",
    "fold inside": "Maya <maya@\r\n ellison.example>",
    "bidi": "\u202e<elpmaxe.nosille@ayam> Maya",
    "plus tag": "Maya <maya+x@ellison.example>",
    "IP literal": "<maya@[127.0.0.1]>",
}


@pytest.mark.parametrize("value", ODD_FROM.values(), ids=ODD_FROM.keys())
def test_an_odd_from_is_nobodys(value: str) -> None:
    """The bytes of one angle address count and nothing else, even when the server says pass."""
    assert isinstance(judge(vouched(**{"from": value})), Refused)


@pytest.mark.parametrize(
    "value",
    [
        "maya@ellison.example",
        "<maya@ellison.example>",
        "MAYA@Ellison.Example",
        '"Ellison, Maya" <maya@ellison.example>',
        "=?utf-8?q?Maya_Ell=C3=AFson?= <maya@ellison.example>",
        '"maya@ellison.example" <maya@ellison.example>',
        "Maya\r\n <maya@ellison.example>",
    ],
)
def test_the_plain_ways_of_writing_from_are_read(value: str) -> None:
    """What mail programs really write passes."""
    assert isinstance(judge(vouched(**{"from": value})), Proof)


def test_reasons_hold_no_foreign_words() -> None:
    """A refusal is shown in the digest, so that nothing of the mail may stand in it."""
    for value in ODD_FROM.values():
        refused = judge(vouched(**{"from": value}))
        assert isinstance(refused, Refused)
        assert "@" not in refused.reason
