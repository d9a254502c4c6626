"""Words of the trade, by the plain words to use instead with people outside it; the notation is `letter_sense`'s, one phrase a line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

JARGON: Mapping[str, str] = MappingProxyType(
    {
        "practical ways to change habits of thought": "cbt\ncbt - i\ncognitive ?- behav*\ncognitive behav*",
        "learning to ride out strong feelings": "dbt\ndialectical ?- behav*",
        "a method for hard memories": "emdr\nbrainspotting\nart therapy",
        "talking therapy": "ifs\nmbct\neft\nmbsr\nact therapy\nuse/uses/using/offer act\nact and/,\nart/act/erp and emdr\ninternal family systems\nemotion* ?- focused",
        "facing what frightens step by step": "erp\nexposure ?and therapy/response\nresponse prevention",
        "looking at where things come from": "psychodynamic*\npsychoanaly*\nanalytical*",
        "explaining": "psycho*educat*\npsycho - educat*",
        "strong feelings": "dysregulat*\naffect regulation\nemotion* regulation\nregulat* affect/emotion*\nco ?- regulat*",
        "at the same time": "comorbid*\nco - morbid*\nco ?- occurring",
        "consequences": "sequela*",
        "cause": "etiolog*\naetiolog*",
        "what somebody suffers from": "symptomatolog*\nsymptomatic",
        "thoughts of suicide": "ideation",
        "joylessness": "anhedoni*",
        "felt in the body": "somati*",
        "way of working": "modalit*",
        "help": "intervention*",
        "how we learn to trust": "attachment ?- based\nattachment style*/theory/disorder*",
        "careful with people who were hurt": "trauma ?- informed/focused",
        "well tested": "evidence ?- based",
        "listening to what the person brings": "strengths ?- based\nclient/person ?- centered/centred",
        "what it is called": "diagnostic*\ndifferential diagnos*\ndsm*\nicd*",
        "what somebody comes for": "presenting problem*/issue*/concern*",
        "what happens between two people": "transference\ncounter*transference\nattunement\nmentali*",
        "around a birth": "perinatal\nperi - natal\npost ?- partum mood\npostpartum mood\npmad*",
        "a mind that works differently": "neuro*diverg*\nexecutive function*",
        "turned inward or outward": "internali*\nexternali*",
        "feeling far away from oneself": "dissociat*\ndepersonali*\ndereali*",
        "illness": "psychopatholog*\naxis ii\ngad\nmdd\nocpd\nbpd\ncptsd\nc - ptsd\ncomplex ptsd\nmajor depressive\nanxiety disorder*",
        "trouble with alcohol or drugs": "sud\naud\nsubstance use disorder*\nsubstance use",
        "a first long conversation": "biopsychosocial*\nbio - psycho*",
        "therapy through play": "filial\nplay therapy",
        "day treatment": "intensive outpatient\niop\nphp\npartial hospital*",
    }
)
