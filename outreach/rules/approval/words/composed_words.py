"""Phrases that people make of the same few parts: "I'm quite happy for 2 to go", "1 may be posted", "3 can be on its way".

Law: the parts are closed lists, so that `words` can hold every phrase; one that could be a noun alone ("content for") is only made with its "I am".
"""

from __future__ import annotations

from itertools import product

_WHO = ("i am", "i 'm", "i 'd be", "i would be", "am")
_HOW = ("", "quite", "perfectly", "very", "more than", "entirely", "completely", "only too", "absolutely", "really")
_GLAD = ("content", "happy", "glad", "pleased", "delighted", "comfortable")
_MAY = ("can", "may", "should")
_SENT = ("sent", "posted", "mailed", "released", "dispatched", "shipped", "sent off", "sent out")
_WHAT = ("what", "how", "who", "whom", "where", "why", "whether", "which", "if i", "if we")
_ITS = ("its", "his", "her", "their")


def _made(*parts: tuple[str, ...]) -> tuple[str, ...]:
    """Every choice of one word from each part.

    >>> _made(("can", "may"), ("be",), ("sent",))
    ('can be sent', 'may be sent')
    """
    return tuple(" ".join(" ".join(words).split()) for words in product(*parts))


GLAD_FOR = _made(_WHO, _HOW, _GLAD, ("for", "for you to"))
"""Before letters that go, courtesy: the going is the yes."""
AT_EASE_WITH = _made(_WHO, _HOW, ("content", "happy", "comfortable", "satisfied"), ("with",))
ASKS_TO_BE_TOLD = _made(
    ("can", "could", "would", "will"),
    ("you",),
    ("", "please", "kindly"),
    ("tell", "remind"),
    ("me",),
    (*_WHAT, "when i", "when we", "when did", "when was"),
)
"""A question put as a wish to be told; "remind me when he is back" is none."""
TO_MY_MIND = (
    *_made(
        ("look", "looks", "sound", "sounds", "seem", "seems", "read", "reads"),
        ("good", "right", "fine", "great", "ok", "okay", "perfect", "lovely", "wonderful", "all right"),
        ("to me", "from here", "on my end"),
    ),
    *_made(("fine", "good", "ok", "okay", "all right"), ("by me", "with me", "from here")),
)
MAY_GO = (
    *_made(_MAY, ("be",), _SENT),
    *_made(
        ("must", "has to", "have to", "needs to", "need to", "ought to"),
        ("go out", "get out", "be on its way", *(f"be {sent}" for sent in _SENT)),
    ),
    *_made(_MAY, ("be on",), _ITS, ("way",)),
    *_made(_MAY, ("head out", "be off", "go off", "go on", "set off", "fly", "fly out")),
)
GETS_IT = _made(
    ("should", "can", "may"),
    ("get", "have", "receive"),
    ("her", "his", "their"),
    ("letter", "note", "draft", "e mail", "email", "mail"),
)
NOT_TO_GO = (
    *_made(
        ("leave",), ("that one", "this one", "it", "him", "her", "his", "hers", "that", "those", "these", "them"), ("out", "off")
    ),
    *_made(("", "is", "are", "has", "have"), ("to be",), ("left out", "left off", "dropped", "skipped", "binned", "scrapped")),
    *_made(("not", "no"), ("any more", "anymore", "any longer", "this time round", "this time around")),
    *_made(
        ("must", "should", "may", "can", "shall", "is", "are"), ("not",), ("be", "to be", "get", "go", "go out"), ("", *_SENT)
    ),
    *_made(("do not do", "do not start", "not do"), ("anything",), ("with", "about", "on")),
    *_made(("do", "doing"), ("nothing",), ("with", "about", "on")),
    "not ever",
    *_made(("does", "do"), ("not",), ("have", "meet with"), ("my", "our"), ("approval", "blessing", "ok", "consent")),
    *_made(
        ("is", "are", "'s", "would be", "seems", "is now", "are now"),
        ("", "quite", "completely", "entirely", "rather"),
        ("superfluous", "unnecessary", "redundant", "pointless", "unneeded", "needless"),
    ),
    *_made(
        ("can", "may", "should"),
        ("be",),
        ("skipped", "dropped", "deleted", "binned", "scrapped", "left out", "thrown out", "thrown away"),
    ),
    *_made(
        ("no need for", "do not need", "no use for", "no point in"),
        (
            "it",
            "that",
            "that one",
            "this one",
            "hers",
            "his",
            "theirs",
            "that letter",
            "the letter",
            "her letter",
            "his letter",
            "their letter",
        ),
    ),
)
FOND_OF = (
    *_made(
        ("he", "she", "they"),
        ("is", "'s", "are", "'re"),
        ("", "so", "really", "just", "always", "always so", "such"),
        (
            "the best",
            "a gem",
            "a star",
            "a treasure",
            "a dear",
            "a sweetheart",
            "a delight",
            "a saint",
            "good people",
            "so kind",
            "a keeper",
            "wonderful",
        ),
    ),
    *_made(
        ("i", "we"),
        ("owe",),
        ("him", "her", "them"),
        ("one", "that", "that much", "a lot", "so much", "big time", "a note", "a thank you"),
    ),
    *_made(
        ("he", "she", "they"),
        ("earned", "deserve", "deserves", "really earned", "really deserves"),
        ("it", "this", "that", "one"),
    ),
    *_made(
        ("earned", "deserve", "deserves"), ("her", "his", "their", "a", "the", "this"), ("letter", "note", "card", "few words")
    ),
    *_made(
        ("he", "she", "they"),
        ("'ll be", "will be", "would be", "'d be"),
        ("", "so", "really", "very", "most"),
        (
            "glad",
            "happy",
            "pleased",
            "delighted",
            "thrilled",
            "chuffed",
            "touched",
            "tickled",
            "over the moon",
            "grateful",
            "proud",
        ),
    ),
    *_made(
        ("it", "that one", "this one", "the letter"),
        ("says", "mentions", "reveals", "tells", "gives away"),
        ("nothing", "no names", "nothing at all", "not a word"),
        (
            "about her",
            "about him",
            "about them",
            "about it",
            "of her",
            "of him",
            "of them",
            "about anybody",
            "about anyone",
            "about the client",
        ),
    ),
)
"""Said beside a yes these are why; alone they say nothing of a letter."""
GOOD_TIDINGS = _made(
    ("happy", "merry", "feliz"),
    ("", "almost", "early", "belated", "upcoming", "day before"),
    (
        "thanksgiving",
        "turkey day",
        "holidays",
        "christmas",
        "new year",
        "easter",
        "halloween",
        "fourth",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "weekend",
        "spring",
        "fall",
        "valentine 's",
        "mother 's day",
        "memorial day",
        "labor day",
        "navidad",
        "año nuevo",
    ),
    ("", "to you", "everyone", "to all"),
)
REST_OF_THEM = _made(
    ("rest of", "the rest of", "the remainder of"),
    ("the", "this", "that", "today 's"),
    ("pile", "bunch", "batch", "stack", "lot", "crop", "pack", "crowd", "gang"),
)
WHENEVER = (
    *_made(
        ("when", "whenever", "as soon as", "once"),
        ("you",),
        (
            *(
                "like",
                "can",
                "want",
                "wish",
                "please",
                "'re ready",
                "are ready",
                "'re free",
                "are free",
                "get to it",
                "get to them",
            ),
            *_made(
                ("have", "get", "find", "'ve got"),
                ("a moment", "a minute", "a second", "time", "the time", "a chance", "the chance"),
            ),
        ),
    ),
    "at your convenience",
    "in your own time",
    "at your leisure",
)
"""Said to us these make no condition: we always can."""
_GREETS = "hi|hello|hey|dear|good morning|morning|good afternoon|afternoon|good evening|evening|good day|greetings|sorry|welcome back|bye|goodbye|good night"
_THANKS = "thanks|thank you|many thanks|thanks so much|thank you so much|cheers|love to|best to|regards to|gracias|hola|buenos días|buenas tardes|buenas"
_ALL_OF_YOU = "all|everyone|everybody|you all|both|you both|everyone there|all of you|both of you|you two|you three|the two of you|todos|todas|a todos"
SALUTATIONS = _made((*_GREETS.split("|"), *_THANKS.split("|")), ("", "to", "there", "again"), tuple(_ALL_OF_YOU.split("|")))
"""Whoever is greeted or thanked so is no letter."""
ALL_IN_ALL = (*_made(("most", "first", "best"), ("of all",)), "all in all", "all things considered", "above all", "all told")
SMILED_AT = _made(
    ("", "really"), ("made", "makes", "had", "has"), ("me",), ("laugh", "smile", "laughing", "smiling", "chuckle", "grin")
)
"""Said of a letter these decide nothing."""
SAID_BESIDE = (*SALUTATIONS, *ALL_IN_ALL, *SMILED_AT)
NO_WAITING = (
    *_made(("does", "do", "did"), ("not",), ("need", "have"), ("to wait",)),
    "need not wait",
    "no need to wait",
    "can not wait any longer",
)
"""Beside a yes these say it once more, and alone they say nothing."""
_WILLINGLY = ("gladly", "with pleasure", "with joy", "happily")
_IT_FOLLOWS = ("therefore", "accordingly", "consequently", "hence", "thus", "nonetheless", "nevertheless", "even so")
SO_TO_SAY = (*_WILLINGLY, *_IT_FOLLOWS)
"""How willingly, and that one thing follows from another or in spite of it: no more than that."""
