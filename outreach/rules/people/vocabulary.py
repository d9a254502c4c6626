"""What people come for, who they are, how they come and who pays: which words mean the same, and what is a kind of what. The one table of it, for the
fit of a client and for whom to send one to.

A line is a meaning, what it is a kind of, and the other words for it: bulimia is an eating disorder, and who takes no eating disorders takes no
bulimia. A "?" behind the broader one says that its words are vague: who does not eat may have an eating disorder, and nobody knows.
To teach a word, add it to its line; the longest words that fit are taken, so that "weight loss" is no loss.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

_CONCERNS = """
anxiety: anxious, anxiety disorder, gad, worry, worries, worried, worrying, nervous, ansiedad
panic < anxiety: panic attack, panic disorder, panicky
phobia < anxiety: phobic, agoraphobia, claustrophobia, fear of flying, fear of needles, fear of vomiting
social anxiety < anxiety: social phobia, social anxiety disorder
separation anxiety < anxiety: separation anxiety disorder
health anxiety < anxiety: hypochondria
intrusive thoughts: intrusive thought
ocd < intrusive thoughts?: obsessive compulsive, obsessive compulsive disorder, compulsion, obsession, contamination fears
hair pulling: trichotillomania, skin picking, bfrb
mood: mood disorder, mood swing, moody
depression < mood?: depressed, depressive, depressive disorder, mdd, low mood, loss of interest, depresion, deprimida, deprimido
bipolar < mood?: bipolar disorder, bipolar ii, mania, manic, hypomania, hypomanic
perinatal: postpartum, post partum, pregnancy, pregnant, maternal, birth, childbirth, prenatal, antenatal, postnatal, new mom, new mother, nicu
postpartum depression < depression, perinatal: post partum depression, postnatal depression, ppd, baby blues
infertility < perinatal: ivf, fertility
miscarriage < perinatal, grief: stillbirth, pregnancy loss
grief: grieving, loss, bereavement, bereaved, mourning, widow, widowed, widower, died, death, passed away, died by suicide, suicide loss, loss to suicide, lost her husband, lost his wife, lost her mother, lost his mother, lost her father, lost his father, lost a child, lost her baby, duelo
trauma: ptsd, cptsd, c ptsd, complex ptsd, traumatic, traumatized, traumatised, emdr, flashback, accident, crash, assault, assaulted, rape, raped, combat
abuse < trauma: abused, sexual abuse, child abuse, emotional abuse, molested, neglect
violence < trauma: domestic violence, dv, ipv, intimate partner violence, violent, hits her, hit her, hits him, hitting her, beats her
food: eating, not eating, won't eat, will not eat, refuses to eat, stopped eating, refusing food, weight, weight loss, losing weight, body image, appetite, diet, dieting, overeating, loss of appetite
ed:
eating disorder < food?, ed?: disordered eating, eating issue, eating problem
anorexia < eating disorder?: anorexic, anorexia nervosa
bulimia < eating disorder?: bulimic, bulimia nervosa, purging, purge
binge eating < eating disorder?: binge, bingeing, binging, binge eating disorder
arfid < eating disorder?:
orthorexia < eating disorder?:
substance use: substance, alcohol, drinking, drink, drunk, drug, vaping, vape, weed, cannabis, marijuana, binge drinking
recovery: relapse
addiction < substance use?, recovery?: addicted, addict, alcoholism, alcoholic, substance abuse, substance use disorder, sud, drug abuse, alcohol abuse, alcohol use disorder, alcohol dependence, drinking problem, problem drinking, heroin, opioid, opiate, fentanyl, cocaine, meth, detox, rehab, sobriety
gambling < addiction: gambling addiction
gaming: gaming addiction, video game, screen time, internet addiction
si:
self harm: self injury, self injurious, nssi, cutting, cuts herself, cuts himself, hurts herself, hurts himself, hurting herself, hurting himself
suicidality < si?: suicidal, suicide, suicidal ideation, suicidal thought, suicide attempt, passive si, active si
psychosis: psychotic, hearing voices, hears voices, hallucination, hallucinating, delusion, delusional, paranoid, paranoia
schizophrenia < psychosis: schizophrenic, schizoaffective, schizoaffective disorder
personality disorder:
borderline < personality disorder?: bpd, borderline personality, borderline personality disorder
neurodivergent: neurodivergence, neurodiversity, neurodiverse
adhd < neurodivergent?: attention, attention deficit, attention deficit disorder, inattentive, hyperactive, hyperactivity
autism < neurodivergent?: autistic, asd, asperger, autism spectrum, autism spectrum disorder, on the spectrum
learning disability: dyslexia, learning disorder
relationship: partner, marriage, marital, breakup, break up
infidelity < relationship: affair, cheating, cheated, unfaithful
few: couple of, couple week, couple month, couple day, couple year, couple time, couple session
couple < relationship?: couple therapy, couple counseling, couple counselling, marriage counseling, marriage counselling, marital therapy, husband and wife, premarital, pareja
family: family conflict, sibling, stepfamily, in laws
family therapy < family?: families, whole family, family counseling, family counselling
parenting: parent coaching, coparenting, co parenting
divorce: divorcing, divorced, separation, separated, separating, divorcio
custody: custody battle, custody dispute, custody case
tested: evaluated, assessed, had testing, had an evaluation, had an assessment, recent testing, recent evaluation, recent assessment, after testing, after an evaluation, testing showed, evaluation showed, assessment showed, testing done, testing result, evaluation result
evaluation: evaluating, eval, assessment, testing, neuropsych, neuropsychological
court: court ordered, forensic, mandated, probation, litigation, legal case, legal matter, legal trouble, expert witness
medicated: on medication, on med, takes medication, taking medication
psychiatry: psychiatrist
medication < psychiatry: med, prescription, prescriber, prescribing
medication management < medication?: med management, med check
anger: angry, rage, temper, outburst, anger management
behavior: behaviour, behavior problem, acting out, defiance, defiant, oppositional, tantrum, meltdown
school: academic probation
school refusal < school?: refuses school, refusing school, refuses to go to school, refusing to go to school, won't go to school, will not go to school, not going to school, school avoidance, school avoidant, avoids school, avoiding school, missing school, truancy, cutting class, cutting school
bullying: bullied, bully
sleep: insomnia, not sleeping, can't sleep, cannot sleep, doesn't sleep, does not sleep, trouble sleeping, sleepless, nightmare, night terror
stress: stressed, overwhelm, overwhelmed, burnout, burn out, burned out, burnt out, estres
career: job, job loss, laid off, lost her job, lost his job, unemployment, work stress
self esteem: low self esteem, confidence, self worth
perfectionism: perfectionist
lgbtq: lgbt, lgbtqia, queer, gay, lesbian, bisexual, coming out, same sex
trans < lgbtq: transgender, nonbinary, non binary, gender identity, gender dysphoria, gender transition
adoption: adopted, foster, foster care
life transition: transition, adjustment, life change, retirement, retired, retiring, empty nest, relocation
illness: chronic illness, cancer, pain, chronic pain, diabetes, migraine, hearing loss
memory: memory loss, memory problem, forgetful
dementia < memory?: alzheimer
caregiving: caregiver, caring for her mother, caring for his father
social skill: friendship, making friends, no friends, lonely, loneliness
tic: tourette
dissociation: dissociative, dissociating, dissociative identity disorder
sexuality: intimacy, sex, libido
sex therapy < sexuality?: sexual dysfunction, erectile dysfunction, vaginismus
sex offending: sex offender, sex offence, sexual offending
immigration: asylum, acculturation
spirituality: faith, religious, spiritual
performance: sport performance, performance anxiety
"""
_PEOPLE = """
child: children, kid, pediatric, paediatric, toddler, preschooler
teen: teenager, adolescent, adolescence, youth, adolescente
young adult: emerging adult
older adult: senior, elder, elderly, geriatric
adult: adulto, adulta
"""
_WAYS = """
veteran: military, service member
first responder: firefighter, police officer, paramedic
athlete:
student: college student
evening: night, late, after work
weekend: saturday, sunday
telehealth: online, virtual, video, remote, teletherapy
in person: in office
group: group therapy
spanish: espanol, bilingual
"""
_PAYERS = """
aetna:
bcbs: blue cross, blue shield, bluecross, blue cross blue shield, blue cross and blue shield, bcbsnc
anthem < bcbs:
cigna:
evernorth < cigna:
united: united healthcare, united health care, unitedhealthcare, uhc
optum:
humana:
kaiser: kaiser permanente
medicare:
medicare advantage < medicare:
medicaid: medi cal
tricare:
magellan:
beacon:
carelon:
ambetter:
molina:
oscar:
self pay: selfpay, self paying, self payer, private pay, privately, paying privately, cash, out of pocket, no insurance, without insurance, uninsured
out of network: oon, superbill
sliding scale: sliding fee
eap: employee assistance
worker comp: workers compensation
"""
LIVED = frozenset(
    "grief trauma abuse violence divorce custody relationship infidelity couple family parenting caregiving miscarriage bullying".split()  # noqa: SIM905
)
"""What somebody lives through with others, and long after: a mother who died is the client's own grief, another's bulimia is not the client's."""

_TOKEN = re.compile(r"[a-z0-9']+")
_RUN = re.compile(r"[a-z0-9'][a-z0-9'\s-]*")
"""Words that no sign parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A meaning, or else a bare word, and where in the text it stands."""

    means: str
    start: int
    end: int


def _lines(table: str) -> Iterator[tuple[str, str, str]]:
    """Each meaning with what it is a kind of and the other words for it."""
    for line in filter(None, table.split("\n")):
        head, _, words = line.partition(":")
        name, _, above = head.partition("<")
        yield name.strip(), above, words


def _names(table: str) -> frozenset[str]:
    return frozenset(name for name, _, _ in _lines(table))


CONCERNS, PEOPLE, PAYERS = map(_names, (_CONCERNS, _PEOPLE, _PAYERS))
"""The meanings that say what somebody comes for, how old they are, and who pays."""
KNOWN = CONCERNS | PEOPLE | PAYERS | _names(_WAYS)
_ROWS = tuple(row for table in (_CONCERNS, _PEOPLE, _WAYS, _PAYERS) for row in _lines(table))
_KINDS: Mapping[str, tuple[tuple[str, bool], ...]] = MappingProxyType(
    {
        name: tuple((each.strip(" ?"), each.endswith("?")) for each in above.strip().split(", ") if each)
        for name, above, _ in _ROWS
    }
)
"""What each meaning is a kind of, and whether that one's words are vague."""


def folded(text: str) -> str:
    """The text in small letters without accents, each character in its old place."""
    return "".join(_plain(character) for character in text)


@cache
def _plain(character: str) -> str:
    bare = unicodedata.normalize("NFKD", "'" if character in "’‘" else character)[0].lower()
    return bare if len(bare) == 1 else character


def stem(word: str) -> str:
    """A word without the ending of a plural or a genitive."""
    word = word.removesuffix("'s").rstrip("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The words of every meaning by their first, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, _, words in _ROWS:
        for phrase in (name, *filter(None, (each.strip() for each in words.split(",")))):
            stems = tuple(map(stem, _TOKEN.findall(phrase)))
            found.setdefault(stems[0], []).append((stems, name))
    for each in found.values():
        each.sort(key=lambda row: -len(row[0]))
    return found


_BY_FIRST = _phrases()


def hits(text: str) -> Iterator[Hit]:
    """Every meaning in a text, and every word that has none here, in their order.

    >>> [each.means for each in hits("Marital trouble, self-pay")]
    ['relationship', 'trouble', 'self pay']
    """
    for run in _RUN.finditer(folded(text)):
        tokens = [(stem(token[0]), run.start() + token.start(), run.start() + token.end()) for token in _TOKEN.finditer(run[0])]
        words, at = tuple(word for word, _, _ in tokens), 0
        while at < len(tokens):
            rows = _BY_FIRST.get(words[at], ())
            stems, means = next((row for row in rows if row[0] == words[at : at + len(row[0])]), (words[at : at + 1], words[at]))
            yield Hit(means=means, start=tokens[at][1], end=tokens[at + len(stems) - 1][2])
            at += len(stems)


def meanings(text: str) -> frozenset[str]:
    """The meanings and words of a text, whatever is said of them."""
    return frozenset(each.means for each in hits(text))


@cache
def kinds(means: str, *, vague: bool = False) -> frozenset[str]:
    """A meaning and everything that it is a kind of; with `vague` only what has vague words for it.

    >>> sorted(kinds("bulimia")), sorted(kinds("panic", vague=True))
    (['bulimia', 'eating disorder', 'ed', 'food'], ['panic'])
    """
    above = (broader for broader, is_vague in _KINDS.get(means, ()) if is_vague or not vague)
    return frozenset((means,)).union(*(kinds(each, vague=vague) for each in above))
