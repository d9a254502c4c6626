"""Whom she knows already, asked of a real server: the headers of Sent and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from outreach.rules.people.acquaintances import PRIVATE
from outreach.services.acquaint import own_addresses, scan, strangers
from outreach.services.house import local_day
from tests.parts.correspondence import mail
from tests.parts.stage import lee, meet
from tests.server.conftest import Build, Post


async def test_headers_of_sent_tell_whom_she_knows(post: Post, build: Build, owner: str, partner: str) -> None:
    """Names, counts and days of everybody she wrote to; no partner, nobody silent, nobody who asked for help; no body was asked for."""
    with post.client(owner) as client:
        client.create_folder("Sent")
    bea, jo = "bea@hall.example", f"jo@{min(PRIVATE)}"
    for to in (f"Bea Hall <{bea}>", f"Bea Hall <{bea}>, Amara Lee <{partner}>", f"Jo <{jo}>", "no-reply@shop.example"):
        post.append(owner, "Sent", mail(f"Maya <{owner}>", to, "hello", "The secret of the pyjama club.\n" * 50), "\\Seen")
    async with build() as house:
        meet(house, lee(partner))
        await house.imap.open()
        asked: list[str] = []
        fetch = house.imap._session.fetch

        def watched(uids: object, what: list[str]) -> object:
            asked.extend(what)
            return fetch(uids, what)  # type: ignore[arg-type]

        house.imap._session.fetch = watched  # type: ignore[method-assign,assignment]
        since = local_day(house, datetime.now(UTC) - timedelta(days=730))
        everybody = await scan(house.imap, since, own_addresses(house.config))
        found = strangers(house.store, house.config, everybody)
        assert [(each.name, each.email, each.mails, each.private) for each in found] == [
            ("Bea Hall", bea, 2, False),
            ("Jo", jo, 1, True),
        ]
        assert [each for each in asked if "BODY" in each] == ["BODY.PEEK[HEADER]<0.262144>"]
        house.store.people.suppress(bea, "asked", "test", datetime.now(UTC))
        assert [each.email for each in strangers(house.store, house.config, everybody)] == [jo]
