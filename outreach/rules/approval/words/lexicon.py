"""What single words and short phrases do in an answer, one table a language.

Law: a phrase has one role in a language. YES and MILD are the only roles that can lead to a letter being sent, and only where every
other word of the clause has a role here, names an item, or is FILL. To add a language, write one more table and name it in `LANGUAGES`.
Phrases are written folded (lower case, contractions opened: `plain.folded`); accents may be left out by the writer, except where
an entry of `NEEDS_ACCENT` says that they tell two words apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from outreach.rules.approval.words.composed_words import (
    ASKS_TO_BE_TOLD,
    AT_EASE_WITH,
    FOND_OF,
    GETS_IT,
    GLAD_FOR,
    GOOD_TIDINGS,
    MAY_GO,
    NO_WAITING,
    NOT_TO_GO,
    REST_OF_THEM,
    SAID_BESIDE,
    SO_TO_SAY,
    TO_MY_MIND,
    WHENEVER,
)
from outreach.rules.approval.words.plain import without_accents


class Role(StrEnum):
    """What a phrase does. See `LANGUAGES` for the words."""

    YES = "yes"  # asks for sending
    MILD = "mild"  # praise: a yes when it has an item or there is only one, "looks good"
    NO = "no"
    LATER = "later"
    NOT = "not"  # turns a yes round
    YET = "yet"  # makes a no a later
    HOLD = "hold"  # later for everything, when nothing else is named
    CONDITION = "condition"
    HEDGE = "hedge"  # "maybe": nothing beside it is clear
    MATTER = "matter"  # changes, work still to do: never beside a yes
    CORRECTION = "correction"  # "no wait", "I mean": a no or a later behind it holds
    RETRACTION = "retraction"  # "scratch that": every yes before it is in doubt
    ASKING = "asking"  # opens a question
    AUXILIARY = "auxiliary"  # opens a question at the head of a sentence, glue elsewhere
    AND = "and"
    BUT = "but"
    EXCEPT = "except"
    ALL = "all"
    BOTH = "both"
    NONE = "none"
    REST = "rest"
    SAME = "same"  # the verdict before it, once more
    ANYWAY = "anyway"
    THANKS = "thanks"
    FILL = "fill"  # courtesy and glue: changes nothing
    ITEM = "item"  # no words of its own: numbers, ordinals and names of the digest (lexer)
    DATE = "date"
    UNKNOWN = "unknown"


_WRITES_NOT = " | ".join(
    f"{wish} {verb}"
    for wish in (
        "i would rather not",
        "i 'd rather not",
        "i would prefer not to",
        "i 'd prefer not to",
        "i should prefer not to",
        "i should rather not",
        "i do not want to",
        "let us not",
        "let 's not",
    )
    for verb in ("write to", "contact", "email", "reach out to", "bother")
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NICE = ("good", "great", "nice", "lovely", "happy", "safe", "merry")
_GOOD_DAY = " | ".join(
    f"have a {how} {time}"
    for how in (
        "blessed",
        "wonderful",
        "beautiful",
        "restful",
        "peaceful",
        "relaxing",
        "fantastic",
        "super",
        "fine",
        "quiet",
        *_NICE,
    )
    for time in (
        "day",
        "week",
        "weekend",
        "evening",
        "afternoon",
        "night",
        "morning",
        "one",
        "thanksgiving",
        "holiday",
        *_WEEKDAYS,
    )
)
ENGLISH: Mapping[Role, str] = {
    Role.YES: """yes | affirm | to be sent | to be mailed | yep | yeah | yup | yess | ya | yea | y | ok | okay | k | kk | oki | okey dokey | okie dokie | approve | approved | approving | approval
        i approve | send | sending | send it | send off | send out | send away | send them | send that | send this | ship | ship it | dispatch | dispatch it | dispatch them | meets with my approval | meet with my approval | has my approval | have my approval | go | go with | go ahead
        go for it | go on | still send | still send it | still send them | do still send | still approve | still go ahead with | do it | please do | do send | post | mail | release | confirm | confirmed | confirming | accept | accepted | agreed | agree | green light
        greenlight | thumbs up | absolutely | definitely | certainly | of course | for sure | sure | sure thing | affirmative | yes please
        yes to | ok to | okay to | good to go | ready to go | ready to send | is ready | are ready | ready | can go | may go | should go
        can go out | may go out | should go out | go out | go through | to go | get it out | fire away | fire off | let it go out | let them go out
        is ok either way | are ok either way | is okay either way | send it either way | send them either way | yes either way | is a no brainer | a no brainer | no brainer
        works for me | fine by me | ok by me | fine with me | ok with me | good with me | i am good with | i 'm good with | i am fine with
        i 'm fine with | i am ok with | i 'm ok with | happy with | i am happy with | i 'm happy with | can leave | may leave | should leave | can be sent | may be sent | should be sent | can be mailed | can ship | is a go | are a go | a go | off with it | off with them | off it goes | out it goes | out they go | off they go | off you go | out the door
        by all means | mail it | mail them | mail that | post it | gets theirs | get theirs | gets hers | gets his | can have hers | can have his | can have theirs | may have hers | may have his | may have theirs
        can have it | may have it | can have his letter | can have her letter | can have their letter | may have his letter | may have her letter | may have their letter | gets his letter | gets her letter | gets their letter
        have my ok | has my ok | have my blessing
        has my blessing | thumbs up to | thumbs up on | thumbs up for | all clear for | 👍 | ✅ | ✔ | ☑ | 👌 | 🆗 | 🟢 | ✓ | 🚀""",
    Role.MILD: """love the one | love the letter | love the | love this | love that | love it | loved the | splendid | charming | delightful | superb | terrific | fantastic | brilliant | marvelous | marvellous | magnificent | gorgeous | well put | nicely put | beautifully put | sweet | touching | thoughtful | heartfelt
        well said | well written | nicely written | beautifully written | quite right | quite good | quite fine | quite charming | quite lovely | quite splendid | quite perfect | good | fine | great | nice | nice one | good one | good here | fine here | nice work | great work | good work | nice job | great job | good job | perfect | lovely | excellent | wonderful | awesome | grand | all right | alright | looks good to me | look good to me | looks great to me | look great to me | sounds good to me | look fine to me
        looks fine to me | seems good to me | looks good | look good
        looks great | look great | looks fine | look fine | looks perfect | look perfect | looks lovely | look lovely | looks right | looks ok
        look ok | looks okay | sounds good | sound good | sounds great | sounds right | sounds perfect | sounds fine | reads well | read well
        works | work | love it | i love it | like it | i like it | i love | i like | all set | spot on | beautiful | correct | looks wonderful | looks excellent | look wonderful | look excellent
        looks beautiful | nicely done | well done | 💯 | 🙌 | 👏 | very good | as is | just right | as it should be | is right | are right | is correct | are correct | is just right | hits the mark | is on point | lgtm
        still fine | still good | still great | still ok | still okay | still yes | still a yes | still perfect""",
    Role.NO: _WRITES_NOT
    + """ | no | nope | nah | n | no thanks | no thank you | skip | skip it | skipped | skipping | drop | drop it | drop this | drop that | reject
        rejected | decline | declined | cancel | canceled | cancelled | cancel it | delete | delete it | discard | discarded | kill | kill it
        nix | nix it | scrap | scrap it | pull | pull back | scratch | pass | pass on | hard pass | remove | trash | toss | bin | in the bin | go in the bin | goes in the bin | can go in the bin | in the trash | can go in the trash | for the bin | veto | deny | denied | refuse | leave out | leave off | never
        no to | no go | let go of | a no go | is a no go | a no | is a no | do not bother | no way | not interested | not this one | not that one | not this time | not needed | is not needed | are not needed | no longer needed | is no longer needed | no longer relevant | is no longer relevant | not relevant | is not relevant | irrelevant | no longer applies | obsolete | moot | is moot
        not necessary | is not necessary | are not necessary | absolutely not | definitely not | certainly not | of course not | do it by hand | do by hand | will do by hand | write by hand | handle it myself | handle myself | handle personally | do it myself | write myself | write him myself | write her myself | write them myself | call him myself | call her myself | call them myself | call her instead | call him instead | thumbs down | over my dead body | no chance | not a chance | out of the question | by no means | hell no | heck no | not happening | too late | too late now | forget what i said about | forget what i said of | no thank u | die | dies | goes away
        in the trash | negative | negative on | negative to | axe | dump | binned | strike | ditch | forget | forget it
        forget about | take out | throw out | throw away | let us skip | do not like | dont send | dont | ❌ | 👎 | 🚫 | ✖ | ✗ | ⛔ | 🛑 | 🙅 | 🗑 | ✘""",
    Role.LATER: """later | not yet | not now | not today | not ready | not ready yet | is not ready | are not ready | wait on | wait with | wait for now
        hold off | hold off on | hold on to | hold back | snooze | postpone | postponed | delay | defer | put off | see again | push | push back | remind me
        remind me about | remind me of | ask me again | ask me | ask again | ask | show me again | bring back | bring it back | bring | bring up again | some other time
        another time | later some time | some time later | sometime later | later sometime | later on | at some later point | one of these days | next time | park | parked | table | sit on | sleep on | try me | try me again | ping me | nudge me | bug me | poke me | keep | keep back | keep for | not just yet | revisit | come back to | come back
        give me till | give me until | give it | on ice | on the back burner | on the backburner | too early | too soon | no rush | no hurry | no prisa | sin prisa | ⏰ | ⏳ | ⌛ | 🕒 | 💤 | ⏸ | 🔜 | in a while | in a bit""",
    Role.HOLD: "hold | holding | hold it | hold them | wait | freeze | stop | stay put | stays put | stay | stays | waits | has to wait | have to wait | needs to wait | need to wait | should wait | must wait | better wait | should stay | ought to wait | hold your horses | hold your horses on | hold your horses with",
    Role.NOT: "not | under no circumstances | on no account | in no case | i would rather not | i 'd rather not | would rather not | i would prefer not | i 'd prefer not | i would prefer not to | i 'd prefer not to | i 'd sooner not | i would sooner not | i should prefer not | i should prefer not to | i should rather not | do not need | do not need to | could not | have not | has not | do not want | do not want to | does not need to | no need | no need to | there is no need | there is no need to | there 's no need | there 's no need to | there is therefore no need | there is therefore no need to | do not | can not | will not | should not | must not | does not | is not | are not | did not | would not | never send | without | please do not | need not",
    Role.YET: "yet | just yet | right now | for now | at the moment | for the moment",
    Role.CONDITION: """if | unless | only if | only when | once | when | whenever | after | before | until | till | til | provided | provided that | providing
        as long as | so long as | assuming | as soon as | in case | on condition | depending | depends | subject to | except if | except when
        pending | should he | should she | should they | should it | contingent | whether | by the time | while""",
    Role.HEDGE: """whatever | of two minds | in two minds | i guess | guess | maybe | mayb | mabe | maybee | perhaps | probably | prob | possibly | might | i think | think | i suppose | suppose | i believe | not sure | unsure
        is not it | is not this | is not that | is not she | is not he | are not they | was not it | was not that | was not she | was not he | did not we | did not i | did not she | did not he | does not she | does not he | have not we | have not i | should not it | should not this | should not we
        i am not sure | i 'm not sure | do not know | dunno | idk | hmm | hm | hmmm | um | uh | up to you | your call | you decide | you choose | you pick | either way
        either | kinda | kind of | sort of | meh | so so | seems | seem | almost | nearly | could | would | no problem | no prob | no probs | no biggie | no sweat | no objection | no objections | why not
        no reason | no reason why | nothing wrong | no complaints | no worries | some | one of | any | most | half | or | more or less | yes and no | no idea | who cares | as if | yeah right
        sure jan | should | rather | good enough | not bad | could be | supposed | hopefully | hope | wish | tempted | leaning | thinking | considering | consider
        doubt | worried | 🤔 | 🤷 | 😬 | 🙄 | 😕 | 🙃""",
    Role.MATTER: """before me | in front of me | once more | one more time | one last time | no show | no shows | no longer | already | sent | was sent | double check | check | recheck | reread | look at | look again | let me | needs | need | needs work | need work | change | changes
        changed | edit | fix | rewrite | reword | rephrase | instead | different | wrong | mistake | typo | first | other | back | my last email | my last message | my last reply | my earlier email | my previous email | versus | vs | shorter | longer | again
        my regards | my best | my best wishes | my love | my greetings | my thanks | my respects | a hug | un saludo a | saludos a | resend | like | me | meant to | try | trying | convinced | careful | concern | misspelled | misspelt | spelled | spelling | typos | mess | mistakes | error | errors | problem | issue | issues | missing | outdated | incorrect
        name | date | address | title | greeting | sentence | paragraph | line | word | words | ps | subject | signature | tone | wording | text
        i can | we can | any more | anymore | any longer | lol | ha | haha | died | dead | deceased | passed away | retired | moved | quit | fired | closed | sick | ill | himself | herself | myself | themselves""",
    Role.RETRACTION: """scratch that | the other way round | the other way around | other way round | other way around | vice versa | strike that | ignore that | take that back | disregard | disregard that | disregard the above | ignore the above
        changed my mind | i changed my mind | have changed my mind | forget that | forget what i said | forget all that | cancel that""",
    Role.CORRECTION: """actually | actually wait | no wait | wait no | i mean | i meant | correction | sorry | oops | whoops | on second thought
        on second thoughts | never mind | nevermind | make that | rather not | better not | hang on | hold on | hold on a second | wait a minute | wait a second | my mistake | oh wait | oh no | come to think of it | ups | """,
    Role.AUXILIARY: "is | are | am | was | were | can | may | do | has | have | will",
    Role.ASKING: """what | who | whom | whose | why | how | which | where | does | did | can you tell | could you tell | am i | shall i | shall we | can i | can we | could i | could we | should i | should we | would it | would you say | do i | do we | may i | any news | any word""",
    Role.AND: ", | and | & | + | plus | then | as well as | / | and also | and then | along with",
    Role.BUT: "but | however | though | although | yet not",
    Role.EXCEPT: "except | except for | excepting | apart from | other than | besides | aside from | minus | excluding | with the exception of | save for | but for",
    Role.ALL: """each of them | each of these | each of those | each letter | anything to | anything for | any letter to | any letters to | whatever goes to | all | everything | every one | every single one | every one of them | every one of these | every last one | everyone | anyone | anybody | everybody | all of them | all of it | all of these | all of those | all these | all those | each | each one
        all drafts | all the drafts | all letters | all of the drafts | all the letters | every draft | every letter | the whole lot | the lot | the whole batch | whole batch | them all | these all
        they all | it all | all the above | all of the above | all emails | all the emails | entire batch | the entire batch | the whole list | across the board""",
    Role.BOTH: "both | both of them | both of these | both drafts | both letters | the two | the two of them | them both | the pair | both of those | those two | these two",
    Role.NONE: "none | none of them | none of these | none of those | nothing | neither | neither one | neither of them | not any | not any of them | nobody | no one | none of it",
    Role.REST: """the rest | rest | the others | others | the other ones | the other | the other one | other one | the other letters | the other letter | the other drafts | the other draft | the other emails | other letters | other drafts | all the other letters | all other letters | everything else | everybody else | anybody else | all else | all the rest | all others | all the others | all other
        the remaining | remaining | the remainder | all remaining | the other two | the other three | other two | other three | the other four | other ones | rest of them | the rest of them | anything else | everyone else | the remaining ones | the remaining three | the remaining four | the remaining two | everything that 's left | everything that is left | all that 's left | all that is left
        whatever 's left | whatever is left | everything left | all left | those left | the ones left | the ones that are left | everyone left | everybody left | everything that remains""",
    Role.SAME: "same | the same | same here | same for | same with | same goes for | the same goes for | the same for | the same with | ditto | ditto for | likewise | same thing | as above | so is | so are | so may | so should | so will | and so may | and so should | and so will | and so is | and so are | so does | and so does | so can | and so can | same as",
    Role.ANYWAY: "anyway | anyways | regardless | despite the marks | despite the mark | all the same",
    Role.THANKS: _GOOD_DAY
    + """ | he asked for it | she asked for it | they asked for it | hope all is well | hope you are well | hope you 're well | hope all 's well | i hope all is well | i hope you are well | i hope you 're well | thanks | thank you | thx | ty | tks | tysm | many thanks | thank you so much | thanks so much | thanks a lot | thanks again | much appreciated
        appreciated | cheers | thank you very much | thanks very much | ta | 🙏 | 😊 | 🙂 | ❤ | 🎉 | 😀 | 😄 | 😁 | ☺ | 💜 | 💛 | 💙 | 🥰 | ✨ | thanks for this | thanks for these | thank you for this
        thank you for these | thanks for your help | you 're the best | you are the best | y'all are the best | you all are the best | you guys are the best | y'all rock | you rock | you are a lifesaver | you 're a lifesaver | you are amazing | you 're amazing | you are wonderful | you 're wonderful | y'all are wonderful | y'all are amazing | you guys are great | bless you | bless you all | god bless | happy friday | happy monday | have a great day | have a good day | have a nice day | have a good one | have a lovely day | best | best wishes | best regards
        regards | kind regards | warm regards | warmly | sincerely | take care | talk soon | noted | got it | received | will do | have a good weekend | have a great weekend | have a nice weekend
        you think of everything | you thought of everything | you have thought of everything | happy thanksgiving | happy holidays | all the best""",
    Role.FILL: """no date | no dates | very much | please | pls | plz | kindly | just | the | a | an | it | its | 's | 'm | 're | 'll | that | this | them | these | those | they | i | we | my | you
        your | be | to | for | on | with | of | in | at | as it is | as they are | as it stands | as they stand | as it reads | as you have it | for once | i should like to | i should like | y'all | ma'am | as written | as shown | as drafted
        as you wrote it | exactly as is | exactly as it is | just as it is | just as they are | as | hi | hello | hey | good morning | morning | good evening | good afternoon | dear | outreach
        team | assistant | draft | drafts | letter | letters | email | emails | mail to | e mail | e mails | note | notes | message | messages | number | numbers | item | items
        reply | replies | on my end | from my end | on my side | out | off | today | now | right away | straight away | immediately | asap | this morning | this afternoon | tonight | at once | go ahead and
        please go ahead and | you can | you may | you can go ahead and | feel free to | i would like to | i 'd like to | i 'd like | i would like | i want to | i want you to | i would like you to | i 'd like you to | let us | let | let 's
        happy for | i am happy for | i 'm happy for | happy for you to | i am happy for you to | i 'm happy for you to | really | very | so | well | too | also | both are | all are | all of which | ones | the one | the ones | that one | this one | those ones | these ones | for me | by me | from me
        with me | as well | i give you leave to | you have my leave to | you have my permission to | you have my blessing to | do not change a thing | do not change a word | do not change a comma | do not touch a word | do not touch a thing | do not change anything | do not touch it | nothing to change | nothing to add | nothing to fix | i have no changes | no edits from me | no changes from me | no changes | no change | no edits | no edits needed | no changes needed | without changes | unchanged | without edits | again thanks | after all | here you go | here we go
        for today | from today | on today's list | today's | from this morning | and so | right | oh | ah | alright then | 'em | em | simply | only | nothing else | no others | nobody else | at all | straight | directly | exactly
        to her | to him | to them | for her | for him | for them | her | him | going | goes | gets | get | give | can you | can you please | could you | could you please | would you | would you please | will you | will you please | say | saying | says | my answer | answer | my answer is | answers | my answers
        are as follows | as follows | quick | quickly | answered | from my phone | from the train | sorry for typos | sorry for the delay | sorry for being late | sorry i am late | sorry for the late reply | sorry this is late | my verdicts | verdict | verdicts | decision | decisions | my decision
        ! | . | : | ; | - | ( | ) | = | > | # | " | ' | * | [ | ] | _ | ~ | ... | ..""",
}
"""American English, dictated, thumbed and abbreviated."""

SPANISH: Mapping[Role, str] = {
    Role.YES: """sí | aprueba | apruebe | autorizo | vale | claro | claro que sí | va | van | de acuerdo | envía | envíe | envíalo | envíala | envíalos | envíalas | envíelo | envíela | envíelos | envíelas | manda | mande
        mándalo | mándala | mándalos | mándalas | mándelo | enviar | mandar | aprobar | apruebo | apruébala | apruébalo | apruébalas | apruébalos | aprobado | aprobada | aprobados | aprobadas | adelante | dale | confirmo
        confirmado | por supuesto | sí a | ok a | puede salir | pueden salir | puede irse | pueden irse | que salga | que salgan | que se vaya | que se vayan | puede ir | pueden ir | sigue bien | siguen bien | listo | lista | listos | listas | visto bueno | quiero que salga | quiero que salgan | quiero que se vaya | quiero que se vayan | órale | ándale | va que va | pa'lante | palante | pa lante | dale pa'lante | dale palante | dale para adelante | sip | dale pues | dale nomás | dale no más | dale con | dele | denle | dele nomás | hágale | hágale con
        desde luego | cómo no | me late | me laten | por mí bien | por mí sí | tiene mi visto bueno | tienen mi visto bueno | sí señor | a la voz de ya | échale | éntrale | vámonos con | claro que va""",
    Role.MILD: "me parecen bien | me parece perfecto | me parece perfecta | preciosa | precioso | preciosas | hermosa | hermoso | hermosas | linda | lindo | lindas | bonita | bonitas | bella | bellas | impecable | chévere | bacana | padrísima | de lujo | me gustan | me gustaron | me gustó | son buenos | son buenas | es buena | es bueno | está buena | están buenas | quedó bien | quedaron bien | quedó perfecta | quedó muy bien | quedaron muy bien | me encanta | me encantan | está de lujo | qué bonita | bien | está bien | están bien | perfecto | perfecta | perfectos | perfectas | muy bien | muy buenas | muy buenos | excelente | me gusta | me parece bien | genial | buenísimo | correcto",
    Role.NO: """no envíes | no envíe | no enviar | no mandes | no mande | no mandar | no lo envíes | no la envíes | no los envíes | no lo mandes | no la mandes | no los mandes | no lo envíe | no la envíe
        no me gusta | no me gustan | omitir | omite | omítelo | salta | sáltalo | saltar | saltarse | sáltate | descarta | descártalo | descartar | rechazo | rechazar | rechaza | cancela | cancélalo | cancelar | borra
        bórralo | elimina | elimínalo | no va | no van | no a | no al | no gracias | quita | quítala | quítalo | quítalas | quítalos | sácala | sácalo | bórrala | cancélala | sáltala | descártala | omítela | elimínala | táchala | ni hablar | para nada | ni loca | ni loco | ni de chiste | ni de broma | ni en sueños | ni pensarlo | ni de chance
        ni por error | ni se te ocurra | de ninguna manera | de ningún modo | de ninguna forma | en absoluto | jamás | tampoco | nel | nones | ya no | a la basura | afuera no | mejor nunca""",
    Role.LATER: """más tarde | luego | más adelante | después | todavía no | aún no | ahora no | no todavía | hoy no | pospón | posponer | pospone | aplaza | aplazar | deja para
        déjalo para | déjala para | déjalos para | déjalas para | la dejamos | lo dejamos | las dejamos | los dejamos | la dejo | lo dejo | que espere | que esperen
        puede esperar | pueden esperar | mejor el | mejor en | mejor para | mejor después | mejor luego | dejar para | recuérdame | otro día | por ahora no | ahorita no | orita no | por el momento no | de momento no | al rato | para luego | para después | para más tarde | para otro día | para otra ocasión | pendiente | pendientes | en pausa | que se espere | que se esperen
        mándame un recordatorio | mándame un reminder | ponme un recordatorio | ponme un reminder | otra vez más tarde | más tardecito | lueguito""",
    Role.YET: "todavía | aún | por ahora | por el momento | de momento",
    Role.HOLD: "pausa | pausar | páusala | páusalo | páusalas | páusalos | espera | espérate | espérese | aguanta | aguántame | aguántate | esperar | espere | detén | detener | retén | en espera",
    Role.CONDITION: "si | cuando | apenas | una vez que | después que | no sin antes | siempre y cuando | en lo que | a reserva de | de no ser que | siempre que | en caso | en cuanto | hasta que | a menos que | salvo que | solo si | antes de | después de que | mientras | con tal",
    Role.HEDGE: """quizás | quizá | tal vez | a lo mejor | creo | creo que | pienso que | me parece que | no creo | casi | casi sí | ojalá | a lo mejor sí | puede que | probablemente | yo diría | tengo dudas | no me convence | no me convencen | no estoy convencida | me da cosa | supongo | puede ser | no sé | no estoy segura | no estoy seguro | lo que sea | como quieras | da igual
        igual | depende | a ver""",
    Role.MATTER: "a mi | a mí | para mí | dale las gracias | dale un abrazo | dale saludos | dale mis saludos | dale una vuelta | dale tiempo | cambia | cambiar | corrige | corregir | primero | pero cambia",
    Role.CORRECTION: "mejor dicho | perdón | digo | mejor no | espera no | no espera | me equivoqué | rectifico",
    Role.ASKING: "de qué | para qué | cuántos | cuántas | quiénes | qué | quién | por qué | cómo | cuál | dónde | cuándo | ¿",
    Role.AND: "y | e | también | además | y también",
    Role.BUT: "pero | aunque | sin embargo",
    Role.EXCEPT: "excepto | menos | salvo | a excepción de",
    Role.ALL: "todo | todos | todas | a todo | a todos | a todas | todos ellos | todo eso",
    Role.BOTH: "ambos | ambas | los dos | las dos | esos dos | esas dos | estos dos | estas dos",
    Role.NONE: "ninguno | ninguna | ninguno de los dos | ninguna de las dos | ni uno ni otro | ni una ni otra | ni la una ni la otra | ni el uno ni el otro | nada | a ninguno | nadie",
    Role.REST: "el resto | lo que queda | lo que falta | todo lo que queda | los que quedan | las que quedan | los demás | las demás | lo demás | todo lo demás | las otras dos | los otros dos | las otras tres | los otros tres | las otras cuatro | los otros cuatro | las otras cinco | los otros cinco | las otras seis | los otros seis | los otros | las otras | el otro | la otra",
    Role.SAME: "lo mismo | lo mismo para | lo mismo con | ídem | igual para | igualmente",
    Role.ANYWAY: "de todos modos | de todas formas",
    Role.THANKS: "quedo pendiente | quedo atenta | quedo al pendiente | descansa | descanse | cuídate | cuídese | bendiciones | dios te bendiga | dios la bendiga | linda noche | buen fin | buen fin de semana | que descanses | besos | abrazos | gracias mil | gracias por todo | gracias por tu ayuda | eres lo máximo | muy amable | buena tarde | linda tarde | lindo día | excelente día | nos vemos | hasta luego | hasta pronto | gracias | muchas gracias | mil gracias | saludos | un abrazo | un saludo | feliz día | recibido | buen día",
    Role.FILL: """esa | ese | esta | bueno | por favor | porfa | el | la | los | las | lo | un | una | a | al | de | del | en | que | es | son | está | están | para | número | números | carta | cartas | correo | correos | mensaje
        borrador | borradores | hola | buenos días | buenas tardes | buenas | hoy mismo | ahora mismo | perdón por la demora | perdona la demora | perdón por la tardanza | ya | tal cual | así | solo | sólo | solamente | únicamente | como está | como están | sin cambios | le | les | yo | mi | me | con
        puedes | puede | favor | nada más | nada mas | porfis | porfi | porfita | xfa | plis | nomás | no más | se | queda | quedan | la suya | el suyo | las suyas | los suyos | suya | suyas | quiero que | quiero | quisiera | me gustaría
        favor de | hágame el favor de | hazme el favor de | haz favor de | vamos a | hay que | tenga la bondad de | sírvase | le pido | le ruego | te pido que | le pido que | te encargo | ahorita | orita | de una vez | de una | de inmediato | enseguida | en seguida
        cuanto antes | pues | oye | oiga | mira | porfavor | el envío de | la de | las de | los de | el de | carta para | correo para | señora | señor | sra | sr | lo que es | a ella | a él | a esa | a ese | en cuanto a | con | respecto a | sobre""",
}
"""Spanish as a bilingual practice in the United States writes it."""

COMPOSED: Mapping[Role, str] = {
    Role.YES: " | ".join((*AT_EASE_WITH, *MAY_GO, *GETS_IT)),
    Role.MILD: " | ".join(TO_MY_MIND),
    Role.NO: " | ".join(NOT_TO_GO),
    Role.REST: " | ".join(REST_OF_THEM),
    Role.FILL: " | ".join(
        (
            *GLAD_FOR,
            *NO_WAITING,
            *SAID_BESIDE,
            *WHENEVER,
            *FOND_OF,
            *SO_TO_SAY,
        )
    ),
    Role.THANKS: " | ".join(GOOD_TIDINGS),
    Role.ASKING: " | ".join(ASKS_TO_BE_TOLD),
}

LANGUAGES: tuple[Mapping[Role, str], ...] = (ENGLISH, SPANISH, COMPOSED)

NEEDS_ACCENT = frozenset({"sí", "sí a", "claro que sí", "está", "están", "el", "qué", "cómo", "cuándo", "más"})
"""Written without its accent such a phrase is not taken for this entry ("si" is "if")."""


def listed(phrases: str) -> list[str]:
    """The entries of a table: divided by bars or line ends.

    >>> listed("yes | go ahead\\n  send it")
    ['yes', 'go ahead', 'send it']
    """
    return [entry.strip() for line in phrases.splitlines() for entry in line.split(" | ") if entry.strip()]


def _lexicon() -> Mapping[tuple[str, ...], Role]:
    """Every phrase as a tuple of words, with its role; English wins where both languages have it."""
    table: dict[tuple[str, ...], Role] = {}
    for language in LANGUAGES:
        for role, phrases in language.items():
            for phrase in listed(phrases):
                for spelling in dict.fromkeys((phrase, *_bare(phrase))):
                    table.setdefault(tuple(spelling.split()), role)
    return MappingProxyType(table)


def _bare(phrase: str) -> tuple[str, ...]:
    return () if phrase in NEEDS_ACCENT else (without_accents(phrase),)


LEXICON: Mapping[tuple[str, ...], Role] = _lexicon()
LONGEST = max(map(len, LEXICON))
