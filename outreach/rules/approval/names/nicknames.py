"""What people with a given name are called: Bob for Robert, Liz for Elizabeth, Paco for Francisco.

Law: a nickname finds a partner to remember something about, never a letter to say yes to, and gives way to anybody who has it as a name.
To add one, write it behind its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CALLED = """
alexander alex sandy xander | alexandra alex sandra lexi | alfredo fredo freddy | andrew andy drew | angela angie | anthony tony
| antonio tony toño | barbara barb babs | benjamin ben benny | catherine cathy kate katie cat | charles charlie chuck |
christina chris tina christy | christine chris tina | christopher chris topher | daniel dan danny | david dave |
deborah deb debbie | dolores lola | donald don donny | dorothy dot dottie | edward ed eddie ted ned | elena lena |
elizabeth liz beth betsy betty eliza lizzie | emily em | eugene gene | florence flo | francisco paco pancho cisco frank |
frances fran frannie | francis frank | frederick fred freddy | gabriel gabe | gabriela gaby gabi | geoffrey geoff |
gerald gerry jerry | gregory greg | guadalupe lupe | guillermo memo | harold hal harry | henry hank harry | ignacio nacho |
isabel bel isa | jacob jake | jacqueline jackie | james jim jimmy jamie | janet jan | jeffrey jeff | jennifer jen jenny jenn |
jessica jess jessie | jesus chuy | john jack johnny | jonathan jon jonny | jose pepe | joseph joe joey | joshua josh |
judith judy | julia jules | katherine kate kathy katie kat | kathleen kathy kate | kenneth ken kenny | kimberly kim |
laurence larry | lawrence larry | leonard leo len lenny | lillian lily | luis lucho | madeline maddie | manuel manny manolo |
margaret maggie meg peg peggy | marjorie marge | maria mari | matthew matt | maximilian max | megan meg | michael mike mick |
miguel mike | mohammed mo | natalie nat | nathaniel nate nat | nicholas nick nicky | nicole nikki | olivia liv | pamela pam |
patricia pat patty tricia | patrick pat paddy | penelope penny | peter pete | philip phil | phillip phil | raymond ray |
rebecca becky becca | reginald reggie | richard rich rick dick | robert bob bobby rob | roberto beto | ronald ron ronnie |
samantha sam | samuel sam sammy | sandra sandy | sebastian seb | silvia sil | solomon sol | stephanie steph | stephen steve |
steven steve | susan sue susie | suzanne sue | teresa terry tere | theodore ted theo | theresa terry | thomas tom tommy |
timothy tim | valerie val | veronica ronnie vero | victoria vicky tori | vincent vince vinny | virginia ginny | walter walt |
william bill billy liam | zachary zach
"""
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {words[0]: tuple(words[1:]) for row in _CALLED.split("|") if (words := row.split())}
)


def called(first: str) -> tuple[str, ...]:
    """The nicknames of a folded given name; of a nickname the whole names.

    >>> called("robert"), called("liz"), called("priya")
    (('bob', 'bobby', 'rob'), ('elizabeth',), ())
    """
    return (*_NAMES.get(first, ()), *(name for name, nicks in _NAMES.items() if first in nicks))
