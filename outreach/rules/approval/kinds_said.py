"""What people call the kinds of mail when they correct the reader: "spam", "a colleague", "asking for herself".

Law: a phrase means one kind; a new way to say it is one more entry here. Written folded (`plain.folded`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "not_referral": "not a referral | no referral | not referral | is not a referral | never a referral | not one of my referrals | no es una derivación | no es referencia | not really a referral",
        "client_inquiry": """client inquiry | client enquiry | inquiry | enquiry | potential client | prospective client | new client | a client | client | self referral | self referred | asking for herself | asking for himself
            asking for themselves | asking for themself | wants therapy | wants to be a client | looking for a therapist | seeking therapy | a parent | a mom | a mother | a dad | a father | parent | possible client | would be client
            cliente | clienta""",
        "partner_reply": """partner reply | partner | colleague | a colleague | a partner | reply from a partner | professional | a peer | peer | reply to my letter | reply to me | referral partner | colega | therapist
            collega | therapist friend | answer to my letter""",
        "auto_reply": "auto reply | autoreply | automatic reply | out of office | ooo | vacation reply | vacation message | away message | vacation responder | autoresponder | auto responder | automated reply | fuera de oficina",
        "bounce": "bounce | bounced | delivery failure | bounce message | undeliverable | delivery error | rebote",
        "other": """spam | junk | newsletter | a newsletter | ad | an ad | advertising | advertisement | marketing | vendor | sales | sales pitch | a sales pitch | solicitation | a vendor | promo | promotion | promotional | phishing
            scam | other | something else | neither | nothing important | not important | irrelevant | not relevant | ignore | ignore it | existing client | current client | already a client | a current client | an existing client
            friend | a friend | personal | private | family | billing | invoice | a listserv | mailing list | listserv | bulk mail | basura | publicidad | boletín | correo basura | cold pitch | pitch | garbage | trash | none of these""",
        "referral": "referral | a referral | new referral | real referral | it is a referral | genuine referral | derivación | referido | una derivación | definitely a referral",
    }
)
