"""An invented practice, its partners and a busy morning: what the tests of the digest and of answers are played with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from outreach.edge.templates import Templates
from outreach.model.decision import AskOwner, Mention
from outreach.model.digest import Digest, OpenPromise, ShownReferral, ShownWaiting
from outreach.model.outbox import Draft, State
from outreach.model.people import Partner
from outreach.model.practice import Config, Imap, Mailbox, Owner, Practice, Secret, Smtp
from outreach.model.referral import Referral
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.approval.pages.digest import Material, assemble
from outreach.rules.approval.pages.layout import Rendered, render
from outreach.rules.approval.proof import tokens
from outreach.rules.approval.proof.proof import Proof

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 12, 30, tzinfo=UTC)  # 07:30 in New York, a Wednesday
KEY = b"0123456789abcdef0123456789abcdef"
OWNER = Proof(role="owner", how="own copy in Sent", sender="maya@ellison.example")
ASSISTANT = Proof(role="assistant", how="DKIM signature", sender="desk@ellison.example")

CONFIG = Config(
    practice=Practice(name="Ellison Therapy", therapist="Maya Ellison", postal_address="1 Elm Street, Asheville"),
    owner=Owner(addresses=("maya@ellison.example",), assistants=("desk@ellison.example",)),
    mailbox=Mailbox(
        address="outreach@ellison.example",
        imap=Imap(host="imap.ellison.example", username="outreach", secret=Secret(environment="X")),
        smtp=Smtp(host="smtp.ellison.example"),
    ),
)

LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside Pediatrics", type="paediatrics")
EK = Partner(id=2, name="Tom Ek", email="tek@northside.example", org="Northside High", type="school_counsellor")
NAIR = Partner(id=3, name="Dr. Priya Nair", email="nair@mercy.example", org="Mercy Clinic", type="psychiatry")
RUIZ = Partner(id=4, name="Ana Ruiz", email="ana@ruiznutrition.example", org="Ruiz Nutrition", type="dietitian")
PARTNERS = (LEE, EK, NAIR, RUIZ)
REFERRALS = (
    Referral(code="R-21", partner_id=1, received=NOW - timedelta(days=20), initials="J.F."),
    Referral(code="R-26", partner_id=3, received=NOW - timedelta(days=2), initials="M.K."),
)

EK_BODY = """Dear Tom,

Ana Ruiz told me about the grief group you started last autumn. Several of the teens I see would have been glad of one.

I am a therapist in Asheville and work with teens and their parents around anxiety and loss. I would like to know how your group takes \
new students, and I can offer you a quick answer when a family asks you for names.

Would a fifteen-minute call suit you, perhaps on Wednesday 2 or Thursday 3 December after school? Any other day is fine too.

Warmly,
Maya Ellison, LCSW
Ellison Therapy · 1 Elm Street, Asheville"""

NAIR_BODY = """Dear Priya,

thank you for thinking of me on Monday. I will take good care of it, and I am glad that we share this work.

Warmly,
Maya Ellison, LCSW
Ellison Therapy · 1 Elm Street, Asheville"""

RUIZ_BODY = """Dear Ana,

I wrote two weeks ago about sharing a page on sleep and eating. If it is no use for your clients, tell me and I will leave it.

Would a short call on Thursday 3 December suit you?

Warmly,
Maya Ellison, LCSW
Ellison Therapy · 1 Elm Street, Asheville"""


def draft(number: int = 1, to: Partner = EK, body: str = EK_BODY, **changes: object) -> Draft:
    """A letter as it waits for a yes; name what is different."""
    values: dict[str, object] = {
        "id": number,
        "partner_id": to.id,
        "to_name": to.name,
        "to_email": to.email,
        "subject": "Your grief group at Northside",
        "body": body,
        "purpose": "introduction",
        "state": State.PROPOSED,
        "created": NOW - timedelta(days=1),
        "why": "you added him on Friday, and nothing was written yet",
        "message_id": f"<draft-{number}@ellison.example>",
    }
    return Draft(**(values | changes))  # type: ignore[arg-type]


THANKS = draft(
    7,
    NAIR,
    NAIR_BODY,
    subject="Thank you",
    purpose="thank_you_referral",
    referral_code="R-26",
    why="referral R-26 came on Monday",
)
INTRODUCTION = draft(8, EK)
FOLLOW_UP = draft(
    9,
    RUIZ,
    RUIZ_BODY,
    subject="Re: A page on sleep",
    purpose="follow_up_1",
    why="no answer to your introduction for seven business days",
    marks=("names the same next step twice",),
)


def material(**changes: object) -> Material:
    """A busy morning."""
    full = Material(
        waiting=(
            ShownWaiting(
                who="Dr. Amara Lee",
                org="Lakeside Pediatrics",
                since=datetime(2026, 11, 17, 20, 10, tzinfo=UTC),
                hours_left=7,
                excerpt="Thursday lunch works for me. Is 12:30 at the corner place all right?",
            ),
        ),
        drafts=(INTRODUCTION, FOLLOW_UP, THANKS),
        questions=(
            AskOwner(key="kind:sha256:1", text='Is this a referral? Front desk of Hillside Family wrote: "New patient for you?"'),
            AskOwner(key="specific:2", text="What do you know about Dr. Shah's work? One sentence is enough.", about="Dr. Shah"),
        ),
        loops=(
            ShownReferral(
                code="R-21", initials="J.F.", age_band="teen", partner="Dr. Amara Lee", state="client_contacted", days=12
            ),
        ),
        promises=(OpenPromise(id=31, text="send the sleep handout", due=date(2026, 11, 18), partner="Ana Ruiz"),),
        suggestions=("Coffee with Dr. Omar Shah: you last met in June.",),
        queued=("Introduction to Rev. Paul Hines: two others go first this week.",),
        mentions=(
            Mention(text="Your note to Ana Ruiz went out on Tuesday at 09:02."),
            Mention(text="The second follow-up to J. Ortiz was taken back, because he wrote."),
            Mention(text="A mail that says it is yours, without any proof, from 17 Nov, 22:14.", where="ignored"),
        ),
        partners=PARTNERS,
        last_touch={
            4: Touch(partner_id=4, kind=TouchKind.MAIL, direction=Direction.OUT, at=NOW - timedelta(days=12), cause="draft:3")
        },
        health="Last mail seen at 07:21. Inbox and Sent are watched, last backup 03:00.",
    )
    return replace(full, **changes)  # type: ignore[arg-type]


def digest(config: Config = CONFIG, **changes: object) -> Digest:
    """That morning's digest."""
    return assemble(material(**changes), digest_id="D12", message_id="<d12@ellison.example>", today=TODAY, now=NOW, config=config)


def signer(made: Digest, key: bytes = KEY) -> Callable[..., str]:
    """What `render` is given to sign buttons with."""
    return partial(tokens.sign, digest_id=made.id, now=NOW, key=key)


def rendered(made: Digest, config: Config = CONFIG) -> Rendered:
    """The digest as it is mailed, with the templates that ship."""
    return render(made, config, sign=signer(made), render_template=Templates().render)
