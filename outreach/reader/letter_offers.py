"""The phrases by which a letter offers its reader something, and those by which it recalls a conversation; the notation is `letter_sense`'s.

An offer is something to use: help, an answer, a visit, a handout, news after a referral, or clients who would be better off with the reader. To ask for a
call or to be curious about them is none. A recollection says that the two have talked; to have read or heard of somebody is none.
"""

from __future__ import annotations

OFFERS = """
glad/happy/pleased/delighted/willing to ?also HELPING
glad/happy/pleased/delighted/willing to ?also talk/think ..6 through/over
i/we can/could/will ?also/always/gladly/happily HELPING
i/we would ?also/be ?glad/happy/gladly ?to HELPING
i/we ?also/gladly/always offer/lend/answer/share ..6 SOMETHING
i/we would/'d love to HELPING
i/we would/'d like to offer/share/help/lend
i/we keep a list
i/we have/made ..4 handout*/list/guide/worksheet* .. you/your
in case it/this/that ..4 use/useful/help/helps/helpful
if it/this/that ?ever ?would ?is/were/be ..2 useful/helpful/helps/help
if it/this/that would/could/might ?ever/ever help
should it/this/that ?ever help
be/is/are ..2 use/help/service to you/your/the/them/anybody/anyone
may/might/could/can/would ?also help you/your
would/could/might/may ..4 be ..2 useful/helpful ?to ?for you/your
you can/could/may ?also/always/still ?simply/just/directly call/ask/reach/send/pass/use/borrow/have/phone/text/copy/keep
you ?are ?would/will ?be ?also/always welcome to ..1 call/ask/reach/send/pass/use/borrow/have/phone/copy
they can/could/may/are ..3 call/ask/reach/phone/use/borrow/copy
if/when/where/should/for/whenever .. call/ask/phone me/us
if/when/whenever/should .. you ?would/will/can GETS .. answer/call/word/note/news/report/summary/me/us/whether
you ?would/will GETS ..1 from me/us
when/if/whenever somebody/someone/anybody/anyone/clients/people/families/callers .. i/we would/'d like to know
when/if/whenever somebody/someone/anybody/anyone/clients/people/families/callers .. i/we SENDS ..6 you/your
i/we SENDS ..4 CLIENT to you/your
i/we .. look/looking for a/an/some/good ..8 to SENDS
for you/your ..3 CLIENT/team/staff/group/office/readers , ?should
free/complimentary ..2 talk/workshop/consultation/consult/handout/copy/hour/class
enclose*/attach* ..4 handout*/list/guide/summary
"""

RECALLS = """
it was/has/'s ?been ?so/such/very/really/a/an ..3 to ?have ?finally meet/met/see/talk/talked/speak/spoken/chat/sit ..4 you
enjoyed ..2 meeting/talking/speaking/chatting ..2 with/to/you
enjoyed ..1 our ..1 conversation/talk/chat/meeting/coffee/lunch/call/visit
when we ?last ?first met/talked/spoke/chatted
since we ?last ?first met/talked/spoke/chatted
after we ?last ?first met/talked/spoke/chatted
as we discussed/agreed/talked/said
as you told/mentioned/said/suggested/asked
we talked/spoke/chatted/discussed ..2 about/on/at/over/last/yesterday/of
we met ..1 at/on/over/last/yesterday/for/in/when
you told/mentioned/said ..1 me/us/that/to/how/about
what you told/mentioned/said
thank*/thanks ?you ..2 for ..1 meeting/talking/speaking/sitting/chatting ..1 with/to
thank*/thanks ?you ..2 for ..1 our/the ..1 conversation/talk/chat/coffee/lunch/meeting/call/visit
after/since/during/from/about/of/remember our ?last/recent/good/phone/first ?phone conversation/talk/chat/coffee/lunch/meeting/call/visit
our conversation ?last/yesterday/about/on/over/at/was/of/stayed/the
great/good/nice/lovely/wonderful/pleasure meeting/seeing/talking/speaking/chatting ..1 you
picking/pick up where we left
"""
