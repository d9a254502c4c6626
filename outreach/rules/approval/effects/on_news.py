"""What she tells of others' news, and of people who asked for themselves by phone.

Law: told plainly, news are a congratulation to be drafted, in her words. In a mere note they are only suspected, and asked about: a note may be
meant for nobody's eyes. Of an inquiry only how the person heard of the practice is counted.
"""

from __future__ import annotations

from outreach.model.cadence import Cue
from outreach.model.command import Record
from outreach.model.decision import AddCue, AddFact, AskOwner, CountInquiry
from outreach.model.people import Partner
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.reading.asks import is_news, source_of


def news(case: Case, said: Record) -> Yielded:
    """Good news of a partner: remembered, and a congratulation is due."""
    text = dict(said.details).get("text", "").strip()
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner if text:
            yield AddFact(partner_id=partner.id, text=text)
            yield AddCue(cue=_cue(case, partner, text, confirmed=True))
            yield did(f"Good news of {who(partner)}: {text}. I draft a congratulation.")
        case partner:
            yield asked(f"What are the good news of {who(partner)}?")


def perhaps_news(case: Case, partner: Partner, text: str) -> Yielded:
    """A note that sounds like news: remembered as a note, and asked whether it is to be congratulated on."""
    if is_news(text):
        cue = _cue(case, partner, text, confirmed=False)
        yield AddCue(cue=cue)
        yield AskOwner(
            key=cue.key,
            about=partner.name,
            partner_id=partner.id,
            text=f'You noted about {partner.name}: "{text}". Shall I draft a congratulation? (yes, no, or better words)',
        )


def inquiry(case: Case, said: Record) -> Yielded:
    """Somebody asked for themselves, by phone or at the door."""
    source = source_of(dict(said.details).get("text", ""))
    yield CountInquiry(email=f"{case.cause}:{source}", source=source)
    yield did(f"Counted: somebody asked for themselves; how they heard of you: {source}.")


def _cue(case: Case, partner: Partner, text: str, *, confirmed: bool) -> Cue:
    key = f"congratulation:{case.cause}:{partner.id}"
    return Cue(key=key, partner_id=partner.id, purpose="congratulation", at=case.now, text=text, confirmed=confirmed)
