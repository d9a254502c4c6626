"""Whom to send a client to: what is known counts, what is not known is said, and nobody who left is named."""

from __future__ import annotations

from dataclasses import replace

from outreach.model.people import Partner, Tier
from outreach.rules.review.finder import Known, said, terms, who_for

ANA = Partner(id=1, name="Ana Ruiz", email="ana@ruiz.example", type="dietitian", org="Ruiz Nutrition", tier=Tier.ACTIVE,
              specific="sees teenagers with anorexia on evenings")  # fmt: skip
JO = Partner(id=2, name="Jo March", email="jo@march.example", type="therapist", phone="828-555-0103", specific="couples work")
TOM = Partner(id=3, name="Tom Ek", email="tek@northside.example", type="school_counsellor", specific="a grief group")
EVERYBODY = (
    Known(partner=ANA, notes=("takes Aetna",)),
    Known(partner=JO, notes=("Cigna and evening hours",)),
    Known(partner=TOM),
)


def _names(asked: str) -> list[str]:
    return [each.partner.name for each in who_for(asked, EVERYBODY)]


def test_who_fits_most_stands_first() -> None:
    """Couples, evening and Cigna are all known of one; of the other only the evening."""
    assert _names("couples, evening, Cigna?") == ["Jo March", "Ana Ruiz"]
    best = who_for("couples, evening, Cigna?", EVERYBODY)[0]
    assert best.fits == ("couples", "evening", "Cigna")
    assert said("", [best]) == ["Jo March (therapist · 828-555-0103): couples, evening, Cigna."]


def test_words_that_mean_the_same_are_the_same() -> None:
    """A teen is a teenager, an eating disorder an anorexia, marriage counselling is for couples; a profession is a type."""
    assert _names("teen") == ["Ana Ruiz"]
    assert _names("eating") == ["Ana Ruiz"]
    assert _names("marital") == ["Jo March"]
    assert _names("a nutritionist") == ["Ana Ruiz"]
    assert _names("bereavement") == ["Tom Ek"]


def test_what_is_not_known_is_said() -> None:
    """Not known is no "no": the partner is named, and so is what we do not know."""
    (line,) = said("grief, Aetna", who_for("grief, Cigna plus", EVERYBODY))
    assert line == "Tom Ek (school counsellor): grief; not known: Cigna plus."


def test_closer_partners_stand_first_among_equals() -> None:
    """With the same fit the closer tier wins, and then the name."""
    core = replace(JO, id=4, name="Zoe Core", tier=Tier.CORE)
    found = who_for("couples", (Known(partner=JO), Known(partner=core)))
    assert [each.partner.name for each in found] == ["Zoe Core", "Jo March"]


def test_who_left_or_must_not_be_contacted_is_not_named() -> None:
    """Nobody is sent to somebody who is gone."""
    gone = (Known(partner=replace(JO, left=True)), Known(partner=replace(JO, tier=Tier.DO_NOT_CONTACT)))
    assert who_for("couples", gone) == ()
    assert "I know nobody for couples" in said("couples", ())[0]


def test_a_question_of_nothing_finds_nobody() -> None:
    """Fillers alone ask for nothing."""
    assert terms("someone for the") == ()
    assert who_for("someone for the", EVERYBODY) == ()
    assert said("?", ()) == [
        "I know nobody for that. What people do can be told like this: note Dr Lee: sees couples, takes Cigna."
    ]


def test_a_known_no_is_no_yes() -> None:
    """What somebody is known not to do is said so, and puts them behind who does it."""
    for note in ("does not take Cigna", "no longer takes Cigna", "doesn't take Cigna, private pay only", "stopped taking Cigna"):
        (found,) = who_for("couples, Cigna", (Known(partner=JO, notes=(note,)),))
        assert (found.fits, found.refused) == (("couples",), ("Cigna",))
    assert said("", [found])[0].endswith("couples; known as a no: Cigna.")
    assert who_for("evening", (Known(partner=TOM, notes=("no evenings",)),)) == ()
    (both,) = who_for("couples, evening", (Known(partner=JO, notes=("not only evenings, but weekends",)),))
    assert both.fits == ("couples", "evening")
    takes = replace(JO, id=9, name="Abe Low")
    order = who_for("couples, Cigna", (Known(partner=JO, notes=("not Cigna",)), Known(partner=takes)))
    assert [each.partner.name for each in order] == ["Abe Low", "Jo March"]


def test_one_table_for_whom_to_send_to_and_for_the_fit() -> None:
    """A kind of what somebody treats is treated, and of what they do not treat is not; its sister is another thing."""
    eating = replace(JO, specific="eating disorders, bulimia above all, but no addiction")
    (found,) = who_for("anorexia, binge eating, alcohol use disorder", (Known(partner=eating),))
    assert (found.fits, found.refused) == (("anorexia", "binge eating"), ("alcohol use disorder",))
    only = replace(JO, specific="bulimia")
    assert who_for("anorexia", (Known(partner=only),)) == ()
    (wide,) = who_for("an eating disorder", (Known(partner=only),))
    assert wide.fits == ("eating disorder",)


def test_an_age_is_met_by_whom_they_see() -> None:
    """Years and decades are looked for among the ages that somebody sees; hours and years of work are none."""
    young = Known(partner=replace(JO, specific="play therapy, ages 4 to 11", title=""))
    old = Known(partner=replace(JO, id=8, name="Zoe Old", specific="older adults and couples, in person, 5 to 9 pm"))
    assert [each.fits for each in who_for("8 yo, play therapy", (young,))] == [("8 yo", "play therapy")]
    assert [each.fits for each in who_for("couple in their 60s, in person", (young, old))] == [
        ("couple in their 60s", "in person")
    ]
    assert who_for("6 yo", (old,)) == ()
    assert who_for("15 yo", (young,)) == ()


def test_what_may_be_is_neither_yes_nor_no() -> None:
    """What somebody may begin to do is not known yet."""
    (found,) = who_for("couples, Cigna", (Known(partner=JO, notes=("might take Cigna next year",)),))
    assert (found.fits, found.unknown, found.refused) == (("couples",), ("Cigna",), ())
