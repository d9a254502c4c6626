"""Requests not to be written to again, in the words of a dozen languages.

Wide on purpose: what is found *may* be such a request, and is one when the reader finds that at all likely (`services.understand`). A
request that is missed is a letter too many to somebody who said no; one that is heard too often costs the reader a thought.
"""

from __future__ import annotations

import re

_LETTERS = r"(?:e-?mails?|emials|mails?|letters?|mailings?|messages?|correspondence|outreach|solicit\w*|newsletters?|touchpoints|these|those|them|it|this|notes|updates|invitations?)"
_SERIALS = r"news ?letters?|digests?|bulletins?|circulars?|mailings?|tips|round|(?:practice |news )?e-?mails|announcements|updates|rundbriefe?|wednesdays|e-?blasts?"
STOP = re.compile(
    rf"(?i)\b(?:off|from|out of) (?:of )?(?:your|the|this|tihs|ur|yours|all)\s+(?:\w+\s+){{0,2}}(?:lists?|mailings?|roster|contacts|distribut\w+|circulation|rotation)\b|\b(?:take|taken|tkae|get|drop|strike|leave|left|keep|cross|pull|pick|scratch) (?:\S+ ){{1,8}}?(?:off|out)\b|\b(?:leave|left) (?:off|out)\b|"
    rf"\bun ?s(?:ub)?s?c?r[ie]+be?\w*|\bunsubcri\w+|\bunsub\b|\b(?:like|want|ask|need|let|have|request|see)\b[^.?!]{{0,30}}\b{_LETTERS}\s(?:\w+\s){{0,4}}?(?:to )?(?:be )?(?:stop\w*|end(?:ed)?|cease\w*|discontinu\w*)\b|\b{_LETTERS}\b[^.?!]{{0,60}}\b(?:(?:be )?(?:ended|stopped|discontinued|withdrawn|ceased)|not be continued)\b|"
    rf"\bnot (?:to )?(?:be )?(?:receiv\w+|sending|getting|send|receive|get)\b|\bdiscontinue\b|\bcease(?:z)?\b|\bwithdraw(?:ing|n)?\b[^.?!]{{0,60}}\b(?:mail\w*|correspondence|lists?)|\b(?:exclude|delete|release|excuse|spare|unlist|omit|skip) (?:me|us)\b|\bwrite no (?:further|more)|\bno reason (?:for you )?to write|\bnot (?:write|use|send|forward|e-?mail|contact|do)\b[^.?!]{{0,30}}\b(?:again|any ?more|us|me)\b|"
    rf"\b(?:my|our|his|her) (?:name|address|e-?mail|inbox|box)\b[^.?!]{{0,25}}\b(?:rest|out|off|remove\w*|delete\w*|crossed|alone)\b|\b(?:name|address\w*|mine)\b[^.?!]{{0,40}}\b(?:removed|withdrawn|crossed out|not remain|taken out|deleted)|\benough (?:with|of|already)\b|\bgive (?:it|this|me) a (?:rest|break)|\btapping out|\bget (?:me|us) off\b|\bno\W+more\b|\bnot accept (?:un)?solicit\w*|\bnothing else should|(?:^|[.!?]\s+)\W*stop\W*$|"
    rf"\b(?:drop|delete|erase|remove) [^.?!\n]{{3,60}} from (?:your|the)|\b(?:get|receive|have|want|send|getting|receiving)\b[^.?!]{{0,30}}\b{_LETTERS}?\s?(?:\w+\s){{0,2}}any ?(?:more|longer)\b|(?<!has )(?<!have )\bno (?:e-?mails?|letters)\b|\blet go of (?:these|your|the)|\bstop(?:ping)?\b[^.?!]{{0,20}}\b{_LETTERS}\b|\b{_LETTERS} (?:to|must|should|has to|needs to)? ?stop\b|\binte ha fler|\bcessez|\bôtez|\bpare de\b|\bdon't answer this|"
    r"\bceased\b|\bquit it\b|\bso please stop\b|\boff such a list\b|\bnot use it for (?:marketing|advertis\w+|solicit\w+)|\b(?:delete|remove|drop) (?:this|our|my|the) (?:e-?mail )?address\b|"
    r"\bleaving (?:me|us) (?:off|out)\b|\bno (?:me |nos )?(?:env[ií]e|escriba|mande|contacte)\w*|\b(?:van|uit) (?:de|uw|je|jullie) (?:\w+)?lijst|\bnon (?:mi |ci )?scriver\w*|\bnon (?:mi |ci )?contatt\w*",
    re.MULTILINE,
)
"""The usual verbs and nouns of stopping, in many turns."""

OPT_OUT = re.compile(
    r"(?i)(\bunsubscri\w+|\bopt(?:ing|ed)?[- ](?:me |us )?out\b|\b(?:take|remove|delete|strike|drop|scratch|cross|pull|erase|get|scrub|leave|keep|unlist|purge)\s+(?:\w+\s+){0,6}(?:off|from|out of)\s+(?:\w+\s+){0,4}(?:list\w*|mailing|database|rolodex|rotation|address book|contacts|records|system|distribution|e-?mails?|mail|outreach|this|it|your)\b|\bremove (?:me|us|my|our|this)\b|\bremove\s*[.!]*\s*$|"
    r"\b(?:do not|don't|dont|don’t|please stop|stop|quit|cease|no need to|never|not to|refrain from|discontinue|kindly stop|no longer|no more|end)\s+(?:\w+\s+){0,3}(?:e-?mail(?:ing|s)?|contact(?:ing)?|writ(?:e|ing)|messag(?:e|es|ing)|send(?:ing)?|solicit\w*|reach(?:ing)? out|mail(?:ing|s)?|communicat\w*|correspond\w*|bother(?:ing)?|follow(?:ing)?[- ]?up|letters?|pitch\w*|these|notes|outreach)\b|"
    r"^\W*(?:please\s+)?(?:stop|remove|unsubscribe|no more)(?:\s+please|\s+now|\s+it)?\W*$|\blose my (?:e-?mail|address|number|contact)|\bleave (?:me|us) (?:alone|be)\b|\bgo away\b|\bnot (?:wish|want|care) to (?:receive|hear|be (?:contacted|e-?mailed|written|solicited|on))|\b(?:don't|do not|don’t) (?:want|wish|care) (?:to (?:receive|hear|get|be)|any|your|more)|\brather (?:not (?:receive|be (?:contacted|on|e-?mailed)|get|hear)|you (?:didn't|did not|stopped|not))|"
    r"\bno (?:further|more|additional|future) (?:e-?mails?|contact|messages?|letters?|correspondence|mail(?:ings)?|communications?|outreach|notes|of these|solicit\w*)|\b(?:(?:this is|for|be) the (?:last|final) (?:time|e-?mail|letter|note)|(?:last|final) (?:warning|request))\b[^.]{0,40}|\bhow (?:do|can) (?:i|we) (?:stop|get off|unsubscribe|opt)|\bwhat do(?:es)? (?:i|it|one) (?:have to|take)[^.?]{0,40}(?:stop|off)|\bblock(?:ing|ed)? (?:you|this|your)|\bmark(?:ing|ed)?\s+(?:\w+\s+){0,3}(?:as )?(?:spam|junk)|\breport(?:ing|ed)?\s+(?:\w+\s+){0,3}spam|\bcan[- ]?spam\b|\bgdpr\b|"
    r"\b(?:count|include|consider) (?:me|us) out\b|\bsuppress\w*|\bdo[- ]not[- ]contact\b|\bnever (?:write|contact|e-?mail|again)|\bis spam\b|\bspamm?(?:ing|er)\b|\bunsolicited\b|\bharass\w*|\bcease and desist|\bwithdraw (?:my|our|consent)|\bnot (?:be|being) (?:contacted|e-?mailed|on)\b|\bwrite (?:to )?(?:me|us) (?:again|anymore)|\bwithout (?:me|us) on\b|"
    r"\b(?:dar(?:me|nos) de baja|de baja|no (?:me|nos) (?:escriba\w*|env[íi]\w*|contact\w*|mande\w*)|no (?:quiero|deseo) (?:recibir|m[áa]s)|dej[ea]\w* de (?:escribir|enviar|mandar|contactar)|b[óo]rr[ae]\w*|elim[íi]n\w*|qu[íi]t[ae](?:me|n(?:me|os)|rme)|d[ée]sabonn\w*|d[ée]sinscri\w*|ne (?:plus|pas) (?:m['’]|nous |me )?(?:[ée]crire|contacter|envoyer|recevoir)|retir(?:ez|er)[- ](?:moi|nous)|retirer (?:mon|notre)|ne (?:m['’]|nous )?\w+ (?:plus|pas)\b[^.]{0,30}(?:messages?|courriels?|mails?)|"
    r"plus (?:recevoir|de (?:messages?|courriels?|mails?))|abmeld\w*|austragen|abbestell\w*|keine weiteren|nicht mehr (?:an)?(?:schreiben|kontaktieren|mailen|zusenden|schicken)|kein(?:e|en)? (?:mails?|e-?mails?|post|werbung|nachrichten)|(?:lösch\w*|streich\w*|nehm\w*|entfern\w*)[^.\n]{0,50}(?:verteiler|liste|daten|adresse)|von (?:der|ihrer) liste|cancell\w+ (?:mi|ci|il|dal)|rimuov\w*|non (?:mi|ci) (?:scriv\w+|contatt\w+|inviat?\w*)|togli\w*|disiscri\w*|non (?:desider\w+|voglio) (?:più )?ricever\w*|smett\w+ di|"
    r"descadastr\w*|remov[ae]\w*|n[ãa]o (?:me |nos )?(?:envi\w+|escrev\w+|contact\w+|mand\w+|quero (?:mais )?receber|desejo receber)|retir[ea]\w* (?:o )?(?:meu|me|nos)|cancelar (?:a )?(?:minha )?(?:inscri|subscri)|par[ea]\w* de (?:enviar|escrever|mandar)|uitschrijven|afmelden|geen (?:mails?|e-?mails?|berichten) meer|avregistrer\w*|avanmäl\w*|inga fler|ta bort (?:mig|oss)|afmeld\w*|frameld\w*|ikke flere|slet (?:mig|os)|peruuttaa|älkää|poistakaa|wypis\w*|proszę (?:o )?(?:usunięcie|nie (?:pisać|kontaktować))|nie (?:pisać|przysyłać))\b)",
    re.MULTILINE,
)

TURNS = re.compile(
    rf"(?i)\b(?:no|zero|enough|kill|cancel|end|silence|quit (?:with )?|trim|exempt \w+ from) (?:(?:the|my|your|these|this|further|more|monthly|weekly|seasonal) ){{0,2}}(?:{_SERIALS})\b|\b(?:off|out of|from) (?:the|your|these|all|any|future|further|resource|monthly|weekly| ){{1,3}}(?:{_SERIALS})\b|"
    r"\b(?:this|these|ours|mine|it|that|one)\b[^.?!]{0,12}\b(?:be|were) (?:the|my) last\b|\bnothing further\b|\bnone be sent\b|\bno further ones\b|\brather (?:that )?you (?:didn't|did not|not|stopped)|\brather not have (?:letters|mail|e-?mails)|"
    r"\b(?:taking|dropping|removing|striking|scratching|cutting) (?:me|us|my|our|this)\b|\b(?:drop|exempt|omit|delist|unlist|deregister) (?:me|us|my|our|this)\b|\blet (?:me|us) (?:drop|go|off|out)\b|\bno(?:t| need| longer)? (?:need )?to keep (?:me|us) on\b|\bdon't need to keep (?:me|us) on\b|"
    r"\b(?:did not|didn't|to not|not be) writ(?:e|ing) (?:again|more|to me|to us)\b|\b(?:now|pls|please) stop\b|\bstop (?:pls|please)\b|\bask(?:s|ed|ing)?\b[^.?!]{0,60}\b(?:(?:you )?to|that you) stop\b|\b(?:do not|don't|not) (?:copy|include|direct) (?:me|us|this|anything)\b|\bmay not be sent\b|\bmayn't receive\b|"
    r"\b(?:name|address)\b[^.?!]{0,25}\b(?:not|no longer|never|nowhere)\b[^.?!]{0,14}\b(?:appear|figure|remain|stand|be on|stay)|\bstrike (?:the|my|our)\b[^.?!]{0,20}\baddress\b|\bbe on no list\b|\b(?:spared|spare (?:me|us)|excused) (?:from )?(?:the|your|these|from)\b|\bright to object\b|\berasure\b|\bunsubs\w+|\blose this address\b|\b(?:cut|knock) (?:me|us|this one|the \w+)(?: \w+){0,2} (?:off|on the head)\b|"
    r"\bray(?:er|ez)\b|\b(?:sort|enl[eè]v|ôt)\w*[- ](?:moi|nous|nos|mon|notre)\b|\bsortir de votre liste|\bne plus (?:nous |m['’]|me )?(?:adresser|faire parvenir|écrire|envoyer)|\b(?:künftig|bitte)\b[^.?!]{0,40}\bohne (?:uns|mich)\b|\bkeine rundbriefe|\bnicht mehr\s*[.!]|\babzusehen\b|\bnehmen sie (?:mich|uns) (?:da )?(?:raus|heraus)|"
    r"\bquit(?:e|ar|en)\b[^.?!]{0,40}\blista\b|\btire-(?:me|nos)\b|\bproszę nie\b|\bneposílej\w*",
    re.MULTILINE,
)
"""Rarer turns, as people who are polite, old, tired or abroad put it."""

ASIDE = re.compile(
    r"(?i)^\W*(?:baja|stop|cancelar)\b\W*(?:por favor|please|gracias|thanks?)?\W*$|\bno (?:necesit|quer|quier)\w+ (?:ya )?m[áa]s (?:cartas|correos|mensajes|invitaciones)\b|\bno (?:nos|me) (?:vuelv|sig)\w+|\bnot (?:to )?(?:be )?(?:approached|solicited|added)\b|\bnot (?:reach out|add (?:me|us)|writ(?:e|ing) (?:me|us|here))\b|\bprefers? (?:that )?(?:\w+ )?not to be\b|\bno solicit\w+|"
    r"\b(?:off|out of) (?:of )?(?:any|every|another|its|their|yours|the)\b[^.?!]{0,20}\b(?:lists?|mailings?)\b|\b(?:on|to) (?:another|any more|one more) (?:\w+ )?list\b|\bno to (?:being on|the) (?:the )?list\b|\btaken off of\b|\b(?:strike|scratch|cross) (?:me|us|out the lot)\b|"
    r"\b(?:do not|don['’]t|no longer|never) (?:really )?need (?:the|your|these|any|to be on|us)\b[^.?!]{0,40}\b(?:any ?more|any longer|updates?|letters?|e-?mails?|list)\b|\bkeep (?:me|us) in your (?:contacts|list|system)|\bin your contacts for\b|"
    r"\bwithout (?:writing|letters|the (?:e-?mails?|letters))\b|\bsaved? your (?:letters|stamps|breath)\b|\bplease (?:end|give (?:me|us) up|call (?:off|it))\b|\bknock it off\b|\b(?:further|more) (?:messages|letters|e-?mails?)\W{1,3}none\b|\bpass on\b[^.?!]{0,40}\be-?mails\b|"
    r"\bnot use (?:it|this (?:inbox|address|account|mailbox)) for (?:letters|this|that|such)\b|\bya no (?:quer\w+|dese\w+)\b[^.?!]{0,20}\brecibir|\btir(?:ar|e|em|a)\b[^.?!]{0,20}\blista\b|\baus dem verteiler\b|\bnepi[sš]te\b|\bweren['’]t (?:a|any) (?:third|fourth|fifth|more)\b|\b(?:me|us) of the l(?:ist|sit)\b",
    re.MULTILINE,
)
"""What is said in passing, of a list, an inbox or a rule of the house; and the one word that our own letters offer."""


def opt_out(text: str) -> str | None:
    """The words by which the writer asks not to be written to again, or None.

    >>> opt_out("Please take me off your list."), opt_out("I take my coffee black.")
    ('take me off your list', None)
    """
    match = next(filter(None, (pattern.search(text[:6000]) for pattern in (OPT_OUT, STOP, TURNS, ASIDE))), None)
    return re.sub(r"\s+", " ", match[0]).strip()[:80] if match else None
