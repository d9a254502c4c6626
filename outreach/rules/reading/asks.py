"""What a colleague's mail asks for or tells, beyond its intent: how to refer, our details, good news; and how a client heard of us.

Law: the writer's own words only, and no guess becomes a letter. A request is answered by a draft that the owner reads; news are put to
her as a question first, in the partner's own words with nothing but the person changed. How somebody heard of us is one of a
closed list (`model.review.SOURCES`), so no word of theirs is kept.
"""

from __future__ import annotations

import re

from outreach.model.review import SOURCES

_MOST = 4000  # characters of a mail that are looked at
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

_HOW_TO_REFER = re.compile(
    r"(?i)\bhow (?:do|can|should|would|could|might) (?:i|we|they|somebody|someone|people|(?:my|our|a) (?:patients?|clients?|students?|famil(?:y|ies)|parents?))"
    r" (?:best )?(?:refer|reach you|contact you|get (?:in touch|hold of you|to you|an appointment)|sign up|make (?:a referral|an appointment)|send)"
    r"|\b(?:what(?:'s| is| would be)|tell me|let me know|explain) (?:the |your )?(?:best way|easiest way|process|procedure|preferred way|steps?)"
    r"(?: for [\w ]{2,25}?)? (?:to|for) (?:refer|mak(?:e|ing) (?:a )?referrals?|send|reach)\w*"
    r"|\b(?:referral|intake) (?:form|process|procedure)\b[^.!?\n]{0,60}\?|\bdo you have a referral (?:form|sheet|process)\b"
    r"|\bcan (?:\w+ ){1,3}self[- ]refer\b|\bdo you (?:need|require|want) (?:a |an )?(?:\w+ )?(?:order|referral) (?:from|for|or|first)\b"
)
_DETAILS = re.compile(
    r"(?i)\b(?:please |could you |would you |can you |kindly )?(?:verify|confirm|review|update|check|correct|renew) (?:that )?"
    r"(?:your|the) (?:current )?(?:listing|profile|entry|details|information|practice information|contact (?:details|information)|directory)"
    r"|\b(?:is|are) (?:your|the) (?:listing|details|information|entry)[^.!?\n]{0,40} (?:up to date|current|correct|accurate|still (?:right|true|valid))"
    r"|\bwhich (?:insurances?|payers?|plans?) do you (?:take|accept)\b|\bcurrent (?:practice )?(?:details|information) (?:for|of) (?:our|the)\b"
)
_NEWS = re.compile(
    r"(?i)\b(?:opened|opening|open|got|have|moved into) (?:my|our) own (?:practice|office|clinic|place)\b"
    r"|\b(?:opened|opening|open) (?:my|our|a|an|the) (?:\w+ ){0,2}(?:practice|office|clinic|location|center|centre|group)"
    r"|\b(?:joined \w+ as|new (?:job|position|role|practice|office)|promot(?:ed|ion)|been (?:named|appointed|elected|awarded)|appointed (?:as )?|board[- ]certified"
    r"|passed (?:my|our|her|his|the) (?:boards?|exams?|licensing)|won (?:an?|the)|award|had (?:a|our|her|his) (?:\w+ )?(?:baby|son|daughter|twins)"
    r"|(?:baby|son|daughter) (?:was )?born|became a (?:partner|mother|father|parent|grandmother|grandfather)|got (?:married|engaged)|published|book (?:is|came) out"
    r"|finished (?:my|her|his|the) (?:residency|fellowship|doctorate|phd|degree)|defended (?:my|her|his) (?:dissertation|thesis)|(?:made|named) partner)\b"
)
_SUBJECT = re.compile(r"\b(?:I|[Ww]e)\b")
_FIRST_PERSON = ((r"I am|I'm|we are|we're", "you are"), (r"I have|I've|we have|we've", "you have"), (r"I was|we were", "you were"),
                 (r"I|we", "you"), (r"my|our", "your"), (r"myself|ourselves", "yourself"))  # fmt: skip
_NOT_OURS = re.compile(r"(?i)\b(?:me|us|mine|ours|patient|client|student)s?\b")
_LONGEST_NEWS = 160

_HEARD = (
    (SOURCES[2], r"\b(?:psychology today|therapist ?\w*(?:finder|compass)|profile on|directory|listing|zencare|therapyden|good ?therapy|care guide|headway|alma)\b"),
    (SOURCES[4], r"\b(?:insurance|insurer|my plan|provider list|in-network list|eap|aetna|cigna|optum)\b"),
    (SOURCES[1], r"\b(?:friends?|a lady|sister|brother|mother|mom|father|dad|wife|husband|spouse|cousin|aunt|neighbou?r|co-?worker|colleague of mine|family)\b"),
    (SOURCES[0], r"\b(?:dr\.?|doctor|pediatrician|paediatrician|physician|psychiatrist|therapist|counsel+or|midwife|ob-?gyn|ob|gp|pcp|\w+ologist|hospice|chaplain|social worker|pastor|rabbi|priest|nurse|attorney|lawyer|dietitian)\b"),
    (SOURCES[5], r"\b(?:school|teacher|work|employer|hr|human resources|college|university)\b"),
    (SOURCES[6], r"\b(?:talk|workshop|lecture|fair|podcast|radio|event)\b"),
    (SOURCES[3], r"\b(?:google\w*|internet|online|web ?site|search(?:ed|ing)?|the web|instagram|facebook|maps?)\b"),
)  # fmt: skip
_HEARS = re.compile(
    r"(?i)\b(?:(?:hear|heard|told|learn(?:ed|t)?|read|know) (?:me |us )?(?:about|of) (?:you|your)|(?:found|find|saw|came across|got|been given|was given) (?:you|your)"
    r"|(?:your|you) (?:name|number|card|details|profile|practice|website)\b|recommend\w*|referred (?:me|us|by)|suggested|gave (?:me|us)|sent (?:me|us)|pointed (?:me|us)|thanks to)\b"
)


def asks_how_to_refer(words: str) -> bool:
    """Whether a colleague asks how somebody is sent to us.

    >>> asks_how_to_refer("How can my patients reach you?"), asks_how_to_refer("How can I help you?")
    (True, False)
    """
    return _HOW_TO_REFER.search(words[:_MOST]) is not None


def asks_for_details(words: str) -> bool:
    """Whether somebody who lists us asks for our current details.

    >>> asks_for_details("Please verify your listing by Friday."), asks_for_details("Please confirm Tuesday at noon.")
    (True, False)
    """
    return _DETAILS.search(words[:_MOST]) is not None


def is_news(words: str) -> bool:
    """Whether words tell of something to congratulate on.

    >>> is_news("opened a second office in Weaverville"), is_news("daughter starts college in Sept")
    (True, False)
    """
    return _NEWS.search(words) is not None


def good_news(words: str) -> str:
    """The sentence in which a colleague tells good news of their own, said to them ("you have opened ..."); "" where nothing is plain.

    >>> good_news("Hi Maya, I wanted to let you know that I have opened a second office in Weaverville. Best, Ana")
    'you have opened a second office in Weaverville'
    >>> good_news("My patient won an award."), good_news("We meet on Tuesday.")
    ('', '')
    """
    for sentence in _sentences(words):
        found = _NEWS.search(sentence)
        subjects = list(_SUBJECT.finditer(sentence[: found.start()])) if found else []
        told = sentence[subjects[-1].start() :].strip(" .!") if subjects else ""
        if told and len(told) <= _LONGEST_NEWS and not _NOT_OURS.search(told):
            for mine, yours in _FIRST_PERSON:
                told = re.sub(rf"\b(?:{mine})\b", yours, told, flags=re.IGNORECASE)
            return told
    return ""


def how_heard(words: str) -> str:
    """How somebody who wrote for themselves has heard of the practice: one of `SOURCES`.

    >>> how_heard("Dr. Lee gave me your name."), how_heard("I found you on Psychology Today."), how_heard("My friend is a doctor. I cannot sleep.")
    ('a colleague', 'a directory', 'did not say')
    """
    said = (source_of(sentence) for sentence in _sentences(words) if _HEARS.search(sentence))
    return next((source for source in said if source != SOURCES[-1]), SOURCES[-1])


def source_of(words: str) -> str:
    """Which of `SOURCES` a few words name.

    >>> source_of("her pediatrician"), source_of("Google"), source_of("")
    ('a colleague', 'a web search', 'did not say')
    """
    return next((source for source, pattern in _HEARD if re.search(pattern, words[:_MOST], re.IGNORECASE)), SOURCES[-1])


def _sentences(words: str) -> list[str]:
    return _SENTENCE.split(re.sub(r"\b(Dr|Mr|Mrs|Ms)\.(?=\s)", r"\1", words[:_MOST]))
