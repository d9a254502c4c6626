"""The writer's own words come out of every shape of reply we know, whatever she wrote."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoting_attributions import ATTRIBUTIONS, UNNAMED
from quoting_blocks import BLOCKS
from reply_oddities import ODDITIES
from reply_shapes import ASKED, WRITER, marked, shapes

from outreach.model.mail import Message
from outreach.rules.reading import footers, quotes, signatures
from outreach.rules.reading.own_words import own_words
from outreach.rules.reading.words import plain

SHAPES = list(shapes())
HUMAN = [
    "On Monday I would like to come by at 9:00.",
    "On Nov 16, 2026 she wrote a letter to the school about it.",
    "On Monday, November 16, 2026 I have room at 3.",
    "On Monday the school wrote:||they will send the form.",
    "On 11/16 at 9:00 I saw the boy; the mother asks:|is there room?",
    "Here is what she wrote:||I cannot sleep.",
    'My patient wrote:|"please help"||Can you?',
    "I wrote to kerry@x.example on Nov 5, 2026 at 9:00:|no answer so far.",
    "From what I hear you are full.|To be honest, so am I.",
    "Date: Tuesday|Time: 3 pm|Place: my office",
    "Options:||- Monday at 9|- Tuesday at 10||Which one?",
    "Two things|---|First, the form is late again and the nurse is on leave.|---|Second, I will send a new one on Monday, as promised to you last week.",
    "You can reach her at 828-555-0144 or jo@x.example.||She prefers mornings.",
    "Sent from my office to yours: best wishes to all!|And see you soon.",
    "Thank you!||Ann||PS: Is parking easy?",
    "The information in this chart is confidential, so please call me.",
    "16 Nov works. 17 Nov too.",
    "2026 has been hard.|On top of it, he lost his job: the plant closed.",
    "Am Montag schrieb ich ihr:|sie kann kommen.",
    "Le lundi je suis là.|Merci de l'appeler.",
    "Name: Lucinda Marsh|DOB: 2001-02-03|Phone: 828-555-0113|Insurance: Blue Cross",
    "Client details:||Jo Field|828-555-0143",
    "She is 12.||Mom: Renee Fulbright|828-555-0130",
    "Thanks||We would like to come on Monday. Is that fine?",
    "Ann||Sorry, sent too early. The boy is 12 and his mother asks for mornings.",
]
SLOW = (
    ">",
    "a",
    " ",
    "-",
    "On ",
    "wrote ",
    "a@",
    "<",
    "16/11/2026 ",
    ": ",
    "From: ",
    "*",
    "| ",
    "\n",
    "confidential ",
    "Sent from my ",
    "1",
    ". ",
    "_ ",
    "(",
)


def _words(text: str) -> str:
    """What she wrote, in a mail whose body went through `plain` like every body that is parsed."""
    return own_words(Message(identity="x", text=plain(text), subject="Re: x", in_reply_to=("<a@x.example>",), senders=(WRITER,)))


@pytest.mark.parametrize(("message", "said"), [shape[1:] for shape in SHAPES], ids=[shape[0] for shape in SHAPES])
def test_her_words_come_out_of_every_shape(message: Message, said: str) -> None:
    """Nothing of the quotation, of the program and of the lawyers comes out, and nothing of hers is lost."""
    assert own_words(message).split() == said.split()


@pytest.mark.parametrize("text", HUMAN)
def test_a_line_of_hers_stays(text: str) -> None:
    """A sentence that only begins like an attribution, a header or a signature is hers."""
    assert _words(text.replace("|", "\n")).split() == text.replace("|", "\n").split()


@pytest.mark.parametrize(("mail", "said"), ODDITIES.values(), ids=ODDITIES.keys())
def test_mangled_replies_are_understood(mail: str, said: str) -> None:
    """What programs fold together or break apart costs her no word and gives her none."""
    assert _words(mail.replace("|", "\n")).split() == said.replace("|", "\n").split()


QUOTABLE = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(QUOTABLE, min_size=1, max_size=8), st.sampled_from(sorted(ATTRIBUTIONS.keys() - UNNAMED)))
def test_no_marked_line_is_hers(asked: list[str], client: str) -> None:
    """Whatever stands in a quotation with marks, the reply above it comes out alone."""
    line = ATTRIBUTIONS[client].format(**ASKED)
    assert _words(f"Yes, she can come.\n\n{line}\n{marked(chr(10).join(asked))}") == "Yes, she can come."


@settings(max_examples=150, deadline=None)
@given(st.lists(QUOTABLE, min_size=1, max_size=8), st.sampled_from(sorted(BLOCKS)))
def test_nothing_under_a_header_block_is_hers(asked: list[str], client: str) -> None:
    """Whatever stands under a separator or a header block, the reply above it comes out alone."""
    below = "\n".join(line.replace(">", "") for line in asked)
    assert _words(f"Yes, she can come.\n\n{BLOCKS[client].format(**ASKED)}\n\nHello,\n{below}") == "Yes, she can come."


@pytest.mark.parametrize("unit", SLOW)
def test_a_megabyte_of_one_thing_is_read_at_once(unit: str) -> None:
    """No rule for a line takes more than a tenth of a second for a megabyte."""
    text = unit * (1_000_000 // len(unit))
    for rule in (
        quotes.separator,
        quotes.quoted,
        quotes.ruled,
        quotes.forward,
        signatures.delimiter,
        footers.mobile,
        footers.notice,
        footers.banner,
        footers.legal,
    ):
        start = time.perf_counter()
        rule(text)
        assert time.perf_counter() - start < 0.1, rule.__name__
