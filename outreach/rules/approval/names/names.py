"""Whom the owner means: last names, first names, organisations and kinds of letter, resolved against one digest.

Law: a name counts only when every draft (or partner) it could mean is known; several mean that we ask. Names come back as the
digest spells them. A name that is also a word of the language ("Will", "Hope") counts only as part of a longer name,
or where nothing else than a name can stand ("april ok, may no", "pause Will").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from outreach.model.digest import Digest
from outreach.rules.approval.names.everyday_names import everyday
from outreach.rules.approval.names.person_names import Phrase, name_phrases, name_words, nicknamed, ordinary, person
from outreach.rules.approval.names.trades import names_somebody, plurals, trades
from outreach.rules.approval.words.plain import folded, without_accents

_COMMON = frozenset(
    """the of and at for in on a an group inc llc pllc pc associates practice partners services center centre
    care health clinic office department dept program new north south east west st saint""".split()  # noqa: SIM905
)
"""Words of an organisation's name that alone mean nobody."""

_ONLY_LETTER = tuple(
    (*article.split(), thing)
    for articles, things in (
        ("the|that|this", "letter email draft message note"),
        ("la|esa|esta", "carta"),
        ("el|ese|este", "correo mensaje borrador"),
    )
    for article in articles.split("|")
    for thing in things.split()
)
"""What the one letter of a digest may be called."""
_ADDRESSED = frozenset({("to",), ("for",), ("from",), ("of",), ("a",), ("para",), ("de",), ("address",), ("addresses",)})
"""Behind it these say whose letter is meant, or that no letter is."""
_THINGS = ("letter", "note", "email", "draft", "message", "one", "card")
_THE = re.compile(r"(?i)(?:the|my|our|el|la) ")
"""What stands before a trade that means a person: "pause the lawyer"."""
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "thank": "the thank you | thank you note | thank you letter | thank you email | thank you draft | thank you one | a thank you | my thank you | thank you to | thanks note | thank u note | agradecimiento | nota de agradecimiento | carta de agradecimiento | el de gracias | la de gracias",
        "intro": "intro | introduction | intro letter | introduction letter | intro note | intro email | introductory letter | introductory note | presentación | carta de presentación",
        "follow": "follow up | followup | follow up letter | follow up note | follow up email | nudge | reminder | seguimiento | carta de seguimiento",
        "check": "check in | checkin | check in note | el saludo",
        "coffee": "coffee | coffee invitation | coffee invite | coffee letter | coffee one | coffee note | café | cafecito | invitación a café | invitación al café | invitación a un café | invitación a tomar café",
        "lunch": "lunch | lunch invitation | lunch invite | almuerzo | invitación a almorzar",
        "resource": "resource | the handout | resource letter | resource note | handout letter | recurso",
        "congrat": "congratulation | congratulations | congrats | congratulations note | congrats note | felicitación",
        "loop": "closing the loop | loop letter | loop note | close the loop | closing loop",
        "update": "practice update | update letter | practice news | the update",
        "mismatch": "mismatch letter | mismatch conversation",
        "redirect": "reply to the redirect | redirect reply",
        "successor": "successor introduction",
        "acknowledg": "acknowledgement | acknowledgment",
    }
)
"""What a draft's `kind` begins with (or holds) -> what she may call one such letter."""


def org_phrases(org: str) -> set[Phrase]:
    """Ways to name an organisation: whole, its beginning, or one telling word.

    >>> sorted(" ".join(phrase) for phrase in org_phrases("Poe Family Medicine"))
    ['family', 'family medicine', 'medicine', 'poe', 'poe family', 'poe family medicine']
    """
    words = name_words(org)
    runs = {words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    telling = {
        run
        for run in runs
        if not all(word in _COMMON or ordinary(word) or word.isdigit() for word in run) and run[-1] not in ("of", "and", "the")
    }
    return telling | {tuple(map(without_accents, run)) for run in telling}


def kind_phrases(kind: str) -> tuple[set[Phrase], set[Phrase]]:
    """What one letter of that kind is called, and what several are.

    >>> single, several = kind_phrases("intro")
    >>> ("intro", "letter") in single, ("intro", "drafts") in several, ("presentaciones",) in several
    (True, True, True)
    """
    folded_kind = kind.casefold()
    own = " ".join(name_words(folded_kind.replace("_", " ")))
    said = next((names for key, names in KINDS.items() if key in folded_kind), "")
    single = {tuple(name.split()) for name in said.split(" | ") if name}
    if own and own not in ("thank you", "thanks", "other") and not all(ordinary(word) for word in own.split()):
        single.add(tuple(own.split()))
    elif own:
        single.add(("the", *own.split()))
    single |= {(*phrase, thing) for phrase in single for thing in _THINGS if phrase[-1] not in _THINGS}
    single |= {tuple(map(without_accents, phrase)) for phrase in single}
    several = {(*phrase[:-1], many) for phrase in single if phrase[0] not in ("a", "my") for many in plurals(phrase[-1])}
    several |= {phrase[1:] for phrase in several if phrase[0] == "the"}
    return single, several - single


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """An index of one digest. `items`: phrase -> drafts; `groups`: phrase for several -> all of them; `partners`: phrase -> spellings.

    `everyday` and `everyday_partners` are the names that are also months or helping verbs: where they stand must tell; `heads` are the words that begin a name. `shared`: places where several of them
    are at home, all at the same one. `trades` and `trade_groups` say what people are ("lawyer", "lawyers"), `trade_partners` the same of all partners. `only` is what the one letter may be called.
    """

    items: Mapping[Phrase, frozenset[int]]
    groups: Mapping[Phrase, frozenset[int]]
    partners: Mapping[Phrase, frozenset[str]]
    shared: frozenset[Phrase]
    heads: frozenset[str]
    longest: int
    only: Mapping[Phrase, frozenset[int]]
    everyday: Mapping[str, frozenset[int]]
    everyday_partners: Mapping[str, frozenset[str]]
    trades: Mapping[Phrase, frozenset[int]]
    trade_groups: Mapping[Phrase, frozenset[int]]
    trade_partners: Mapping[Phrase, frozenset[str]]

    def said(self, words: Sequence[str], at: int) -> tuple[frozenset[int], int, bool] | None:
        """The drafts that the folded words from `at` on name, the place behind, and whether they fit more than one; None where none.

        A name goes before a group ("intros"), and both before a trade, which counts only where it can name somebody.
        """
        tables = (self.items, self.groups, *((self.trades, self.trade_groups) if names_somebody(words, at) else ()))
        for length in range(min(self.longest, len(words) - at), 0, -1):
            phrase = _as_shown(tuple(words[at : at + length]), *tables)
            table = next((table for table in tables if phrase in table), None)
            if phrase in self.only and tuple(words[at + length : at + length + 1]) not in _ADDRESSED:
                return self.only[phrase], at + length, False
            if table is not None:
                found = table[phrase]
                return found, at + length, len(found) > 1 and (table is self.items or table is self.trades)
        return None

    def people(self, text: str) -> tuple[frozenset[str], str]:
        """As `leading`, where only a person can be meant ("pause April until May"): there a capital tells a name from a word."""
        found, behind = self.leading(text)
        word, _, rest = text.partition(" ")
        return (
            (found, behind) if found or not word[:1].isupper() else (self.everyday_partners.get(folded(word), found), rest or "")
        )

    def partner(self, text: str) -> frozenset[str]:
        """Every partner the words could mean, as the digest spells them; empty when nobody.

        >>> from outreach.model.digest import ShownPartner
        >>> from datetime import date
        >>> digest = Digest(id="D", date=date(2026, 11, 18), partners=(ShownPartner(name="Dr. Ann Poe", org="Poe Medicine"),))
        >>> sorted(index(digest).partner("dr poe")), index(digest).partner("Smith")
        (['Dr. Ann Poe'], frozenset())
        """
        words = tuple(
            word for word in (text.casefold().split() if "@" in text else name_words(text)) if word not in ("the", "'s")
        )
        trade = self.trade_partners.get(words, frozenset()) if _THE.match(text) else frozenset()
        return self.partners.get(_as_shown(words, self.partners), trade)

    def leading(self, text: str) -> tuple[frozenset[str], str]:
        """The partner named at the head of the text (the longest reading), and what is behind the name.

        >>> from outreach.model.digest import ShownPartner
        >>> from datetime import date
        >>> index(Digest(id="D", date=date(2026, 11, 18), partners=(ShownPartner(name="Dr. Ann Poe"),))).leading("dr. Poe today, 45m")
        (frozenset({'Dr. Ann Poe'}), 'today, 45m')
        """
        words = text.split()
        for length in range(min(self.longest + 1, len(words)), 0, -1):
            found = self.partner(re.sub(r"'s$|[,.:;!?]+$", "", " ".join(words[:length])))
            if found:
                return found, " ".join(words[length:]).lstrip(",:;- ")
        return frozenset(), text


def _as_shown(phrase: Phrase, *tables: Container[Phrase]) -> Phrase:
    """The words of a name, without the accents that the digest leaves out, "Lucía" for "Lucia"."""
    plain = tuple(map(without_accents, phrase))
    known = plain != phrase and not any(phrase in table for table in tables) and any(plain in table for table in tables)
    return plain if known else phrase


def index(digest: Digest) -> Names:
    """Index the names that an answer to this digest may use."""
    drafts = (*digest.drafts, *digest.undoable)
    people = [(draft.n, person(draft.to, draft.org, draft.email, draft.body)) for draft in drafts]
    everyone = [who for _, who in people]
    items, groups = defaultdict[Phrase, set[int]](set), defaultdict[Phrase, set[int]](set)
    for (n, who), draft in zip(people, drafts, strict=True):
        single, several = kind_phrases(draft.kind)
        for phrase in name_phrases(who, everyone) | org_phrases(draft.org) | single:
            items[phrase].add(n)
        for phrase in several:
            groups[phrase].add(n)
    called_so = frozenset(items) | frozenset(groups)
    for n, who in people:
        for phrase in nicknamed(who) - called_so:
            items[phrase].add(n)
    for who in everyone:
        for place in (0, -1) if who.words else ():
            namesakes = {n for n, other in people if other.words and other.words[place] == who.words[place]}
            if len(namesakes) > 1:
                groups[(f"{who.words[place]}s",)] |= namesakes
    known = [person(partner.name, partner.org, partner.email) for partner in digest.partners]
    spelled = {who.words for who in known}
    known += [who for who in everyone if who.words not in spelled]
    partners = defaultdict[Phrase, set[str]](set)
    for who in known:
        for phrase in name_phrases(who, known):
            partners[phrase].add(who.spelled)
    names_only = frozenset(partners)
    for who in known:
        for phrase in nicknamed(who) - names_only:
            partners[phrase].add(who.spelled)
    people_only = frozenset(partners)
    for who in known:
        for phrase in org_phrases(who.org) - people_only:
            partners[phrase].add(who.spelled)
    words, called = defaultdict[str, set[int]](set), defaultdict[str, set[str]](set)
    for n, who in people:
        for word in everyday(who.words):
            words[word].add(n)
    for who in known:
        for word in everyday(who.words):
            called[word].add(who.spelled)
    jobs, many, held = defaultdict[Phrase, set[int]](set), defaultdict[Phrase, set[int]](set), defaultdict[Phrase, set[str]](set)
    waiting = {draft.n for draft in digest.drafts}
    for n, who in sorted(people, key=lambda row: row[0] not in waiting):
        single, several = trades(who)
        for phrase in single if n in waiting else single - jobs.keys():
            jobs[phrase].add(n)
        for phrase in several:
            many[phrase].add(n)
    for who in known:
        for phrase in trades(who)[0]:
            held[phrase].add(who.spelled)
    longest = max((len(phrase) for phrase in (*items, *groups, *partners, *many)), default=0)
    by_place = defaultdict[Phrase, dict[int, str]](dict)
    for draft in drafts:
        for phrase in org_phrases(draft.org):
            by_place[phrase][draft.n] = draft.org
    return Names(
        items=_frozen(items),
        heads=frozenset(phrase[0] for phrase in items) | words.keys(),
        shared=frozenset(
            phrase
            for phrase, orgs in by_place.items()
            if len({*orgs.values()}) == 1
            and len(items[phrase]) > 1
            and items[phrase] == orgs.keys()  # "Grace" may be a chapel, too
        ),
        groups=_frozen(groups),
        partners=MappingProxyType({k: frozenset(v) for k, v in partners.items()}),
        longest=max(longest, 2),
        only=MappingProxyType(
            {phrase: frozenset({each.n for each in digest.drafts}) for phrase in _ONLY_LETTER if len(digest.drafts) == 1}
        ),
        everyday=MappingProxyType({word: frozenset(found) for word, found in words.items()}),
        everyday_partners=MappingProxyType({word: frozenset(found) for word, found in called.items()}),
        trades=_frozen(jobs),
        trade_groups=_frozen(many),
        trade_partners=MappingProxyType({phrase: frozenset(found) for phrase, found in held.items()}),
    )


def _frozen(table: Mapping[Phrase, set[int]]) -> Mapping[Phrase, frozenset[int]]:
    return MappingProxyType({phrase: frozenset(found) for phrase, found in table.items()})
