"""What a Spanish verb in an answer orders, in any of its forms: "mándasela", "me lo recuerdas", "no la envíes", "que se manden", "bórrala".

Law: a form is made from its verb by rule and is read with or without its accents, save where the accent alone makes it the past ("mandé",
"mandó"): that orders nothing. What goes to herself ("mándamela") is no letter that goes out. A verb is read, never judged: whether a letter
goes is the grammar's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from outreach.rules.approval.words.plain import without_accents


class Order(StrEnum):
    """What is to become of a letter."""

    SEND = "send"
    APPROVE = "approve"
    DROP = "drop"
    DELAY = "delay"  # "aplázala": later, whatever stands beside it
    KEEP = "keep"  # "déjala", "pásala": later only with a day or "para" behind it


class Form(StrEnum):
    """How it is said."""

    TOLD = "told"  # manda, mandá; also "he sends"
    POLITE = "polite"  # mande, manden; also that he send, and without its accent "I sent"
    WISHED = "wished"  # mandes
    BARE = "bare"  # mandar
    YOU = "you"  # mandas
    WE = "we"  # mandamos; also "we sent"
    LET_US = "let us"  # mandemos
    MYSELF = "myself"  # mando
    DONE = "done"  # mandada


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One verb and the pronouns about it. `end`: the place behind it; `negated` by a no; `before`: pronouns in front, `behind`: at its end."""

    order: Order
    form: Form
    end: int
    negated: bool = False
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()

    @property
    def to_herself(self) -> bool:
        """Such as "mándamela", "nos la envías"."""
        return bool({"me", "nos"} & {*self.before, *self.behind})

    @property
    def of_a_part(self) -> bool:
        """Such as "quítale la última línea": something of the letter, not the letter."""
        return bool({"le", "les"} & {*self.before, *self.behind})


_REGULAR: Mapping[Order, str] = {
    Order.SEND: "mandar enviar despachar remitir",
    Order.APPROVE: "aprobar/aprueb autorizar confirmar",
    Order.DROP: """borrar eliminar quitar saltar descartar cancelar rechazar tachar olvidar anular desechar tirar botar
        ignorar brincar""",
    Order.DELAY: "aplazar postergar retrasar atrasar recordar/recuerd acordar/acuerd reprogramar",
    Order.KEEP: "dejar pasar guardar avisar preguntar revisar checar retomar mostrar/muestr enseñar reservar quedar",
}
"""Verbs in -ar; behind the stroke the stem that bears the stress."""
_OTHERS: Mapping[Order, Mapping[str, str]] = {
    Order.DROP: {
        "omitir": "omite omita omitan omitas omitir omites omitimos omitamos omito omitido",
        "suprimir": "suprime suprima supriman suprimas suprimir suprimes suprimimos suprimamos suprimo suprimido",
    },
    Order.DELAY: {
        "posponer": "pospon posponga pospongan pospongas posponer pospones posponemos pospongamos pospongo pospuesto",
    },
    Order.KEEP: {
        "mover": "mueve mueva muevan muevas mover mueves movemos movamos muevo movido",
        "correr": "corre corra corran corras correr corres corremos corramos corro corrido",
        "poner": "pon ponga pongan pongas poner pones ponemos pongamos pongo puesto",
        "ver": "ve vea vean veas ver ves vemos veamos veo visto",
    },
}
_FORMS = (Form.TOLD, Form.POLITE, Form.POLITE, Form.WISHED, Form.BARE, Form.YOU, Form.WE, Form.LET_US, Form.MYSELF, Form.DONE)
_ENGLISH = frozenset(["quite", "revise", "cancel", "retire", "corral", "pond", "ve", "van", "pase", "veas"])
"""Forms that are words of English, or that stand for something else as often."""
_ONE = ("me", "te", "se", "nos", "le", "les", "lo", "la", "los", "las")
_PRONOUNS = frozenset(_ONE)
_ENDINGS = (*((one,) for one in _ONE), *((to, what) for to in ("me", "te", "se", "nos") for what in ("lo", "la", "los", "las")))
_BEARS_PRONOUNS = frozenset([Form.TOLD, Form.POLITE, Form.BARE, Form.LET_US])
_NOT = (("ya", "no"), ("no",), ("nunca", "más"), ("nunca", "mas"), ("nunca",), ("jamás",), ("jamas",))
_WISHES = (
    *(("quiero", "que"), ("quiero",), ("quisiera",), ("hace", "falta"), ("hay", "que"), ("hay", "para", "qué")),
    *(("vayas", "a"), ("vaya", "a"), ("vamos", "a"), ("es", "necesario"), ("me", "interesa"), ("deseo",), ("deseo", "que")),
)
"""Between a no and its verb."""


def spanish_verb(words: Sequence[str], at: int) -> Verb | None:
    """The verb that begins at a place of folded words, with its no and its pronouns.

    >>> [(verb.order.value, verb.form.value, verb.end) for verb in (spanish_verb(said.split(), 0) for said in ("mándasela hoy", "me lo recuerdas")) if verb]
    [('send', 'told', 1), ('delay', 'you', 3)]
    >>> [verb is not None and verb.negated for verb in (spanish_verb(said.split(), 0) for said in ("no se la envíes", "no quiero mandar 2", "borrala"))]
    [True, True, False]
    >>> [spanish_verb(said.split(), 0) for said in ("mandé la 2", "la mandó", "la 2", "no la 2")]
    [None, None, None, None]
    """
    refusal = next((said for said in _NOT if tuple(words[at : at + len(said)]) == said), ())
    place = at + len(refusal)
    wish = next((said for said in _WISHES if refusal and tuple(words[place : place + len(said)]) == said), ())
    place += len(wish)
    before: tuple[str, ...] = ()
    while len(before) < 2 and place < len(words) and words[place] in _PRONOUNS:
        before = (*before, words[place])
        place += 1
    found = _form(words[place]) if place < len(words) else None
    if found is None:
        return None
    order, form, behind = found
    if behind and before:
        return None
    return Verb(order=order, form=form, end=place + 1, negated=bool(refusal), before=before, behind=behind)


@cache
def _form(word: str) -> tuple[Order, Form, tuple[str, ...]] | None:
    """One word as a form of a verb with the pronouns at its end."""
    if word in _ENGLISH or not word.isalpha() or word[-1] in "éóí":
        return None
    spelled = without_accents(word)
    if spelled in _SPELLED:
        return (*_SPELLED[spelled], ())
    for ending in _ENDINGS:
        stem = spelled.removesuffix("".join(ending))
        for whole in (stem, f"{stem}s") if stem.endswith("mo") else (stem,):  # "mandémosela" lets its s go
            found = _SPELLED.get(whole) if stem != spelled else None
            if found and found[1] in _BEARS_PRONOUNS:
                return (*found, ending)
    return None


def _regular(verb: str) -> Iterator[tuple[str, Form]]:
    """The forms of one verb in -ar, unaccented.

    >>> " ".join(dict(_regular("aplazar")))
    'aplaza aplace aplacen aplaces aplazar aplazas aplazamos aplacemos aplazo aplazado aplazada aplazados aplazadas'
    """
    infinitive, _, stressed = verb.partition("/")
    stem = without_accents(infinitive)[:-2]
    stressed = stressed or stem
    soft, soft_stressed = _soft(stem), _soft(stressed)
    yield from ((f"{stem}a", Form.TOLD), (f"{stressed}a", Form.TOLD), (f"{soft_stressed}e", Form.POLITE))
    yield from ((f"{soft_stressed}en", Form.POLITE), (f"{soft_stressed}es", Form.WISHED), (f"{soft}es", Form.WISHED))
    yield from ((f"{stem}ar", Form.BARE), (f"{stressed}as", Form.YOU), (f"{stem}amos", Form.WE), (f"{soft}emos", Form.LET_US))
    yield from ((f"{stressed}o", Form.MYSELF), *((f"{stem}ad{end}", Form.DONE) for end in ("o", "a", "os", "as")))


def _soft(stem: str) -> str:
    """The stem before an e: "aplac", "saqu", "entregu"."""
    if stem.endswith("z"):
        return f"{stem[:-1]}c"
    return f"{stem[:-1]}qu" if stem.endswith("c") else f"{stem}u" if stem.endswith("g") else stem


def _spelled() -> Mapping[str, tuple[Order, Form]]:
    """Every form without its accents; what two verbs share is the first one's."""
    table: dict[str, tuple[Order, Form]] = {}
    for order, verbs in _REGULAR.items():
        for verb in verbs.split():
            for form, said in _regular(verb):
                table.setdefault(form, (order, said))
    for order, irregular in _OTHERS.items():
        for forms in irregular.values():
            for form, said in zip(forms.split(), _FORMS, strict=True):
                table.setdefault(form, (order, said))
                if said is Form.DONE:
                    table.update({f"{form[:-1]}{end}": (order, said) for end in ("a", "os", "as")})
    return MappingProxyType(table)


_SPELLED = _spelled()
