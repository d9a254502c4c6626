"""A wish read by the letter that it is about: words that stand in it are the old ones, quoted or not, and what is set beside them is new.

Law: of what she says only what can be placed counts. The old words stand in the letter once and are the ones she speaks against, or the new
ones find their place by themselves (`laid_over`). Where the two cannot be told apart, or the result repeats itself, the answer is False and
the letter is asked about; None where she wishes nothing that could be placed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from outreach.rules.approval.edits.given_words import TOLD, fresh, given, opens_with_glue, run, says_something
from outreach.rules.approval.edits.laid_over import laid_over, names_over
from outreach.rules.approval.edits.letter_words import ARTICLES, Word, places, words_in
from outreach.rules.approval.edits.names_in_letters import closed_anew, named_anew
from outreach.rules.approval.edits.quoted_wishes import FAULTED, OLD_NEW, of_one_quote, pairs

_QUOTE = re.compile(r"\"([^\"]+)\"")
_NEGATED = re.compile(
    r"(?i)(?:\b(?:it|that|this|he|she|they|which)\s+)?(?:\b(?:is|was|are|were|it's|that's|its|they're)\s+)?(?:\b(?:not|no es|no era|no|never|[a-z]+n't)\b)\s+(?:(?:be|say|on|at|in|from|for|called|a|el|la|los|las)\s+)*(?P<old>[^.,;:!?\"]{1,60}?)\s*(?:[.,;:!]\s*|\s+-+\s+|\s+(?=but\b|sino\b))(?P<new>[^\"?]{1,60}?)$"
)
_CHANGED = re.compile(
    r"(?i)^[\s,:-]*(?:(?:please|pls|and|just)\s+)*(?:change|turn|switch|replace|swap|cambia|sustituye)\s+(?:the |from |de )?(?P<old>\"[^\"]+\"|[^\".,;:!?]{2,60}?)\s+(?:to|into|with|for|by|por|a)\s+(?P<new>\"[^\"]*\"|[^\".;:!?]{1,60}?)[\s.!]*$"
)
_CHANGES = re.compile(
    r"(?i)\b(?:change|make (?:it|that|this)|say|should|must|instead|fix|correct|update|edit|alter|amend|adjust|wrong|typo|cambia|pon|corrige)\b"
)
"""Words of a wish for others: without one of them a date is a day to wait for."""
_DUE = re.compile(
    r"(?i)\b(?:should|must|ought to|needs? to|ha(?:s|ve) to|wants? to)\s+(?:hear|know|receive|reach|arrive|go|leave|be (?:there|out|gone|sent|with (?:him|her|them))|(?:have|get|see)\s+(?:it|this|that|hers|his|theirs|mine|(?:the|my|your|her|his|their) (?:letter|note|mail|e-?mail)))\b"
)
"""Until when somebody shall have the letter, "Ann must have it by Monday", is no day in it."""
_NOT_OLD = re.compile(
    r"(?i)^(?P<new>[^\"?]{2,80}?)[\s,(-]+(?:and |but |y )?(?:not|no|instead of|rather than|en vez de|en lugar de)\s+(?:(?:on|at|in|el|la|los|a las?|an?|the)\s+)*(?P<old>[^.,;:!?\")]{1,40}?)[\s.!)]*$"
)
_NEW_NAMED = re.compile(
    r"(?i)\b(?:is|are|was|were|it's|be|an?|the|say|put|use|es|un|una)\s+(?:(?:an?|the|un|una|on|at|in)\s+)*(?P<new>[^,;:]{2,40})$"
)
_LED = re.compile(
    r"(?i)\b(?:make (?:it|that|this)|should (?:be|say|read|have been)|would be|will be|say|put|it's now|is now|write|use|it(?:'s| is| was)|that(?:'s| is)|ought to be|must be|needs to be|pon|es|debe ser)\s+"
)
"""Behind these stand the new words."""
_WRITES = re.compile(r"(?i)\b(?:make|say|put|write|use|should|must|pon|escribe)\b")
_BREATHS = re.compile(r"(?i)\s*[,;]\s*(?:and |also |y )*|\.\s+|\s+(?:and|y)\s+(?:also )?")
"""Between several wishes."""
_MOST, _LONGEST = 10, 12


def by_the_letter(body: str, wish: str) -> str | bool | None:
    """The body as the wish has it; False where that cannot be told, None where it is no wish for other words.

    >>> body = "Dear Gus, your article on plans is a treat. It starts January 12. I have three chairs left."
    >>> def new(wish): return by_the_letter(body, wish)
    >>> new('"your article on plans is a treat" is a fib. Make it "I read your article on plans"').partition(". ")[0]
    'Dear Gus, I read your article on plans'
    >>> new('"It starts January 19", not the 12th.').partition(". ")[2], new("it is two chairs now").rpartition(". ")[2]
    ('It starts January 19. I have three chairs left.', 'I have two chairs left.')
    >>> new("Gus should have it by January 19")
    >>> new("the plans are ready"), new('keep "three chairs", not "two chairs"'), new("not chairs, something else")
    (None, False, False)
    """
    outside = _QUOTE.sub(" ", wish)
    if "?" in outside or '"' in outside or _DUE.search(outside):
        return None
    quotes = list(islice(_QUOTE.finditer(wish), _MOST + 1))
    if len(quotes) > _MOST:
        return None
    if len(quotes) > 1:
        return pairs(body, wish, quotes)
    if quotes:
        return named_anew(body, wish) or closed_anew(body, wish) or of_one_quote(body, wish, quotes[0])
    found = next((made for reader in _UNQUOTED if (made := reader(body, wish)) is not None), None)
    return found if isinstance(found, str) else _each(body, wish) or found


def _each(body: str, wish: str) -> str | None:
    """Several wishes in one breath, one after the other; None where one of them is none."""
    parts = [part for part in _BREATHS.split(wish) if part.strip()]
    for part in parts if 1 < len(parts) <= _MOST else ():
        made = next((made for reader in _UNQUOTED if isinstance(made := reader(body, part), str)), None)
        if made is None:
            return None
        body = made
    return body if 1 < len(parts) <= _MOST else None


def _faulted(body: str, wish: str) -> str | bool | None:
    """Such as "Monday is wrong. Tuesday.", "15 minutes sounds stingy, make it 20"."""
    said = FAULTED.match(wish)
    old = run(body, said["old"]) if said and not _speaks(body, said["why"]) else None
    return given(body, old, said["new"]) if said and old else None


def _speaks(body: str, why: str) -> bool:
    """Whether what is said against words holds words of the letter: then these may be the wrong ones."""
    there = words_in(body)
    return any(says_something((word,)) and places(there, (word,)) for word in words_in(why))


def _negated(body: str, wish: str) -> str | bool | None:
    """Such as "it wasn't at the library, it was at the senior center", "not teens, young adults"."""
    said = _NEGATED.search(wish)
    old = run(body, said["old"]) if said else None
    return given(body, old, said["new"]) if said and old else None


def _contrast(body: str, wish: str) -> str | bool | None:
    """Such as "it was Wednesday that we had lunch, not Tuesday", "her line is a doctor line, not a nurse line"."""
    said = _NOT_OLD.match(wish)
    old = run(body, said["old"]) if said else None
    if said is None or old is None:
        return None
    gone, left = words_in(old), words_in(said["new"])
    typed = [word for word in left if word.sort]
    if any(word.sort for word in gone):
        told = all(word.sort or word.text.casefold() in TOLD or places(words_in(body), (word,)) for word in left)
        once = [word.sort for word in typed] == [word.sort for word in gone if word.sort]
        return given(body, old, said["new"][typed[0].start : typed[-1].end]) if told and once else None
    named = _NEW_NAMED.search(said["new"])
    return given(body, old, named["new"]) if named and len(words_in(named["new"])) <= len(gone) + 1 else None


def _old_new(body: str, wish: str) -> str | bool | None:
    """Such as "Thursday afternoon > Friday morning"."""
    said = OLD_NEW.match(wish) or _CHANGED.match(wish)
    if said and said.re is _CHANGED and opens_with_glue(said["new"]):
        return None  # "change near you to at the usual"
    old = run(body, said["old"]) if said else None
    return given(body, old, said["new"]) if said and old else None


def _made(body: str, wish: str) -> str | bool | None:
    """Such as "she is away on Thursdays so make it Wednesday afternoon": what stands behind the wish finds its own place."""
    led = list(_LED.finditer(wish))
    said = fresh(wish[led[-1].end() :]) if led else ""
    over = laid_over(body, said) or (names_over(body, said) if _WRITES.search(wish) else None) if said else None
    return over if isinstance(over, str) else None


def _placed(body: str, wish: str) -> str | bool | None:
    """New words that find their own place: a number with the letter's own thing, or a day behind words that wish for a change."""
    wishes = _CHANGES.search(wish) is not None
    there = words_in(body)
    for clause in re.split(r"[;:!]\s+|(?<!\d)[.]\s*|\s+-+\s+", wish):
        said = words_in(clause)
        typed = [at for at, word in enumerate(said) if word.sort]
        if not typed:
            continue
        for start, end in _stretches(said, typed):
            run, rest = said[start:end], (*said[:start], *said[end:])
            over = laid_over(body, clause[run[0].start : run[-1].end])
            named = any(not word.sort and str(word.value) not in ARTICLES for word in run)
            if (
                over is not None
                and (named or wishes)
                and all(word.text.casefold() in TOLD or places(there, (word,)) for word in rest)
            ):
                return over
    return None


def _stretches(said: Sequence[Word], typed: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of words that hold all that counts among them, the longest first."""
    spans = [
        (start, end) for start in range(typed[0] + 1) for end in range(typed[-1] + 1, len(said) + 1) if end - start <= _LONGEST
    ]
    return sorted(spans, key=lambda span: span[0] - span[1])[:60]


_UNQUOTED: tuple[Callable[[str, str], str | bool | None], ...] = (
    named_anew,
    closed_anew,
    _contrast,
    _negated,
    _old_new,
    _faulted,
    _made,
    _placed,
)
