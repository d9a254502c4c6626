"""Clauses that can neither decide nor doubt: thanks for what was done, praise of a letter or of whom it goes to, "I had clean forgotten", "high time".

Law: closed constructions only, each fitting its whole clause; what asks for a change, tells what somebody did or wants, or when, is none of them. The
words are folded (`plain.folded`); a name of the digest stands as "@".
"""

from __future__ import annotations

import re

_WHO = r"(?:he|she|they|it|@|ella|él)"
_WHOM = r"(?:him|her|them|@|the @|that (?:man|woman|lady|guy|family|place|team))"
_HOW = r"(?:so|very|really|truly|always|just|such|such a|such an|too|quite|simply|a|an|the|most|always been|ever so|beyond)"
_GOOD = (
    r"kind|kindest|generous|helpful|lovely|loveliest|sweet|sweetest|good|best|patient|gracious|thoughtful|nice|nicest|wonderful|great|decent|warm|"
    r"amazing|brilliant|fantastic|dear|gem|star|saint|treasure|joy|delight|angel|rock|lifesaver|godsend|hero|gentleman|sweetheart|champ|pleasure|loyal"
)
_PERSON = r"(?:doctor|person|man|woman|colleague|soul|friend|neighbou?r|people|lady|guy|human|therapist|teacher|pastor|nurse|@)"
_PLACE = r"(?: (?:at|about|with|in|during|after|through|all|this|last|around|over|on) (?:(?!not\b|no\b)[^\W\d]+ ?){1,4})?"
_DOING = (
    r"(?:chasing|remembering|reminding|catching|noticing|spotting|keeping|tracking|doing|drafting|writing|preparing|organi[sz]ing|"
    r"thinking|looking|being|staying|compiling|gathering|watching|minding|handling|sorting|nudging|pushing me|putting)"
)
_WORK = r"(?:work|help|nudge|reminders?|drafts?|letters?|list|patience|care|efforts?|job|wording|batch|thought|time|stuff)"
_ADJECTIVE = r"(?:good|great|hard|nice|lovely|tidy|careful|fine|kind|excellent|wonderful|beautiful|quick|fast|super|solid|all|gentle|little|daily)"
_AGES = r"(?: (?:for|since) (?:ages|(?:a|about a|over a|half a) (?:year|month|week|while|long time)|years|months|weeks|so long|forever))?"
_LATELY = r"(?: (?:today|again|lately|this time|as (?:always|ever|usual)|i must say|by the way|btw|lol|haha|honestly|indeed))*"
_CONSTRUCTIONS = (
    rf"(?:with )?(?:many |my )?(?:thank you|thanks|thx|gracias)(?: so much| very much| a lot)? for (?:{_DOING}(?: (?!not\b)[^\W\d]+){{0,6}}|(?:all )?(?:the|your|this|these|that|such)(?: {_ADJECTIVE})*(?: {_WORK}))",
    r"(?:i |we )?(?:really |do |so )*appreciate (?:it|you|this|that|all you do|the (?:help|nudge|reminder|work|thought)|your (?:help|work|care|patience))",
    r"(?:i |we )?(?:'d|had|have|'ve|would have|must have)? ?(?:clean|completely|totally|quite|nearly|almost|all but|entirely)? ?(?:forgot|forgotten)(?: (?:about|all about))?(?: (?:it|that|this|all this))?",
    rf"(?:i |we )?(?:'ve |have |had )?been meaning to(?: (?:do|write|send|say|thank)(?: (?:it|this|that|so|him|her|them))?)?{_AGES}",
    r"(?:it 's |it is |that 's |well )?(?:about time|high time|long overdue|overdue|way overdue|better late than never|well deserved|well earned)(?: too)?",
    r"you(?: have|'ve|'re| are)?(?: really| truly| just)? (?:outdid yourself|outdone yourself|nailed it|read my mind|got (?:it|him|her|them) (?:just |exactly )?right|put (?:it|that) (?:so |very )?(?:well|nicely|beautifully|perfectly|kindly)|captured (?:it|him|her|them)(?: perfectly| well)?|said (?:it|that) (?:so )?(?:well|perfectly)|a star|a gem|on a roll|on fire|getting good at this)",
    rf"(?:(?:what |such )?(?:a )?(?:{_ADJECTIVE} )+(?:{_WORK})(?: on (?:these|this|them|all of (?:them|these)|the letters|it))?)",
    r"(?:it|this|that|these|they|(?:the|this|that|your) (?:letter|note|draft|one|wording|line|ending|opening))? ?(?:made|makes|had|has) me (?:laugh|smile|laughing|smiling|grin|chuckle|giggle|tear up)",
    r"(?:i )?could not have (?:said|put|written|done) (?:it|that) (?:any )?better(?: myself)?|(?:that 's |it 's )?(?:just|exactly) (?:what|how) i (?:wanted|had in mind|would have (?:said|put|written)(?: it)?|hoped for)",
    rf"{_WHO} (?:is|'s|was|are|were|has been|have been|'ve been)(?: {_HOW})* (?:{_GOOD})(?: {_PERSON})?{_PLACE}",
    rf"{_WHO} (?:(?:has|have|really|fully|so|sure) )*(?:earned|deserves?|deserved) (?:it|this|that|one|every word(?: of it)?|a thank you|some thanks|our thanks|my thanks)",
    rf"(?:and |because )?(?:i|we) (?:really |so |just |do )*(?:like|love|adore|admire|respect|trust|owe|miss) {_WHOM}(?: (?:a lot|so much|dearly|to bits|big time|one|a (?:coffee|drink|favou?r|lot|note|thank you|word)|lunch|my thanks|that much))*",
    rf"(?:what |such )?(?:great|huge|big|wonderful|good|lovely|happy|fantastic|exciting|the best) news(?: (?:for|from|about) (?:{_WHOM}|(?:the|their|her|his) [^\W\d]+|all of (?:us|them)))?",
    rf"(?:congrats|congratulations|mazel tov|bravo|hooray|hurray|hurrah|yay|well done|good for|hats off|three cheers|cheers|felicidades)(?: (?:to|for))? ?(?:{_WHOM}|us|all)?",
    r"(?:in )?(?:whatever|whichever|any) order(?: (?:you|suits|works|is|best|like|please|want|prefer|fine|for))*|the order does not matter|order does not matter",
    r"(?:i |we )?(?:have |'ve |just )?(?:talked|spoke|spoken|checked|discussed it|talked it over|cleared it)(?: (?:to|with))? my (?:husband|wife|partner|accountant|calendar|diary|schedule|planner)(?: about (?:it|this|that))?|(?:i |we )?(?:have |'ve |just )?(?:thought (?:it over|about it|about this)|slept on it)",
    r"(?:i know )?you (?:have |'ve )?(?:put|worked) (?:so )?(?:hard|(?:so much |a lot of |real |much )?(?:work|time|thought|effort|care|love))(?: (?:on|into|in) (?:it|this|that|them|these|those))?|no offen[cs]e(?: meant| taken)?|nothing personal|no hard feelings",
    rf"(?:a |the |some )?(?:@|coffee|tea|lunch|a walk|thank yous?|flowers|cake|cookies|chocolate)(?: with (?:{_WHOM}|friends|people))? (?:is|are) always (?:a )?(?:good|welcome|nice|fun|lovely|pleasure|treat|good idea)",
    r"(?:que |q )?(?:se )?(?:(?:me|nos) (?:cae|caen) (?:genial|bien|muy bien|super bien)|(?:lo|la) merecen?|es (?:un amor|un sol|muy amable|muy buena|muy bueno|lo máximo)|(?:me|nos|le) debe (?:un café|una|un favor)|la quiero mucho|lo quiero mucho)",
    r"(?:qué |que )(?:bonit[ao]s?|lind[ao]s?|bien|buenas?|buenos?|bell[ao]s?)(?: (?:te |le |les )?(?:quedaron|quedó|están|está|salieron|son))?",
    r"(?:everyone|everybody|we|all|the kids|the family)(?: (?:is|are|'re|all))* (?:fine|well|good|ok|okay|healthy|better)(?: again)? (?:here|at home|at our end|over here)",
    r"honestly|frankly|truly|seriously|phew|wow|nice ones|funny that|small world|bless (?:him|her|them|you)|god love (?:him|her|them)|what a (?:week|day|month|year|morning)",
)
_KIND = re.compile(
    rf"(?:(?:and|also|oh|wow|well|because|so|but|ah|aw+|too|as|,|y|que|q) )*(?:{'|'.join(f'(?:{each})' for each in _CONSTRUCTIONS)}){_LATELY}"
)


def is_kind(clause: str) -> bool:
    """Whether folded words without marks are nothing but such a clause.

    >>> [is_kind(said) for said in ("thank you for chasing the handout", "i had clean forgotten", "he was so kind at the funeral")]
    [True, True, True]
    >>> [is_kind(said) for said in ("thank you for fixing the typo", "i had forgotten the date", "he was kind enough to answer")]
    [False, False, False]
    """
    return _KIND.fullmatch(" ".join(clause.split())) is not None
