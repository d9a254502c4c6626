"""The phrases by which a letter says what it should not, or proposes what it should; the notation is `letter_sense`'s.

A table of data: to teach a wording, add a line under its sense. Every line was tried against all letters of ours, in all their wordings, and none of them is
heard there wrongly (`tests/golden/test_letters_hold.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outreach.model.senses import ANY_WAY, Sense
from outreach.reader.jargon import JARGON
from outreach.reader.letter_offers import OFFERS, RECALLS

CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "CLIENT": "client*/patient*/famil*/student*/person/people/couple*/kid*/child*/teen*/adolescent*/adult*/member*/parent*/mother*/mom*/dad*/father*/employee*/parishioner*/congregant*/resident*/somebody/someone/anybody/anyone/referral*/introduction*/girl*/boy*/woman/women/man/men/case*",
        "ONE": "client/patient/family/student/person/couple/kid/child/teen/teenager/adolescent/girl/boy/woman/man/lady/gentleman/mother/mom/father/dad/widow/widower/daughter/son/parent/parents",
        "EACH": "each/every/any/per/all",
        "SEND": "send*/sent/refer*/direct*/steer*/route*/recommend*/introduc*/point*",
        "GIFT": "commission*/bonus*/voucher*/reward*/discount*/money/cash/kickback*/incentive*/prize*/raffle/gift*/wine/champagne/chocolate*/dollar*/usd/percent/percentage/%/$/donate/donation/credit*",
        "MEAL": "lunch/dinner/breakfast/drinks/coffee",
        "GET": "get*/receive*/earn*/collect/have",
        "ME": "me/us",
        "MY": "my/our",
        "MODAL": "could/can/shall/may/might/would/will",
        "I": "i/we",
        "CARD": "card*/name/number/details/contact/information/info/flyer*/brochure*/website",
        "TALKING": "talk*/speak*/chat*/conversation/call*/phone/telephone/ring/zoom/video/introduce",
        "THEY": "she/he/her/him/hers/his/herself/himself",
        "BEEN": "called/phoned/rang/texted/wrote/emailed/scheduled/booked/came/come/coming/started/begun/began/connected/reached/contacted/arrived/attended/visited/met/cancelled/canceled/missed/appeared/showed/seen",
        "WHEN": "today/tomorrow/yesterday/monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*/week/weeks/weekly/twice/once/month/morning/afternoon/evening/noon",
        "SESSION": "appointment*/session*/intake*/consultation/evaluation/assessment",
        "ROOM": "opening*/availability/available/vacanc*/room/space/spot*/slot*/appointment*/capacity",
        "KEEP": "have/has/keep/keeps/offer/offers/hold/got",
        "HELPING": "help/come/answer/write/send/share/offer/lend/introduce/speak/teach/work/look/think/ask/give/pass/bring/drop/consult/support/say",
        "SOMETHING": "talk/workshop/hour/evening/handout*/consultation*/consult/list/question*/help/support/book*/resource*/visit*/room/space/group/class/training/any/case*",
        "GETS": "hear/get/receive/have",
        "SENDS": "send/refer/point/recommend/introduce/pass",
        "NEWLY": "new/additional/more/another",
    }
)
"""A class is spellings, a star for any ending."""

_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "a call": "call/calls/phone/telephone/ring/zoom/video",
        "a coffee": "coffee*/tea/espresso",
        "a lunch": "lunch*/breakfast/dinner",
        "a visit": "visit*/tour/drop/stop | come by/over",
        "a talk": "presentation*/workshop*/lecture*/training/staff/team",
        "an answer with something": "fax/form/address",
        "a link": "http*/www*/link/calendly/online/newsletter",
        ANY_WAY: "talk/speak/chat/conversation/meet/meeting/walk/connect/introduce",
    }
)
_INVITES = (
    "MODAL i/we ..12 {0}",
    "we MODAL ..12 {0}",
    "MODAL a/an/the ..6 {0}",
    "would you ..12 {0}",
    "could/can/will you ..6 {0}",
    "are you ..3 free/available/up/open ..8 {0}",
    "let us ..6 {0}",
    "i would/'d ?also ?really love/like/be ..6 {0}",
    "if you prefer/like/want ..1 come/join/call/stop/visit ..4 {0}",
    "let me know if ..8 {0}",
    "feel free to ..4 {0}",
    "you could/can/may also ..6 {0}",
    "please reply/join/visit/come/stop/book/fill/call/phone ..6 {0}",
    "book/join/reply/visit ..6 {0}",
    "perhaps over ..2 {0}",
)


def _steps() -> dict[tuple[Sense, str], str]:
    return {
        (Sense.STEP, name): "\n".join(line.format(word) for word in words.split(" | ") for line in _INVITES)
        for name, words in _STEPS.items()
    }


_REWARDS = """
finder 's fee*
referral fee/fees/bonus*/reward*/incentive*/commission*/payment*/credit*/program*
kickback*
kick back*
quid pro quo
fee splitting
split* ?the/our/my fee*
GIFT per/for/on EACH/a ?new CLIENT
GIFT ..6 for/per EACH ..3 CLIENT
GIFT ..8 when/if/whenever ..6 CLIENT/comes/books/starts
GIFT ..8 you SEND
MEAL ..4 for EACH ..3 CLIENT
bottle ..6 for EACH ..3 CLIENT
pay/pays/payment* ..4 for/per a/EACH/your ?new CLIENT
fee* for/per/on EACH ?new CLIENT
for EACH ..3 CLIENT ?that ?whom ?who you SEND ..12 GIFT/MEAL/free/pay/fee
for EACH ..3 CLIENT ?that ?whom ?who you SEND ..4 i will
when/if/whenever you SEND ..12 GIFT/MEAL/free/fee
SEND ..4 CLIENT ..6 get/receive/earn ..4 GIFT
refer* colleagues ..4 get/receive/earn
you ?will/would GET ..3 commission*/bonus*/fee/reward*/voucher*/discount/percent*/%/cash
gift/store/amazon/cash ?- card*/voucher*/certificate*/reward*
free session/sessions/hour/consultation* ..3 for EACH ..6 you SEND
free session/sessions/hour ..4 for EACH ?new CLIENT
pay/reward/compensate/reimburse/tip you
reward* ?you for ..3 CLIENT
as a reward
small/little/generous reward
GIFT per CLIENT
worth your while
in it for you
thank you ?- gift
thank ?- you gift
thanks for ..3 referral* ..8 MEAL/GIFT/invite
thank ?- you for ..3 referral* ..8 MEAL/GIFT/invite
in return/exchange for ..3 CLIENT
percent*/share/cut/% of the/my/our/each/every/your ..2 fee*/income/revenue/session*/bill
"""
_ASKS = """
SEND/pass ..4 CLIENT ..3 to/toward/towards me/us/my/our
SEND me/us ..3 CLIENT
SEND/pass ..3 my/our way
SEND/pass/send them/him/her/people/anyone/anybody/somebody/someone ?over ?on to me/us/my/our
please SEND them
looking for ..2 referral*/client*/patient*
appreciate/welcome/love/hope/grateful/count/happy/open ..4 referral*
would/'d/be ..3 grateful/happy/glad/honored/honoured/delighted ..4 if you ..3 SEND/consider*/think/recommend
consider* ..2 me/us for ..3 CLIENT
consider* ..2 sending/referring
keep/have/bear me/us in mind
think of me/us when/if/for/next
pass/hand/give/giving/passing/share/sharing ..3 MY ..2 CARD
give them/him/her/people/parents/patients/clients my CARD
recommend me/us/my/our
referrals from you
your referral*
refer to me/us
refer CLIENT who
on your referral list
to/on/in your list of therapists/counselors/counsellors/providers/referrals
on your ..3 list
know of anyone/anybody/someone/somebody who ..8 therap*/counsel*/help/talk/support
do you have ..3 CLIENT ..3 who ..3 need/might/could
tell/let ..3 CLIENT ..2 know/about ?that ?i/me/us/my
accept/take/see your CLIENT
see any/some/more of your CLIENT
i/we ..4 see/take them
SEND ..3 CLIENT ?over to me/us
"""
_OPENINGS = """
i/we ?can/could ?currently/still/also/now KEEP !no/not ..4 ROOM
i/we ?can/could ?currently/still/also/now KEEP ROOM
my/our/the practice/calendar ?currently/still KEEP ..4 ROOM
KEEP ..4 hour/hours/time free/open/available/left
there is/are !no/not ..3 opening*/availability/vacanc*/spot*/slot*
there is/are ..2 room for
ROOM ?currently is/are ?currently/now/still ?right open/available/free
no wait/waiting ?list ?time
my/our waiting/wait list/time
waiting/wait list/time is/of
am/is/are/currently/now/still ?currently/now/still taking/accepting/seeing ?on ?NEWLY new/clients/patients/people/families
can/could ?currently/still see/take/accept ?on ..2 new ?clients/patients/people/families
immediate* opening*/availab*/appointment*/start*
appointment* ..3 within ..2 day*/week*
right away
room for NEWLY/one/two/three/four/five/several/some/a/few/1/2/3/4/5
an/one/two/three/four/five/several/some/few/1/2/3/4/5 ..2 opening*
see ..4 this/next week
"""
_FULL = """
my/our ..2 hour*/time/times/opening*/slot*/spot*/place* ?currently/now/all is/are ?currently/now ?all taken/full/filled/booked/gone
all ?of ?my/our/the hour*/time/times/opening*/slot*/spot*/place* is/are ..1 taken/full/filled/booked/gone
hour*/opening*/slot*/spot*/room/availability : ..2 none/no
i/we am/are ?currently/now ?completely/fully/all ?currently/now booked/full !of
my/our ..1 practice/caseload/schedule/calendar ?currently/now is ?currently/now ?completely/fully full/booked
i/we ?currently/now have/has ?currently/now no ..2 opening*/availability/vacanc*/spot*/slot*
i/we do not ?currently/now have ?any ..2 opening*/availability/vacanc*/spot*/slot*
i/we ?do ?not ?currently/now have ?currently/now no/any ..1 room/space for ..1 NEWLY
i/we ?do ?not ?currently/now have ?currently/now no/any ..1 room/space now/currently/right/at
there is/are ?currently/now no ..2 opening*/availability/vacanc*/spot*/slot*
i/we can/could/do/am/are not ?currently/now ?able ?to take/taking/accept/accepting/see/seeing ?on ?any new/more/additional ?CLIENT
i/we am/are no longer taking/accepting/seeing ?on ?any new/more/additional ?CLIENT
"""
_BLAMES = """
just/only/quickly bump*
bump* this
have/did/do/has not/never ?yet heard/hear/received/receive/got/get/had ..2 back/answer/reply/response/anything/you
had/have/got/received no answer/reply/response/word
never heard
did/do/have not ?yet/even repl*/answer*/respond*
without ?an/a ?any answer/reply/response
still waiting/hoping
waiting/hoping for ..3 answer/reply/response/you
hoping to hear
circl* back
touch* base
follow* ?- up on
following up
as per my
per my last/previous/earlier
my last/previous/earlier/unanswered e ?- mail/message/mail
my unanswered email/message/letter/note
in case you ?have ?may missed/saw/seen/got/received/read/overlooked
not sure if/whether you ..2 saw/seen/got/received/read/missed
wondering/wonder if/whether you ..3 saw/seen/got/received/read/missed/had
did you get/see/read/receive ..3
check* in on
just checking
check* if/whether you
gentle/friendly/quick/kind/second/another reminder
remind* you
you must/may/might/seem/are ?probably/surely ?be ?to ?have ?been ?too/very/so busy/overlooked/forgotten/ignor*
your/the inbox ?is ?must ?be
inbox is full
how busy/full you/your
i know ?that you are ..2 busy
perhaps/maybe ..2 letter/note/mail/email/message ..3 reach/arrive/lost/get
slipped through
fell through the
last chance
one last time
bother you again
writing again because
sorry to ?be bother/bothering/trouble/pester*
"""
_CONFIRMS = """
the/that/this/your ..2 ONE ?that ?whom ?who you ?had ?so ?kindly SEND/mentioned/told/described/spoke
sending/referring/sent/referred ?me ?over your/the/this/that/a/an ..3 ONE
your/the ..2 ONE ?and ?i ?has/have/is/was ?already/just BEEN
?has/have ?already/just spoken/talked/met/spoke ?already/again to/with the/your/their ..2 ONE/family/parents
spoke/spoken/talked/met ..2 with ?her/his/the/their/your THEY/ONE/family/parents
i/we ?will/would/am/are/have/can/could ?not ?already ?now see/seeing/saw/seen/meet/meeting/met/take/treat*/help/reach*/tried THEY/them
see/seeing/meet/meeting/treating/seen/met/helping THEY ..4 WHEN
i/we ..3 THEY ..3 SESSION
work* with THEY
THEY ?has/have/is/was/did ?not ?now ?already ?just BEEN
they ?have/did/are/were ?not ?now ?already ?just called/call/scheduled/booked/came/come/coming/started/begun/reached/contacted/cancelled/canceled/showed/show
THEY no ?- showed/show
no ?- showed
no ?- show
gave/give/given THEY ..3 name/names/number/card/appointment
i/we ?have ?got/had/left THEY ..2 voicemail/message/call
got ..2 voicemail
the/his/her/their/our ?first intake/session/appointment ?is/was/went/has ?been ?on ?for
first/next/second/initial/another/an SESSION ?is/was/has/on/next/with/today/tomorrow/WHEN
our ?first/next/second SESSION
we ?are ?have ?will ?met/meet/meeting/talked/spoke/scheduled ..2 for/on/today/tomorrow/yesterday/this/next/last/twice/once/every WHEN
we are scheduled
your ONE and i
your/the referral has/have/is/was/came/called/scheduled/and/went
has/have ?now/since scheduled/booked/connected/begun/started
is/are now a/in client/patient/treatment/therapy
working/meeting with me
coming to me ?now
he/she is/'s ..2 coming/scheduled/booked/starting
ONE you told me ?about ?is/was/has/called
year ?- old
"""
_PROGRESS = """
making/good/steady/great/some/little/no progress
is/are/was/were/been doing/getting/feeling/coming ..1 well/better/worse/along/regularly
THEY ?has/have/is/are seem*/feel*/sleep*/attend*/struggl*/improv*
is/are/has/have ..1 improv*/struggling/stable/engaged
diagnos*
symptom*
relaps*
medication*
panic attack*
treatment plan
prognosis
suicid*
we ?are ?still meet*/work* ..2 every/each/once/twice/weekly
the work is going
intake went
went well
"""
PHRASES: Mapping[tuple[Sense, str], str] = MappingProxyType(
    {
        (Sense.REWARD, ""): _REWARDS,
        (Sense.ASKS, ""): _ASKS,
        (Sense.OPENING, ""): _OPENINGS,
        (Sense.FULL, ""): _FULL,
        (Sense.BLAME, ""): _BLAMES,
        (Sense.CONFIRMS, ""): _CONFIRMS,
        (Sense.PROGRESS, ""): _PROGRESS,
        (Sense.OFFERS, ""): OFFERS,
        (Sense.RECALLS, ""): RECALLS,
        **_steps(),
        **{(Sense.JARGON, plain): words for plain, words in JARGON.items()},
    }
)
"""By sense and what it means, the lines by which it is said."""
