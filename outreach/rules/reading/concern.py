"""What the client comes for, in the text's own words: the clause in which the trouble is told, never a diagnosis of ours.

Every clause is weighed: clinical words, words of distress and of harm, words that lead to a complaint ("struggling with", "dx:"), the
client as the subject; against it speak insurance, appointments, telephones, thanks, and the writer's own affairs. The heaviest
clause is told, with the next one if that is heavy, too. Clinical words count in several languages, and by their stems, because
people type on telephones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

MAX = 8000
LONG = 90
ROOM = 130
ENOUGH = 3
BESIDE = 0.4

_CLINICAL = re.compile(
    r"(?i)\b(?:an[gx]\w{0,2}[ie]{1,2}[tx]\w*|anxious\w*|depres+\w*|panic\w*|grie[fv]\w*|bereave\w*|trauma\w*|c?-?ptsd|mst|ocd|adhd|insomnia\w*|eating disorder\w*|anorexi\w*|bulimi\w*|binge\w*|bing(?:es|ing)|purg\w*|orthorexi\w*|arfid|body image|dysmorphi\w*|self[- ]?(?:harm|injur|esteem|worth|loath|critic)\w*|cutting|cuts herself|cuts himself"
    r"|suicid\w*|si\b|overdos\w*|addict\w*|alcohol\w*|drink(?:s|ing)|drunk|substance\w*|sobriety|relaps\w*|opioid\w*|opiate\w*|heroin|fentanyl|cocaine|meth|vap(?:ing|es)|cannabis|weed|thc|gambl\w*|porn\w*|shoplift\w*|divorc\w*|sep[ae]rat(?:ion|ed|ing)|postseparation|estrange\w*|custody|co-?parent\w*|marital|marriage|infidel\w*|affair|cheat\w*|break-?up|broke up|intimacy|vaginismus|libido|erectile"
    r"|burn-?out|burned out|burnt out|burning out|overwhelm\w*|overwelm\w*|stress\w*|anger\w*|angry|rage\w*|temper|tantrum\w*|meltdown\w*|behavio\w* (?:problem|issue|concern)\w*|acting out|defian\w*|oppositional|fire[- ]?setting|set a fire|fights|fighting|bit(?:es|ing)|hits|aggressi\w*|school (?:refus|avoid)\w*|refus(?:es|al|ing) (?:school|to)|truan\w*|running away|runaway|bull(?:y|ied|ying)\w*|shut down|shuts down|withdraw\w*|isolat\w*|lonel\w*|alone"
    r"|gender\w*|transgender|dysphori\w*|identity|coming out|came out|same-sex|polyam\w*|autis\w*|asd|asperger\w*|neurodiv\w*|dyslexi\w*|borderline|bpd|mood\w*|mania|manic|hypomani\w*|bipolar|psychosis|psychotic|voices|hallucinat\w*|paranoi\w*|delusion\w*|schizo\w*|dissoci\w*|flashback\w*|nightmare\w*|night terror\w*|hypervigil\w*|startl\w*|jumpy|jumps|moral injury"
    r"|abus\w*|assault\w*|rape\w*|molest\w*|violen\w*|domestic|stalk\w*|strangul\w*|traffick\w*|tortur\w*|bruis\w*|witness(?:ed)?|crash|accident|mva|wreck|injur\w*|burns?|amputat\w*|concussi\w*|tbi|pain|migraine\w*|headache\w*|fibromyalgia|tinnitus|cancer|chemo\w*|oncolog\w*|recurrence|lupus|diabet\w*|type 1|sclerosis|parkinson\w*|epilep\w*|seizure\w*|cardiac|heart attack|stent|stroke|dementia|alzheimer\w*|memory|cognitive impairment|mci|caregiv\w*|dying|terminal|hospice|palliative|illness"
    r"|infertil\w*|ivf|failed cycles|donor|miscar+\w*|stillb\w*|nicu|pregnan\w*|post-?part\w*|peripart\w*|perinat\w*|post-?nat\w*|prenatal|baby blues|birth|abortion|menopaus\w*|adoption|adopted|foster\w*|aging out|transition\w*|adjust(?:ment|ing)|re-?entry|phobi\w*|phobia|afraid|terrif\w*|scared|fear\w*|frighten\w*|nervous\w*|worr(?:y|ies|ied|ying)|tear(?:s|ful|y)|cr(?:y|ies|ying|ied)|weep\w*|sob(?:s|bing|bed)?\b|sad(?:ness)?|hopeless\w*|worthless\w*|guilt\w*|shame\w*"
    r"|numb\w*|flat\b|widow\w*|loss(?:es)?|lost (?:her|his|their|a|an|both|my)|death|died|dies|dead|deceased|passed away|passed\b|mourn\w*|faint\w*|black(?:ing|ed|s) out|perfectionis\w*|procrastinat\w*|tics?\b|tourette\w*|mutism|mute|stutter\w*|encopresis|enuresis|soiling|bed-?wetting|wets? the bed|skin[- ]?picking|picking|hair[- ]pulling|pulls? (?:out )?(?:her|his|their) hair|trichotillo\w*|hoard\w*|obsess\w*|compuls\w*|scrupul\w*|intrusive|rumin\w*|dwell\w*"
    r"|codepend\w*|identity|conflict|grinding|claustroph\w*|agoraph\w*|tokoph\w*|restrict(?:ing|s|ed)|frozen|freez\w*|hit bottom|outburst\w*|dizz\w*|stomach ?aches?|combat|deploy\w*|veteran|homesick\w*|immigra\w*|acculturat\w*|asylum|visa|homeless\w*|empty nest|faith|retire(?:d|ment)|laid off|job loss|lost (?:the|her|his) job|fired|launch|needles?|flying|fly|elevators?|driving|sleep\w*|insomnia|appetite|weight|eating|food|concentrat\w*|irritab\w*|restless\w*|emotion\w*|dysregulat\w*|regulat\w*|coping|cope|struggl\w*|suffer\w*|distress\w*|crisis|f\d\d(?:\.\d+)?|z63\S*"
    r"|ansiedad|ansios[oa]|depresi[óo]n|deprimid[oa]|duelo|p[áa]nico|divorcio|separaci[óo]n|tristeza|triste|miedo|llora\w*|viud[oa]|violencia|abuso|infidelidad|atracones|no duerme|insomnio|trauma\w*|estr[ée]s|soledad|perdi[óo]|posparto|muerde|angoiss\w*|anxi[ée]\w*|d[ée]pressi\w*|d[ée]prim\w*|deuil|s[ée]paration|crises?|insomnies?|panique|pleure\w*|anorexi\w*|boulimi\w*|épuis\w*|burn-out"
    r"|angst\w*|ängst\w*|panik\w*|panisch|depressi\w*|trauer\w*|trennung|schlaf\w*|erschöpf\w*|gereizt\w*|zwang\w*|zwänge|essst\w*|überforder\w*|klammert|gestorben|verstorben|ansiedade|depress[ãa]o|luto|p[âa]nico|separa[çc][ãa]o|ins[ôo]nia|ansia|attacchi|lutto|depressione|tristezza|panico|rouw\w*|slaap\w*|paniek\w*|somber\w*|ångest|sorg|utmatt\w*)\b"
)
_MILD = re.compile(
    r"(?i)\b(?:famil(?:y|ies) (?:conflict|problem|issue|stress|therapy)\w*|relationship\w*|couples?|parenting|parents|school|grades|work stress|job|boss|confidence|lonesome|support|changed?|hard time|hard (?:year|month|week|fall|winter)|rough|trouble|difficult\w*|issues?|problems?|concerns?|history|disorder\w*|symptoms?|attacks?|episodes?|diagnos\w+|dx|hx|"
    r"can['’]?t|cannot|won['’]?t|doesn['’]?t|doesnt|isn['’]?t|isnt|no longer|stopped|quit|keeps?|never|always|every (?:night|day|morning|twinge)|at night|since|after|ever since|lost|left|broke|hurt\w*|stuck|low|down|quiet|tired|exhaust\w*|falling apart|coming apart|losing|not (?:eating|right|herself|himself|ok|okay|sleeping|leaving)|mother['’]?s|father['’]?s|husband|wife|sister|brother|cat|dog|baby|in-laws|dbt|emdr|erp|cbt(?:-i)?|communication|yips|epds|phq-?9|gad-?7|surgery)\b"
)
_LEADS = re.compile(
    r"(?i)\b(?:struggl\w+|deal\w*|suffer\w*|present\w*|wrestl\w+|diagnosed|living|coping|help|trouble|problems?|issues?|case|history|hx|support(?:ed)?) (?:with|of|from|for|around|on|after)\b|\b(?:c/o|s/p|w/|with|dx|reason\w*|concern\w*|issue|indication|presenting|diagnos[ie]s|looking for|seeking|what for|motivo|grund|motif|complaint|comments?|notes?|need\w*)\b"
)
_LABELLED = re.compile(
    r"(?im)(?:^|\||;|  )\W{0,3}(?:\d\.\s)?(?:presenting (?:problem|concern|issue)s?|(?:chief )?(?:complaint|concern|reason|problem|issue|indication)s?(?: for (?:referral|visit|consult\w*|the referral|seeking \w+))?|reas0n|dx|diagnosis|looking for|what for\?|needs?|hx|clinical summary|motivo|grund|motif|anliegen)\s*[:=?]\s*([^\n|]{3,90})"
)
_LED = re.compile(
    r"(?i)(?:\b(?:with|for|from|of|after|has|having|about|feels?|developed|since|is|was|got|around|re)|w/)\s(?:\w+\s){0,2}$"
)
_CLIENT = re.compile(
    r"(?i)\b(?:she|he|they|her|his|their|him|client|patient|pt|student|boy|girl|woman|man|lady|gentleman|guy|kid|son|daughter|couple|teen\w*|mom|dad|one of|y/?o|yo|\d\d?[mf]|ella|él|elle|il|sie|er|ela|ele|someone|somebody|person|friend|employee|veteran|vet|resident)\b|'s\b"
)
_LOGISTICS = re.compile(
    r"(?i)\b(?:insur\w*|aetna|cigna|bcbs|blue cross|medica(?:id|re)|tricare|united|uhc|optum|humana|anthem|ppo|hmo|self[- ]?pay|private[- ]?pay|copay|out[- ]of[- ](?:pocket|network)|in[- ]network|phone|cell|number|call(?:s|ed|ing|back)?|text|voicemail|e-?mail|fax\w*|reach\w*|contact\w*|appointment\w*|schedul\w*|openings?|slot\w*|availab\w*|room for|spot|tuesdays?|wednesdays?|thursdays?|fridays?|mondays?|saturdays?|mornings?|afternoons?|evenings?|after \d|thank\w*|regards|sincerely|hope|lunch|coffee|"
    r"attached|consent\w*|release|hipaa|confidential|portal|office|card|your name|accepting|taking|website|telehealth|video|virtual|waitlist|list|invoice|meeting|zoom|refer(?:ring|ral|red)?|recommend\w*|expect\w*|sliding|session limit|sessions)\b|@|\d{3}[-. ]\d{4}|https?:"
)
_WRITER = re.compile(
    r"(?i)\b(?:i|i'm|i've|i'd|i'll|we'd|you|your|you're|you've|do you|can you|could you|would you|are you|maya|ms\.? ellison|dear|hi|hello)\b"
)
_DENIED = re.compile(r"(?i)\b(?:no|not|denies|denied|without|neg(?:ative)? for|never|isn't|nothing|aren't|rule[sd]? out)\b")
_NEEDED = re.compile(r"(?i)eat|food|sleep|appetite|concentrat|coping|cope|regulat")  # what it is a trouble not to have
_CLAUSE = re.compile(r"[^,;.:!?\n()\[\]—–|\"“”]+(?:['’][^,;.:!?\n()\[\]—–|\"“”]+)*")
_JOINT = re.compile(r"(?i)(?=\s(?:and|but|who|because|so|he|she|they|has|is)\s)")
_TRIM = re.compile(
    r"(?i)^(?:\W|(?:and|but|so|who|that|which|because|since|also|now|then|is|are|was|has|have|had|been|been having|a|an|the|she|he|they|she's|he's|they're|they've|her|his|y/?o|yo|old|year|yr|\d{1,2}[mf]?|w/|with|for|from|of|re|dx|hx|to|see|someone|somebody|struggling|dealing|presenting|c/o|about|in)\b(?!['’-]))+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A clause: its weight and where it stands."""

    weight: float
    start: int
    text: str


def concern(text: str) -> str | None:
    """What the client comes for, in the text's own words, about a line of it; None when the text does not tell.

    >>> concern("Do you have space for a 34 yo with panic attacks since the crash? She has Aetna.")
    'panic attacks since the crash'
    """
    text = text[:MAX]
    told = [_labelled(match) for match in _LABELLED.finditer(text)]
    told += [_weighed(piece, start, text) for start, piece in _clauses(text)]
    ranked = sorted(_spread(told), key=lambda each: (-each.weight, each.start))
    chosen = [each for each in ranked[:1] if each.weight > 0]
    for each in ranked[1:3]:
        alike = any(each.text in other.text or other.text in each.text for other in chosen)
        if each.weight >= ENOUGH and not alike and sum(len(other.text) for other in (*chosen, each)) <= ROOM:
            chosen.append(each)
    return ", ".join(each.text for each in sorted(chosen, key=lambda each: each.start)) or None


def _spread(told: list[_Told]) -> list[_Told]:
    """Beside a heavy clause the trouble goes on: a part of its weight comes over to its neighbours that are not logistics."""
    weights = [0.0, *(each.weight for each in told), 0.0]
    return [
        replace(each, weight=each.weight + BESIDE * max(0.0, weights[at], weights[at + 2])) if each.weight >= 0 else each
        for at, each in enumerate(told)
    ]


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """Each clause with its place; what was dictated without a stop is parted at its joints."""
    for match in _CLAUSE.finditer(text):
        pieces = _JOINT.split(match[0]) if len(match[0]) > LONG else [match[0]]
        at = match.start()
        for piece in pieces:
            yield at, piece
            at += len(piece)


def _labelled(match: re.Match[str]) -> _Told:
    """The answer on a form; heavy, unless it is empty words."""
    answer = match[1].strip(" .,-")
    return _Told(
        weight=(9 if _CLINICAL.search(answer) else 5) - 4 * bool(_LOGISTICS.search(answer)), start=match.start(1), text=answer
    )


def _weighed(piece: str, start: int, text: str) -> _Told:
    """A clause with its weight."""
    clause = piece.strip()
    clinical = [
        hit
        for hit in _CLINICAL.finditer(clause)
        if _NEEDED.match(hit[0]) or not _DENIED.search(clause[max(0, hit.start() - 18) : hit.start()])
    ]
    after = text[start + len(piece) : start + len(piece) + 1]
    weight = (
        4.0 * bool(clinical)
        + min(len(clinical), 3)
        + min(len(_MILD.findall(clause)), 2)
        + bool(_LEADS.search(clause))
        + 2 * any(_LED.search(clause[: hit.start()]) for hit in clinical)
        + bool(_CLIENT.search(clause))
        - 2 * min(len(_LOGISTICS.findall(clause)), 2)
        - min(len(_WRITER.findall(clause)), 2)
        - (after == "?")
        - 3 * (after == ":")
        - 2 * (len(clause) < 12 and not clinical)
    )
    return _Told(weight=weight, start=start, text=_cut(clause, clinical))


def _cut(clause: str, clinical: list[re.Match[str]]) -> str:
    """The clause from its first telling word on, if it is long or begins with the writer; without the words that only join it to the sentence."""
    start = 0
    led = _LED.search(clause[: clinical[0].start()]) if clinical else None
    if led and _WRITER.search(clause[: led.start()]):
        start = led.start()
    elif len(clause) > LONG and clinical:
        start = max(0, clause.rfind(" ", 0, max(0, clinical[0].start() - 25)))
    piece = clause[start:]
    if len(piece) > LONG:
        piece = piece[: piece.rfind(" ", 0, LONG)] if " " in piece[:LONG] else piece[:LONG]
    return _TRIM.sub("", piece).strip() or piece.strip()
