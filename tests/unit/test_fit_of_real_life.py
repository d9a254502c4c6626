"""Clients as colleagues tell of them, against five practices, judged as a careful secretary would: 0 only for sure, and where it may be 0 nobody says."""

from __future__ import annotations

import pytest

from outreach.model.practice import Profile
from outreach.rules.people.ages import exactly
from outreach.rules.people.fit import fit
from outreach.rules.reading.discretion import told_of

TEENS = Profile(
    ages="12 to 30",
    concerns=("anxiety", "panic", "school refusal", "grief"),
    not_taken=("eating disorders", "active addiction", "custody evaluations"),
    payers=("Aetna", "Cigna", "self-pay"),
)
COUPLES = Profile(
    ages="adults",
    concerns=("couples", "infidelity", "perinatal mood"),
    not_taken=("domestic violence", "psychosis"),
    payers=("self-pay", "out of network"),
)
KIDS = Profile(
    ages="5 to 15",
    concerns=("ADHD", "autism", "behavior problems", "divorce"),
    not_taken=("testing", "custody and court evaluations"),
    payers=("Medicaid", "BCBS"),
)
TRAUMA = Profile(
    ages="18+",
    concerns=("trauma", "anxiety and depression", "LGBTQ"),
    not_taken=("couples and families", "severe eating disorders", "medication management", "no court work"),
    payers=("most major insurances",),
)
ELDERS = Profile(
    ages="over 60, no couples",
    concerns=("grief", "life transitions", "chronic illness"),
    not_taken=("dementia", "driving evaluations"),
    payers=("Medicare", "no Medicaid"),
)


def _judged(practice: Profile, rows: list[tuple[int | None, str | None, str | None, int | None]]) -> list[object]:
    """The rows that are judged otherwise than the secretary did."""
    return [
        (age, need, payer, expected, found)
        for age, need, payer, expected in rows
        if (found := fit(practice, exactly(age), need, payer)) != expected
    ]


def test_teenagers() -> None:
    """A kind of what is not taken is not taken; denied, it is not there; of long ago or perhaps, nobody says."""
    assert not _judged(
        TEENS,
        [
            (16, "panic attacks", "Aetna PPO", 3),
            (16, "bulimia", "Aetna", 0),
            (16, "purging after meals, anxious", "Aetna", 0),
            (16, "not an eating disorder, anxiety", "Aetna", 3),
            (16, "possible anorexia, anxiety", "Aetna", None),
            (16, "history of eating disorder, now anxiety", "Aetna", None),
            (16, "anorexia in remission, anxiety", "Aetna", None),
            (16, "anxiety, her mother has bulimia", "Aetna", 3),
            (16, "her mother called about her bulimia", "Aetna", 0),
            (16, "not eating, losing weight", "Cigna", None),
            (16, "drinking on weekends", "Cigna", None),
            (22, "alcohol use disorder", "Cigna", None),
            (22, "active alcoholism", "Cigna", 0),
            (22, "sober two years, anxiety", "Aetna", 3),
            (16, "adult child of an alcoholic, anxious", "Aetna", 3),
            (17, "weight loss, r/o bulimia", None, None),
            (17, "bulimia?", "Aetna", None),
            (17, "eating disorder ruled out, panic", "Aetna", 3),
            (17, "denies SI, no eating disorder or substance use; grief since her father died", "Aetna", 3),
            (14, "custody battle between parents, anxious", "Aetna", 3),
            (14, "a custody evaluation", None, 0),
            (14, "court wants an evaluation for custody", None, 0),
            (15, "won't go to school since the fall", "Cigna", 3),
            (15, "stopped going to class, stomach aches", "Cigna", 3),
            (16, "OCD", "Aetna", 2),
            (16, "OCD", "United", 1),
            (16, "OCD, no anxiety", "Humana", 1),
            (17, "suicidal thoughts", "Aetna", 2),
            (16, "anxiety", "no Aetna", 3),
            (16, "anxiety", "Cigna, not Aetna", 3),
            (16, "anxiety", "Humana, not Aetna", 2),
            (16, "anxiety", "Medicaid", 2),
            (16, "anxiety", "Aetna Medicaid", 3),
            (16, "anxiety", "no insurance", 3),
            (16, "anxiety", "uninsured, paying cash", 3),
            (18, "grief", "Optum pending", 3),
            (None, None, None, None),
            (None, "call her mother after 5", None, None),
            (16, "worried about an eating disorder", "Aetna", None),
            (16, "mom worries it's bulimia", "Aetna", None),
            (16, "seen in the ED for panic", "Aetna", None),
            (16, "recovering from anorexia", "Aetna", None),
            (16, "afraid to eat in public", "Aetna", 3),
            (14, "panic (no eating disorder)", "Aetna", 3),
            (14, "anxiety, family history of bulimia", "Aetna", 3),
            (14, "cutting class, anxious", "Aetna", 3),
            (14, "anxiety, loss of appetite", "Aetna", None),
        ],
    )


def test_ages_said_in_words() -> None:
    """Years, decades and who it is tell an age; one that may lie outside is asked about."""
    assert not _judged(
        TEENS,
        [
            (9, "anxiety", None, 0),
            (31, "anxiety", "Aetna", 0),
            (None, "8 yo with separation anxiety", "Aetna", 0),
            (None, "34 yo with panic", None, 0),
            (None, "teen with panic", "Cigna", 3),
            (None, "a couple in their 60s", None, 0),
            (None, "college student, test anxiety", "Aetna", 3),
            (None, "panic since the birth of her child", "Aetna", 3),
            (None, "in her late twenties, grief", "Aetna", 3),
            (None, "late 20s to 30s, grief", None, 3),
        ],
    )
    assert not _judged(
        KIDS,
        [
            (16, "autism", "BCBS", 0),
            (None, "teen with autism", "Medicaid", None),
            (None, "kindergartner, tantrums", "Medi-Cal", 3),
            (None, "toddler, meltdowns", "Medicaid", 0),
        ],
    )


def test_couples() -> None:
    """A marriage is not always a couple's, a worry about one's own mind is none about a partner."""
    assert not _judged(
        COUPLES,
        [
            (38, "marriage counseling after an affair", "self-pay", 3),
            (None, "couple in their 40s, communication", "cash", 3),
            (40, "relationship anxiety", "self-pay", 3),
            (40, "her husband hits her", "self-pay", None),
            (40, "her husband has psychosis, she feels alone in the marriage", "self-pay", 3),
            (40, "domestic violence survivor", None, 0),
            (45, "no domestic violence, couple wants to reconnect", "cash", 3),
            (16, "couple", None, 0),
            (35, "postpartum depression", "Aetna", 2),
            (35, "hearing voices", None, 0),
            (35, "paranoid at times?", None, None),
            (45, "couple, his past psychosis", None, None),
            (45, "OCD", "out-of-network", 2),
            (30, "couple; she denies any violence", "cash", 3),
            (30, "couple, there was violence years ago", "cash", None),
        ],
    )


def test_children() -> None:
    """What is tested for is treated all the same; a battle is no evaluation."""
    assert not _judged(
        KIDS,
        [
            (7, "ADHD", "Medicaid", 3),
            (7, "ADHD testing", "Medicaid", 0),
            (7, "needs an autism assessment", "BCBS", 0),
            (10, "meltdowns, parents divorcing", "Blue Cross Blue Shield", 3),
            (10, "custody battle", "BCBS", 2),
            (10, "custody evaluation for the court", None, 0),
            (12, "school refusal and anxiety", "Anthem", 2),
            (8, "on the spectrum, hyperactive", "no Medicaid", 3),
            (8, "no testing, just therapy for ADHD", "Medicaid", 3),
            (8, "ADHD, recent testing at school", "Medicaid", 3),
            (None, "4th grader with ADHD", "BCBS", 3),
        ],
    )


def test_adults_and_elders() -> None:
    """Degrees that are not told are asked; another's illness is not the client's; who takes most insurers takes perhaps this one."""
    assert not _judged(
        TRAUMA,
        [
            (30, "PTSD after a car accident", "Cigna", 3),
            (30, "depressed", None, 3),
            (30, "couple, infidelity", None, 0),
            (30, "family conflict, depressed", None, None),
            (30, "bulimia", None, None),
            (30, "severe anorexia", None, 0),
            (30, "on medication for anxiety", None, 3),
            (30, "wants medication for anxiety", None, None),
            (30, "court-ordered anger management", None, 0),
            (17, "trauma", None, 0),
            (29, "trans woman, coming out at work", None, 3),
            (30, "sexual assault last year", None, 3),
            (30, "his wife's affair, anxious", None, 3),
            (30, "a couple of panic attacks", None, 3),
            (30, "sees a psychiatrist, depressed", None, 3),
            (30, "lawyer, anxious", None, 3),
            (30, "her legal guardian called, trauma", None, 3),
        ],
    )
    assert not _judged(
        ELDERS,
        [
            (70, "grief, widowed", "Medicare", 3),
            (None, "retired, late 60s, lost his wife", "Medicare", 3),
            (80, "memory loss", "Medicare", None),
            (80, "early Alzheimer's", "Medicare", 0),
            (80, "caring for her husband with dementia", "Medicare", 3),
            (65, "cancer, anxious", "Medicare Advantage", 3),
            (65, "grief", "Medicaid", 2),
            (59, "grief", "Medicare", 0),
        ],
    )


@pytest.mark.parametrize("payer", ["no Aetna", "not Aetna", "Aetna?", "doesn't have Aetna", "no longer Aetna", "maybe Aetna"])
def test_a_payer_that_is_none_is_no_payer(payer: str) -> None:
    """It neither counts for the client nor against them."""
    assert fit(Profile(payers=("Aetna",)), None, None, payer) is None
    assert fit(Profile(payers=("Cigna",)), None, None, payer) is None


@pytest.mark.parametrize(
    ("not_taken", "need", "expected"),
    [
        ("eating disorders except binge eating", "binge eating", 3),
        ("eating disorders except binge eating", "anorexia", 0),
        ("active psychosis", "active hallucinations", 0),
        ("active psychosis", "schizophrenia, stable", None),
        ("couples", "relationship trouble", None),
        ("couples", "couples therapy", 0),
        ("forensic work", "probation", 0),
        ("ADHD and autism testing", "ADHD", 3),
        ("ADHD and autism testing", "wants ADHD testing", 0),
        ("substance abuse, gambling", "gambling", 0),
        ("fitness for duty", "back to fitness", None),
        ("substance abuse", "alcoholic husband, anxious", None),
        ("substance abuse", "her husband's drinking", 3),
        ("suicidal clients", "passive SI", 0),
        ("suicidal clients", "denies SI", 3),
        ("minors", "15 yo, anxious", 0),
        ("children under 10", "8 yo, nightmares", 0),
        ("children under 10", "11 yo, nightmares", 3),
    ],
)
def test_what_is_not_taken(not_taken: str, need: str, expected: int | None) -> None:
    """Everything that the entry names must be told, an exception frees, and a degree that is not told leaves it open."""
    practice = Profile(ages="3 to 90", not_taken=(not_taken,))
    assert fit(practice, None if " yo" in need else (40, 40), need, None) == expected


@pytest.mark.parametrize(
    ("words", "payer"),
    [
        ("teen, panic, no Aetna", None),
        ("teen, panic, Cigna, not Aetna", "Cigna"),
        ("teen, panic, no longer Medicaid, now Aetna", "Aetna"),
        ("couple, no insurance", "no insurance"),
        ("teen, panic, Aetna but not United", "Aetna"),
    ],
)
def test_the_payer_that_is_kept_is_one_that_pays(words: str, payer: str | None) -> None:
    """Out of her own words, too, nobody is taken for a payer who is said not to be one."""
    assert told_of(words, strangers=frozenset()).payer == payer
