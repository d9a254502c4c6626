"""Every yes is looked at once more, by eyes that know no grammar: what stands beside its letter's number or name may only take it away.

Law: nothing here ever approves. A yes becomes a question where the plain words around its letter are those of a no, of somebody who sends it
herself, of a letter that was answered or left out, of a second thought. It is a net under the grammar (`clauses`, `attach`, `topics`), and knows
less: it may ask once too often, and must never be the only thing that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from outreach.model.command import Action, Approve, Ask, Edit, Hold, Skip, Snooze
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.whole.overtaken import asked_where_overtaken, outdated
from outreach.rules.approval.whole.remarks_behind import remarked_against
from outreach.rules.approval.whole.thrown_doubts import doubted_whole
from outreach.rules.approval.words.open_lines import with_open_lines_joined
from outreach.rules.approval.words.plain import plain

NO_NO = "I am not sure that your words mean this letter"
WHY = "your words beside it sound like something else than a yes"
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SENDS = r"(?:send|mail|approve|go with|do|okay|release)(?:ing|s)?"
_BY_HERSELF = rf"(?:{_SENDS}|post|write|text|ship|get|handle|deal with|take care of|answer|call|say)(?:ing)?"
_WOULD = r"(?:'ll| will| may| might| was| were| had)"
"""Behind "I" these leave even a yes said for another time."""
_NO = (
    r"(?:don'?t|do not|do note|dont|never|not|neither|nor|avoid|refuse to|unable to|can'?t|cant|cannot|won'?t|wont|shouldn'?t|shouldnt|wouldn'?t|ain'?t|aint|hardly|without"
    r"|instead of|hold off on|hold off|is note|wait to|wait with|too early to|stop|rather not|no need to|maybe|perhaps|should (?:we|i)|why)"
)
_AWAY = r"(?:answered|replied|responded|wrote back|has it|have it|got it|has mail|gets a note|has my(?! (?:approval|ok|okay|blessing|yes|vote|consent|permission|go-ahead)\b)|left|resigned|retired|died|passed away|moved|declined|quit|se jubil[oó]|muri[oó]|se mud[oó]|contest[oó]|respondi[oó])"
_AT_THEIR_SIDE = r"(?:colleague|boss|partner|assistant|husband|wife|nurse|secretary|supervisor|friend|sister|brother|mother|father|son|daughter|receptionist|manager|successor|intern|student|team)s?"
_AFTERTHOUGHTS = re.compile(
    r"(?i)\b(?:halt|retract(?:ed)?|i regret|(?:just |i'?m )?kidding|jk|said nobody|to (?:approve|send),? (?:reply|answer)|(?:reply|answer) (?:with )?(?:yes|ok) to|my \w+ (?:says?|said) yes|a little longer to think)\b"
    r"|(?:^|[.!?]\s+)(?:but |hmm*,? |well,? )?(?:maybe|perhaps|possibly|(?:i'?m |i am )?(?:still )?(?:not (?:so |quite |really )?sure|torn|undecided|on the fence|unsure|unconvinced)(?: (?:yet|about (?:it|this|that|any of (?:it|this))))?)\s*(?:[.!?]|$)"
)
_LEFT_OUT = re.compile(
    r"(?i)\b(?:all|every(?:one|body)|they)\b(?: of them)?(?: have| has| had)?(?: already)? (?:answered|replied|responded|wrote|got)\b[^.!?\n]{0,25}?\b(?:but|except|save|apart from)\b|\b(?:all|everything|everyone|everybody)\b[^.!?\n]{0,20}?\b(?:but|except|accept)\s+(?:for )?(?:(?:her|him|them|it|that one)\b|\w+ (?:has|have|had|got|answered|replied|wrote)\b)"
)
"""Such as "all except her", "everyone but Tara has it": whom it leaves out, or what it says of them, is not plain."""
_NOT_TO_US = re.compile(
    r"(?i)\b(?:to do|todo|my note|note to self|reminder|draft(?: reply)?):\s"
    r"|\b(?:yes|ok|okay|send|go)\b[^.,;\n]{0,25}\b(?:in the (?:am|pm|morning|afternoon|evening)|one a day|one at a time|a day apart)\b"
)
"""What she notes for herself, and a yes for another hour than the usual."""
_HOLDS = re.compile(
    r"(?i)(?:^|[.,;!]\s*|\band |\bso )(?:please )?hold (?:(?:everything|all|them|it|these|those|off|on) )*(?:until|till|til)\b"
)
_ALIKE = re.compile(r"(?i)\b(?:all|both|every\w*|todo|todas?|todos)\b")
_REST = re.compile(r"(?i)\b(?:rest|others|remaining|remainder)\b")
_REST_AS_IS = re.compile(
    r"(?i)\b(?:rest|everything else|otherwise)(?: of it| is| stays| can stay| remains|,)* (?:as (?:it )?is|unchanged|the same|as written|alone)\b"
)
"""Beside a change these are of the changed letter's words, and may be of no other letter."""
_REST_IS = re.compile(r"(?i)\brest (?:is|looks|reads|sounds)\b")
"""Beside words that were taken out of a letter this may be what is left of it."""
_HEDGED = re.compile(
    r"(?i)\b(?:may|might|could) (?:well |all )?be (?:a )?(?:fine|ok|okay|good|yes|alright|right|ready|great|perfect)\b|^\W*may yes\b|\bok,? (?:out|off)\W*$|\b(?:yes|sure),? (?:it'?s )?(?:out|off)\W*$"
    r"|^\W*(?:(?:ok|okay|sure|yes|fine)\b,?\s*)?(?:i |i')?(?:will|ll) (?:get to|look|read|check|think|review)\b"
    r"|\b(?!(?:i|you)\b)(?:they|she|he|my \w+|(?-i:[A-Z])\w+) (?:says?|said|told (?:me|you))(?: to| you should| we should| i should| that)? (?:send|go ahead|approve|mail)\b"
    r"|\b(?!(?:i|you|all|both|these|those|everything|one|two|three|four|five|six|seven|letters?|drafts?|numbers?)\b)(?:they|she|he|my \w+|(?-i:[A-Z])\w+) (?:approved|okayed|ok'd)(?: (?:it|this|that))?\W*$"
)
"""No yes, of whatever letter it is said, and somebody else's."""
_MONTH = "jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
_ARTICLES = r"(?:the |letter |number |no\. |#|to |one to |la |el )*"
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def looked_at_again(actions: Iterable[Action], words: str, digest: Digest) -> tuple[Action, ...]:
    """The same actions, with a question in place of every yes that its own words make doubtful.

    >>> from datetime import date
    >>> drafts = (ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> [each.action for each in looked_at_again((Approve(item=1), Approve(item=2)), "send 2, I'll send 1", digest)]
    ['ask', 'approve']
    >>> [each.action for each in looked_at_again((Approve(item=1), Approve(item=2)), "1 and 2 can go", digest)]
    ['approve', 'approve']
    """
    text, said = plain(with_open_lines_joined(words)), asked_where_overtaken(actions, digest)
    shown = {draft.n: draft for draft in digest.drafts}
    changed = {action.item for action in said if isinstance(action, Edit)}
    sentences = [each for each in _SENTENCE.split(text) if each.strip()]
    held = _HOLDS.search(text) and not any(isinstance(action, Hold | Snooze) for action in said)
    all_doubted = doubted_whole(text, digest, changed=bool(changed)) or bool(
        held or _AFTERTHOUGHTS.search(text) or _LEFT_OUT.search(text) or _NOT_TO_US.search(text)
    )
    reworded = any(isinstance(action, Ask | Edit | Snooze) for action in said)  # "2: Thursday" may be a new day in the letter
    shortened = any(_only_cut(shown[action.item], action) for action in said if isinstance(action, Edit) and action.item in shown)
    of_one = reworded and (_REST_AS_IS.search(text) is not None or (shortened and _REST_IS.search(text) is not None))
    out: list[Action] = []
    for action in said:
        refused = shown.get(action.item) if isinstance(action, Skip) else None
        if refused is not None and _no_refusal(refused, text):
            out.append(Ask(item=refused.n, why=NO_NO))
            continue
        draft = shown.get(action.item) if isinstance(action, Approve) else None
        doubted = draft is not None and (
            all_doubted
            or (of_one and re.search(_called(draft), text, re.IGNORECASE) is None)
            or _against(draft, text, digest, changed=draft.n in changed, any_changed=bool(changed))
            or _hedged(draft, digest, sentences)
            or _remarked(draft, digest, sentences)
            or (draft.n not in changed and outdated(draft.body, sentences))
        )
        out.append(Ask(item=draft.n, why=WHY) if draft is not None and doubted else action)
    return tuple(out)


def _only_cut(draft: ShownDraft, edit: Edit) -> bool:
    """Whether a change took words out of a letter and put none in."""
    return len(edit.text) < len(draft.body) and set(edit.text.casefold().split()) <= set(draft.body.casefold().split())


def _called(draft: ShownDraft) -> str:
    """A pattern for whatever a letter is called by: its number, the number in letters, whom it goes to."""
    spelled = [_NUMBERS[draft.n]] if draft.n < len(_NUMBERS) else []
    return rf"(?:{_ARTICLES}(?:{draft.n}(?![\d:/])|{'|'.join((*spelled, *_names(draft)))})\b(?:'s)?)"


def _names(draft: ShownDraft) -> list[str]:
    return [
        re.escape(name) for name in re.findall(r"[^\W\d_]{3,}", draft.to) if name.casefold() not in ("the", "dra", "rev", "prof")
    ]


def _others(draft: ShownDraft, digest: Digest) -> str:
    """A pattern for every other letter, as `_called` has one for this; a number in letters may count anything."""
    called = [each for other in digest.drafts if other.n != draft.n for each in (rf"{other.n}(?![\d:/])", *_names(other))]
    mine = {name.casefold() for name in _names(draft)}
    return (
        rf"(?:{_ARTICLES}(?:{'|'.join(each for each in called if each.casefold() not in mine)})\b(?:'s)?)" if called else "(?!)"
    )


def _against(draft: ShownDraft, text: str, digest: Digest, *, changed: bool, any_changed: bool) -> bool:
    """Whether the words right beside a letter are those of a no, of a left-out, of somebody else's doing."""
    it = _called(draft)
    if re.search(rf"(?m)^\s*#?{draft.n}\s*[:.)]\s*\n\s*#?\d+\s*[:.)]", text):
        return True  # a line of its own that says nothing
    other = _others(draft, digest)
    patterns = [*_patterns(it, other), *_second_thoughts(it, other)]
    if len(digest.drafts) == 1:
        patterns.append(r"\bi(?:'ll| will) (?:do|send)(?: it| that)?\s*[.!]*$")
        patterns.append(
            rf"\b(?:i|we|they)(?:'ll| will|'m| am)? (?:just )?{_BY_HERSELF} (?:it|this|that|her|him|them)\b(?! to you)"
        )
    patterns.append(
        rf"{it}\W+(?:is |it's )?(?:yes|ok|okay|fine|good|sure)\b[^.!?\n\w]{{0,3}}i(?:'ll| will) (?:do|send|mail|write)\b"
    )
    patterns.append(
        rf"(?:\b(?:skip|drop|hold|not|no to|undo|don't send|dont send|no letters to|except)\b[^.!?\n]*|^\W*#?\d{{1,2}} no)(?:(?<!{_MONTH})[.!]\s+|\s*\n\s*)(?:and |also )?{it}(?: too| as well| also)?(?:,? (?:please|pls|por favor))?[\s.,;:!)]*(?:$|\n)(?<!\d no)"
    )
    if any_changed and not changed:
        patterns.append(rf"\bsend (?:(?:it|this|that) to {it}|to {it} (?:too|also|as well)\b)")
    if not changed:
        patterns.extend(
            rf"(?<!to )\b{name}(?:'s \w+)?,?\s+(?:has |have |will |would |just |already )*(?:says?|said|agree[ds]?|confirm(?:ed|s)?|accept(?:ed|s)?)\b"
            for name in _names(draft)
        )
        patterns.append(
            rf"{it}\b[^.!?\n]{{0,12}}?\b(?:mention|say (?:hi|hello)|tell (?:her|him|them) (?:that|hi|hello|i|we|about))\b"
        )
    if len(re.findall(it, text, re.IGNORECASE)) == 1:
        if _REST.search(text):
            patterns.append(rf"\b(?:i|we)(?:'ve)? (?:\w+ ){{0,2}}?(?:spoke|talked|met|saw|called|phoned|heard)\b[^.!?\n]*{it}")
        patterns.append(rf"\bi (?:have |already |just )*(?:answered|replied to|wrote(?: to)?|emailed|mailed|sent) {it}")
    return any(re.search(pattern, text, re.IGNORECASE | re.MULTILINE) for pattern in patterns)


def _no_refusal(draft: ShownDraft, text: str) -> bool:
    """Whether a no is said of somebody else at their side or of what they never do, or is half of "not only ... but ..."."""
    numbered = re.search(rf"(?<![\d.-])#?{draft.n}(?![\d:/])", text)  # then what is said of the name is told of somebody
    it = rf"(?:{_ARTICLES}{draft.n}(?![\d:/]))" if numbered else _called(draft)
    only = r"(?:not|n't) (?:just|only|merely)\s+(?:send )?"
    patterns = (
        rf"{it}(?<='s) {_AT_THEIR_SIDE}\b",
        rf"{it} (?:never|hardly|rarely) \w+s\b",
        rf"{only}{it}",
        rf"{only}[^.!?\n]{{1,20}}\bbut\b[^.!?\n]{{0,12}}{it}",
    )
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def _patterns(it: str, other: str) -> Sequence[str]:
    return (
        rf"\b{_NO}\s+(?:just |ever |please )?{_SENDS}\s+{it}",
        rf"(?<!send )(?<!mail )(?<!get )(?<!ship )(?<!let ){it}\s+(?:(?:is |stays |one )?out|(?:is |goes |stays |one )?off)\s*(?:[,.;!)]|$|,? (?:and|the rest|\d))",
        rf"{it},?\s+(?:has |have |had )?(?:already |just )?{_AWAY}\b",
        rf"{it},?\s+gets? an? \w+ from (?:me|my|us)\b",
        rf"\b(?:i|we|they|she|he|my \w+){_WOULD}(?: be| going to| gonna| just| to)* {_SENDS}:?\s+(?:(?:her|him|them)\s+)?{it}",
        rf"\b(?:i|we)(?:'m|'re| am| are| do)?(?: just| to| going to| gonna)* (?:send|mail|do|release)(?:ing)?:?\s+{it}",
        rf"\b(?:they|she|he|my \w+)(?:'s|'re| is| are)? {_SENDS}\s+{it}",
        rf"{it},?\s+(?:i|we|they)(?:'ll| will|'m| am)?\s+{_BY_HERSELF}(?: (?:it|that|her|him|myself|today|tonight|tomorrow|later|by hand|in person))*\s*(?:[.,;!)]|$|and\b)",
        rf"^\W*(?:answered|replied|handled|already (?:sent|answered))\s*:[^\n.]*?{it}",
        rf"{it}\W+(?:is |looks |sounds )?(?:yes|yep|ok|okay|fine|good|go|sure)\b[^.!?\n\w]{{0,3}}but (?:please )?(?:only|after|when|once|if|until|til|first|check|ask|(?:wait|hold)(?!(?: on| with| off| off on)? {other})|not(?!(?: to)? (?:{other}|the others?\b)))\b",
        rf"{it} to (?:nobody|no one|some(?:one|body)(?: else)?|any(?:one|body)|(?:(?:her|his|their|the)|\w+'s) (?:{_AT_THEIR_SIDE}|office|desk))\b",
        rf"{it}\s+(?:was|were) (?:good|fine|ok|okay|approved|ready|perfect|great|to (?:go|be))\b",
        rf"{it}\b[^.!?\n]{{0,25}}\b(?:(?:as|for) (?:a )?(?:first )?draft|first draft|b?cc\b|a copy to)",
        rf"\b(?:need|have|want|ought|must|should|gotta|let me|i'd like)\b[^.!?\n]{{0,20}}\b(?:talk|speak|call|ask|check|see|meet|hear|phone)\b[^.!?\n]{{0,10}}{it}[^.!?\n]{{0,20}}\b(?:before|first|beforehand)\b",
        rf"\b(?!you\b)(?-i:[A-Z])\w+(?:'ll| will) {_SENDS}\s+{it}",
        rf"{it}\s+(?:un-?ready|is note)\b|\bwho(?:'s| is| was| are)\s+{it}(?: again)?\s*\?",
        rf"(?<!openings )(?<!sessions )(?<!spots )(?<!places )\b(?:but|except|minus|not|save)\s+(?:for )?{it}\s*[.!)]*$",
        rf"\b(?:all|everything|everyone)\s*(?:\(?[-!~]\s?|accept ){it}",
        rf"(?:\bor rather|\bmake (?:it|that)|->|\bmeant)\s+(?:to )?{it}\s*[.!]*$",
        rf"^(?:can|will|should|would|may) {it}\s+\w+\s*[.!]*$",
        rf"{it}(?: letter| one| note)? (?:has|have|needs?|ought) to go\s*[.!]*$",
        rf"\b(?:just|only) {it}(?:,? more)? (?:to go|of (?:them|these|those)|remain\w*)\b",
    )


def _second_thoughts(it: str, other: str) -> Sequence[str]:
    """Another letter put in this one's place, or left to choose between."""
    return (
        rf"{it}\s*[,.-]*\s+(?:no,? (?:wait,? )?make (?:it|that)|or rather|i mean,?|meant|->|that is,?)\s+(?:to )?(?:\d|(?-i:[A-Z]))",
        rf"{it}\s*[,.-]+\s*no,\s+(?:wait,? )?(?:to )?(?:\d+|(?-i:[A-Z])\w+)(?:'s)?\s*[.!]*$",
        rf"{it}\b[^\d\n]{{0,12}}?(?:\bmeant\b|\*|\ber+m?\b|\bi\.e\.,?|=+>)\s*(?:to )?{other}\W*$",
        rf"{it}\b[^\d\n]{{0,8}}\s\d+\*\W*$",
        rf"{it}\s*\(\s*{other}\s*\)|{other}\s*\(\s*{it}\s*\)",
        rf"{it}(?<=\d)\s+to\s+(?!\d)(?:\w+\s+){{0,3}}(?:and|&|or)\s+(?!\d){other}|(?:{other})(?<=\d)\s+to\s+(?!\d)(?:\w+\s+){{0,3}}(?:and|&|or)\s+(?!\d){it}",
        rf"\b{other} first,?\s+(?:and )?then {it}",
        rf"{it},?\s+(?:o )?mejor (?:a )?{other}\W*$",
        rf"(?:(?<!at )(?<!around )(?<!about )(?<!by ){it},?\s+or\s+{other}|(?<!at )(?<!around )(?<!about )(?<!by )\b{other},?\s+or\s+{it})(?!\s*(?:[ap]\.?m|o'clock|days?|weeks?|hours?|minutes?|times|sentences?|words|lines))",
    )


def _hedged(draft: ShownDraft, digest: Digest, sentences: Sequence[str]) -> bool:
    """Whether a sentence that names this letter, or none, only says that it may be a yes."""
    for each in filter(_HEDGED.search, sentences):
        named = [other.n for other in digest.drafts if re.search(_called(other), each, re.IGNORECASE)]
        if not named or draft.n in named:
            return True
    return False


def _remarked(draft: ShownDraft, digest: Digest, sentences: Sequence[str]) -> bool:
    """Whether the remark behind a sentence that names this letter last, or that judges several alike, doubts it."""
    patterns = {each.n: re.compile(_called(each), re.IGNORECASE) for each in digest.drafts}

    def of_letter(before: str, behind: str) -> bool:
        ends = {n: max((found.end() for found in it.finditer(before)), default=0) for n, it in patterns.items()}
        if not any(ends.values()):
            return len(digest.drafts) == 1 or _ALIKE.search(before) is not None
        return ends[draft.n] == max(ends.values())

    return remarked_against(of_letter, sentences)
