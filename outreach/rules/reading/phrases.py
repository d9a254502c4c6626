"""Phrases that mean something, each with the reason in words a person understands.

The reader learns how much each is worth; here it only says that it stands there. Add a phrase: one line in `TABLE`. Requests to stop
have a room of their own (`stopping`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SOMEBODY = r"(?:her|him|them|someone|somebody|a (?:new )?(?:patient|client|student|family|couple|kid|teen\w*|adult|child|girl|boy|woman|man|person|case|\w+ (?:patient|client|student))|one of (?:my|our)|this (?:patient|client|family|kid|one|person|lady|couple|student)|another|two|one more|my (?:patient|client|student))"
_CLIENT = r"(?:patient|pt|client|student|parishioner|member|congregant|family|resident|employee|athlete|veteran|caller|couple|kiddo|paciente|patientin|klient\w*|alumn[oa])s?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern, the clue it is, and what it says to a person."""

    clue: str
    says: str
    pattern: re.Pattern[str]


def _table(*rows: tuple[str, str, str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(clue=clue, says=says, pattern=re.compile(pattern, re.IGNORECASE)) for clue, says, pattern in rows)


TABLE = _table(
    (
        "asks_room",
        "asks whether we have room",
        r"\b(?:do|would|might|are|have|can|could|got|is|any)\b[^.?!\n]{0,40}\b(?:room|space|spots?|slots?|openings?|availab\w+|capacity|accepting|taking (?:on )?(?:new|any)|open(?:ing)? hours)\b[^.?!\n]{0,80}|\b(?:tiene|tienes|hay)\b[^.?!\n]{0,30}\b(?:lugar|espacio|cupo|hueco)|avez-vous[^.?!\n]{0,30}(?:place|disponib)|haben sie[^.?!\n]{0,30}(?:platz|kapazit|frei)|tem (?:vaga|horário)",
    ),
    (
        "somebodys_client",
        "speaks of a client of the sender",
        rf"\b(?:i have|i've got|i(?:'m| am) (?:seeing|working with)|we have|we've got|got|saw|seeing|have|discharging|there'?s)\s+(?:\w+\s+){{0,2}}(?:an?|another|this|two|one)\s+(?:\w+[\s-]+){{0,4}}(?:{_CLIENT}|kid|girl|boy|teen\w*|woman|man|lady|gentleman|guy|mom|dad|mother|father|person|gal|fellow|colleague|employee)\b|\b(?:a|my|our|one of (?:my|our)|this)\s+(?:\w+\s+){{0,2}}{_CLIENT}\b",
    ),
    (
        "refers",
        "says that a client is referred",
        rf"\b(?:refer(?:ring|red)?|send(?:ing)?|sent|pass(?:ing|ed)?|steer(?:ing|ed)?|point(?:ing|ed)?|hand(?:ing|ed)? off|transfer(?:ring)?)\s+(?:you\s+)?(?:over\s+)?{_SOMEBODY}\b|\b(?:would|i'd|we'd|want(?:ed)?|wish|like)\s+(?:to|like to)\s+refer\b|new referral|referral (?:for you|form|order|request|from)|\bs\.?o\.?c\.? intake",
    ),
    (
        "gave_our_name",
        "gave our name to somebody",
        r"\b(?:gave|giving|give|given|passed?|passing|shared?|told|handed)\s+(?:\w+\s+){1,5}(?:your|maya'?s)\s+(?:name|number|card|info\w*|contact|details|e-?mail|phone|website)\b|\b(?:will|may|might|should|'ll|going to)\s+(?:be\s+)?(?:call(?:ing)?|contact(?:ing)?|reach(?:ing)? out|e-?mail(?:ing)?|get(?:ting)? in touch|ring|phone)\b[^.?!\n]{0,20}\b(?:you|your)\b",
    ),
    (
        "would_you_see",
        "asks whether we would see somebody",
        rf"\b(?:could|would|can|will|might|may)\s+(?:you|i|we)\s+(?:\w+\s+){{0,3}}(?:see|take(?: on)?|meet(?: with)?|work with|squeeze|fit|accept|call|help|consider|reach out to|send(?: you)?|give)\s+{_SOMEBODY}|\b(?:see|take) (?:her|him|them)\b|\bwilling to (?:see|take)\b|could (?:she|he|they) (?:be seen|see you|call|come)",
    ),
    (
        "good_fit",
        "thinks that we would be right for somebody",
        r"\b(?:good|right|great|better|perfect|natural) (?:fit|match|person|hands)\b|\bthought of you\b|\bimmediately of you|your (?:wheelhouse|alley|specialty)",
    ),
    (
        "form_fields",
        "has the fields of a referral form",
        r"(?m)^\W*(?:patient|client|member|student|reason(?: for)? (?:for )?referral|reason|presenting|dob|d\.o\.b|insurance|diagnosis|dx|referring (?:provider|practice|physician))\b[^:\n]{0,25}:",
    ),
    (
        "an_age",
        "gives somebody's age",
        r"\b\d{1,2}[ -]?(?:y/?o\b|yo[mf]?\b|year[s -]+old|yrs? old|[MF]\b|años|ans\b|jahre|anni\b)|\b(?:[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|nine|ten|eleven|twelve|eight|seven|six|five)[- ]year[- ]old",
    ),
    (
        "with_consent",
        "says that the client agreed",
        r"\b(?:consent\w*|release|r\.?o\.?i\.?|agreed|ok(?:ay)? with|fine with|happy (?:for you )?to|gave (?:me )?permission|knows i'm|is open to|willing to|wants to (?:start|come|talk))\b",
    ),
    (
        "third_person",
        "speaks of somebody else: she, he, they",
        r"\b(?:she|he)(?:'s| is| was| has| would| needs| wants| lost| says)\b[^.?!\n]*",
    ),
    (
        "no_openings",
        "has no room for a client himself",
        r"\b(?:i'?m|i am|we'?re|we are|my (?:caseload|practice) is)\s+(?:\w+\s+){0,2}(?:full|not (?:taking|accepting)|booked)|\bconflict of interest\b|don't (?:do|treat|see) (?:\w+ )?(?:kids|couples|adults|teens|children|trauma)",
    ),
    (
        "for_myself",
        "asks for himself or herself",
        r"\b(?:i'?m|i am|i have been|i've been|we(?:'re| are))\s+(?:\w+\s+){0,3}(?:looking for|seeking|interested in|searching|hoping to (?:find|start|see|get)|trying to find|in need of|struggling|ready to)\b|\bi (?:need|want|would like|'d like)\s+(?:to\s+)?(?:\w+\s+){0,2}(?:a therapist|therapy|counsel\w+|help|someone|somebody|talk|see|start|make an appointment|schedule)|\bmyself\b|busco (?:terapeuta|psic)|je cherche|ich suche|estou procurando",
    ),
    (
        "my_family",
        "asks for one of the own family",
        r"\bmy (?:\w+[ -]){0,2}(?:son|daughter|husband|wife|spouse|boyfriend|girlfriend|fianc\w+|partner|mother|mom|mum|father|dad|parents|sister|brother|kids?|child|children|teen\w*|grand\w+|niece|nephew|stepson|stepdaughter|marriage)\b|\bmi (?:hij[oa]|espos[oa]|madre|marido)|ma (?:fille|femme)|mon (?:fils|mari)|mein\w* (?:sohn|tochter|mann|frau)|minha filha|meu filho",
    ),
    (
        "asks_fee",
        "asks for fees or insurance",
        r"\b(?:do you (?:take|accept)|are you (?:in[- ]network|covered)|how much|what(?:'s| is| are) your (?:rates?|fees?|charge)|sliding scale|cost|out of pocket|my insurance|in[- ]network)\b",
    ),
    (
        "found_you",
        "says how she heard about us",
        r"\b(?:found|saw|got|read|heard (?:about|of)|came across)\s+(?:you|your)\b|psychology today|(?:doctor|dr\.? \w+|pediatrician|friend|counselor|psychiatrist|pcp|gp|pastor|coworker|sister|neighbor|boss|nurse|lawyer|school)\W+(?:\w+\s+){0,4}(?:gave me|told (?:me|us)|suggested|recommended|said (?:i|you|to|we)|mentioned|referred me|thought (?:i|you))|gave me your (?:name|number|card)|(?:was|been|were) referred (?:to you )?by",
    ),
    (
        "existing_client",
        "speaks of a running therapy",
        r"\b(?:our|my|next|last|the|this) (?:session|appointment|appt)s?\b|\b(?:reschedul\w+|cancel (?:me|my|tomorrow|our)|running late|see you (?:on |at |tomorrow|thursday|tuesday|monday|wednesday|friday)|superbill|copay|co-pay|portal|what we talked about|since our last|our work together|homework you|same time)\b",
    ),
    (
        "sells",
        "sells something",
        r"\b(?:demo|free trial|pricing|discount|% off|limited time|offer|subscription|leads?|seo|rank\w*|website|marketing|solution|platform|software|plans? start|per month|boost|grow your|schedule a (?:quick )?call|hop on a|sponsor\w*|webinar|register|ceus?|ce credits?|early bird|tickets?|newsletter|unsubscribe|opt[- ]out|manage (?:your )?preferences|view (?:in|this)|click)\b",
    ),
    (
        "pays_for_referrals",
        "pays for referrals or has a referral program",
        r"\b(?:referral (?:program|bonus|fee|network|code|link|partner program|reward)|refer[- ]a[- ]|earn \$|get \$|gift card|\$\d+ (?:for|per|credit))",
    ),
    (
        "bills",
        "is about money or orders",
        r"\b(?:invoice|payment|receipt|statement|past due|overdue|order (?:#|number|confirm\w*)|shipped|tracking|renew\w*|balance|account (?:number|ending)|claim|remittance|autopay|lease|premium)\b",
    ),
    (
        "looks_for_work",
        "looks for work, training or supervision",
        r"\b(?:resume|cv|internship|intern\b|practicum|supervision|supervisor|job|hiring|position|applicant|associate licen\w+|hours toward|reference (?:for|letter))\b",
    ),
    (
        "asks_a_list",
        "asks everybody on a list",
        r"\b(?:iso\b|does any(?:one|body)|anyone (?:know|have|taking)|looking for (?:a )?(?:referrals?|recommendations?|therapist)|hi all|hello all|dear (?:all|colleagues|members)|hey (?:all|everyone|folks)|colleagues|\[[\w -]{3,20}\])",
    ),
    (
        "asks_records",
        "asks for records",
        r"\b(?:records?|subpoena|release of information|chart notes?|treatment summary|file\b|letter (?:for|to) (?:court|my))\b",
    ),
    (
        "offers_own",
        "offers own openings to us",
        r"\b(?:we (?:are|have)|we've got|i have|i've got|our (?:program|clinic|group|practice|center))\s+(?:\w+\s+){0,4}(?:openings?|accepting|beds?|availability|immediate|space|slots|new clinician)\b|keep (?:us|me) in mind|send (?:us|me|anyone|people) (?:my|our) way|if you (?:have|need|ever)[^.\n]{0,40}(?:refer|send)",
    ),
    (
        "about_outreach",
        "answers our letter",
        r"\b(?:your (?:note|letter|e-?mail|message|introduction|offer|flyer|handout|brochure|practice|cards?|list)|thanks? (?:you )?for (?:reaching|writing|introducing|the (?:note|info|introduction|handout|resource|article))|nice (?:to (?:meet|hear)|meeting)|good (?:to|talking|meeting)|keep your (?:card|name|info\w*))\b",
    ),
    (
        "interested",
        "is interested",
        r"\b(?:sounds (?:good|great|wonderful|lovely|useful)|would love|i'd love|glad to|happy to|interested|yes,? please|please do|tell me more|send (?:me|us|over|along)|perfect timing|we need|good to know|keep (?:your|you)|put (?:you|your)|add(?:ed|ing)? you)\b",
    ),
    (
        "declines",
        "declines",
        r"\b(?:no,? thank|not (?:interested|at this time|right now|for us|a fit|looking|needed|something)|don't (?:need|refer|have (?:a )?need)|already (?:have|work|refer|use)|we have our own|(?:can|could)(?:'t|not) (?:refer|recommend|endorse|commit|help)|pass(?: on)?\b|unable to|policy|afraid (?:not|we|i)|unfortunately|regret|all set|covered|in[- ]house|our own)\b",
    ),
    ("asks_question", "asks a question", r"[^.?!\n]{3,}\?"),
    (
        "proposes_time",
        "speaks of a time to meet",
        r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|mon|tues?|wed|thurs?|fri|noon|lunch|coffee|\d{1,2}(?::\d\d)? ?(?:am|pm|ish)|next week|calendar|works for me|free (?:at|on|after)|zoom|meet (?:up|you|at)|drop by|come by|stop by|calendly|lunes|martes|jueves|montag|dienstag|donnerstag|lundi|mardi|jeudi)\b",
    ),
    (
        "thanks",
        "says thanks",
        r"\b(?:thank(?:s| you)|thx|ty|grateful|appreciate\w*|gracias|merci|danke|obrigad[oa]|grazie|dank(?: u| je)?|kiitos|tack|dziękuj\w+)\b",
    ),
    (
        "hands_on",
        "sends us to somebody else",
        r"\b(?:(?:contact|talk to|speak (?:with|to)|reach out to|write to|e-?mail|ask for|try|check with|get in touch with|best person|right person|wrong person|not the (?:right )?person|handles?|in charge|forward(?:ed|ing) (?:this|your|it)|my (?:colleague|successor|replacement)|cc'?d|copied))\b|[\w.+-]+@[\w-]+\.\w+",
    ),
    (
        "news",
        "brings news",
        r"\b(?:update|fyi|wanted to let you know|just (?:so you know|to let you know)|heads up|we(?:'ve| have) (?:moved|hired|changed|merged|expanded)|i(?:'ve| have) (?:moved|joined|left|started|retired)|new (?:address|office|number|phone|e-?mail|location|hours)|(?:she|he|they|patient|client) (?:is|are|was|has|seems?)[^.]{0,30}(?:better|well|great|progress|started|doing))\b",
    ),
    (
        "asks_advice",
        "asks for our opinion on a case that stays with the sender",
        r"\b(?:run (?:a|this|something) (?:case )?(?:by|past)|second opinion|pick your brain|your (?:thoughts|take|opinion|read|gut|ear)|curb ?side|consult(?:ation)? (?:with you|on a)|what would you do|how would you|any (?:tips|advice|ideas)|bounce|sanity check|not (?:looking|trying|asking) to (?:hand|refer|transfer)|staying with me|keep(?:ing)? (?:her|him|them)|peer (?:consult|group))\b",
    ),
    (
        "asks_after_earlier",
        "asks after somebody sent earlier",
        r"\bdid\b[^.?!\n]{0,40}\b(?:call|reach|connect|contact|make it|get in|schedule|show|come|ring|write)\b[^.?!\n]{0,30}\?|\b(?:were|was|have|has) (?:you|she|he|they|anyone)\b[^.?!\n]{0,30}\b(?:able to|heard|been in|connected|gotten)\b|\bi (?:sent|referred) (?:you )?(?:last|in|on|back)\b|how (?:is|are) (?:she|he|they|it going|our|the)\b|\bclosing the loop\b|\b(?:the|that) (?:\w+ )?(?:patient|client|family|kid|boy|girl|woman|man|lady|gentleman) (?:i|we|you)\b",
    ),
    (
        "asks_for_a_name",
        "asks us to name somebody else",
        r"\b(?:do you|would you|could you|can you|who do you|who would you|is there|any|know)\b[^.?!\n]{0,50}\b(?:know (?:of )?(?:a|any|some)|recommend|like for|trust|send (?:people|folks|yours?)|suggest|go-to|good (?:psychiatrist|neuropsych\w*|dietitian|couples|group|program))\b",
    ),
    (
        "away",
        "speaks of being away",
        r"\b(?:out of (?:the )?office|out of town|o\.?o\.?o|on (?:vacation|leave|holiday|sabbatical|retreat|jury duty|maternity|paternity|parental|medical)|off the grid|(?:i'?m|i am|we'?re|we are|is|will be|i'?ll be) (?:away|out|off|closed|traveling|travelling|abroad|gone)|gone fish\w+|office(?:s)? (?:is|are|will be) closed|closed (?:for|until|through|today)|limited (?:access|e-?mail)|not (?:be )?(?:checking|monitor\w*|reading)|urgent|emergenc\w+ call|in my absence|covering for me|urlaub|abwesend|nicht im (?:büro|haus)|en congés?|absente?s?\b|vacaciones|fuera de|ausente|férias|licen[cç]a|in ferie|assente|vakantie|afwezig|semester|ferie|lomalla|vapaalla|poissa|urlop\w*|izin\w*|tatil\w*)",
    ),
    (
        "receipt",
        "acknowledges that a mail has arrived",
        r"\b(?:(?:has|have|was|been|is) (?:been )?(?:received|logged|registered|recorded)|we (?:have |'ve )?received|received your|thank you for (?:contacting|your (?:message|submission|email|interest|inquiry|patience))|reference (?:number|no)|ticket|business days|confirmation (?:no|number|#)|will (?:respond|reply|be in touch|get back|answer) (?:within|as soon|in the order|shortly)|if this is an emergency|call 911|dial 911|\b988\b|do not reply|nobody reads|recibid\w|reçu|eingegangen|ricevut\w|recebid\w|ontvangen|mottagit|modtaget|vastaanot\w+|otrzyma\w+|alınd\w+|ulaş\w+)",
    ),
)

EXPLAINED = {phrase.clue: phrase.says for phrase in TABLE} | {
    "tells a name of a client": "names somebody",
    "tells a telephone of a client": "gives somebody's telephone",
    "known": "from a partner we know",
    "in our thread": "answers a letter of ours",
    "list": "came through a mailing list",
    "unsubscribe header": "carries an unsubscribe header, as bulk mail does",
    "bulk": "sent in bulk",
    "auto-generated": "made by a machine",
    "private address": "from a private address",
    "organisation address": "from an organisation's address",
    "robot address": "from an address nobody reads",
    "credential in name": "signs with a professional title",
    "trade school": "from a school",
    "trade medical": "from a medical practice",
    "trade mental": "from a mental health practice",
    "trade law": "from a law office",
    "trade faith": "from a congregation",
    "trade help": "from a service or an agency",
    "subject re": "its subject is an answer",
    "subject fwd": "it was forwarded",
    "a stranger": "from somebody we do not know, out of the blue",
}
"""What a clue says to a person; a clue that is not here is for the reader alone."""


def found(text: str) -> Iterator[tuple[str, str]]:
    """The clues of all phrases in the text, each with the words that were found."""
    for phrase in TABLE:
        if match := phrase.pattern.search(text[:6000]):
            yield phrase.clue, re.sub(r"\s+", " ", match[0]).strip()[:80]


def shape(text: str) -> Iterator[str]:
    """Clues from the form of a text: how long, how it speaks of people, whether it greets us."""
    words = text.split()
    yield f"length {min(5, len(words).bit_length() // 2)}"
    lower = f" {re.sub(r'[^a-z]+', ' ', text.lower())} "
    mine = len(re.findall(r" (?:i|my|me|im|ive|mine|myself) ", lower))
    theirs = len(re.findall(r" (?:she|he|her|his|him|they|their|them|hers) ", lower))
    yield f"speaks of {'others' if theirs > mine else 'self' if mine > theirs else 'nobody more'}"
    if theirs == 0:
        yield "nobody else named"
    if re.match(
        r"\W{0,10}(?i:hi|hello|dear|hey|hola|bonjour|guten tag|good \w+)?\W{0,10}(?i:maya|ms\.? ellison|dr\.? ellison|mrs\.? ellison)",
        text,
    ):
        yield "greets us by name"
    if re.search(r"https?://|www\.", text):
        yield "has a link"
    if re.search(r"[$€£]\s?\d", text):
        yield "names a sum of money"
    if text.count("?") > 1:
        yield "several questions"
    if re.search(r"\d{3}[-. ]\d{4}", text):
        yield "has a telephone number"
