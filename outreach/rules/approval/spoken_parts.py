"""An answer's sentences in the form in which each is read: a second thought and a question for themselves, a courteous wish as the order that it is.

Law: what is cut apart stays in its order; a sentence that is too long to be anybody's is left whole.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.taken_up import with_days, with_months
from outreach.rules.approval.news_beside import told_apart
from outreach.rules.approval.own_numbering import without_own_numbers
from outreach.rules.approval.stories_before import without_stories
from outreach.rules.approval.told.announced import joined
from outreach.rules.approval.told.questions_placed import placed
from outreach.rules.approval.whole.asked_beside import apart
from outreach.rules.approval.whole.conclusions import concluded
from outreach.rules.approval.whole.courteous_wishes import ordered
from outreach.rules.approval.whole.held_but_one import without_lead
from outreach.rules.approval.whole.in_order import each_in_order
from outreach.rules.approval.whole.same_as import referred
from outreach.rules.approval.whole.second_thoughts import cut_off
from outreach.rules.approval.whole.standing_orders import without_if_still
from outreach.rules.approval.whole.that_one import pointed
from outreach.rules.approval.words.open_lines import with_open_lines_joined
from outreach.rules.approval.words.sentences import LONGEST_SENTENCE, headed
from outreach.rules.approval.words.the_letters import as_letters

MAX_SENTENCES = 100
"""Beyond these nobody writes an answer."""
_BULLET = re.compile(r"^[-*+]+\s+(?=[^\W\d])")


def parts(words: str, context: Context) -> list[tuple[str, int | None]]:
    """The parts of all sentences, each with the number that opens its line."""
    told = each_in_order(without_own_numbers(with_open_lines_joined(words), context), context)
    spoken = headed(joined(told))[:MAX_SENTENCES]
    spoken = [(as_letters(each, context.numbers), head) for each, head in referred(spoken)]
    before = ("", *(each for each, _ in spoken))
    spoken = [(with_days(with_months(each), said, context.now), head) for (each, head), said in zip(spoken, before, strict=False)]
    spoken = [(placed(each, said, context), head) for (each, head), said in zip(spoken, before, strict=False)]
    said = [(part, head) for each, head in spoken for part in _parts(each, context)]
    return without_stories(concluded(pointed(said, context), context), context)


def _parts(said: str, context: Context) -> list[str]:
    said = without_lead(_BULLET.sub("", said))
    if len(said) > LONGEST_SENTENCE:
        return [said]
    return [
        ordered(without_if_still(clear, context), context)
        for piece in cut_off(said, context)
        for part in apart(piece, context)
        for clear in told_apart(part, context)
    ]
