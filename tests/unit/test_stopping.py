"""Who asks not to be written to again is heard, however politely, oddly or foreignly it is put."""

from __future__ import annotations

import pytest

from outreach.rules.reading.stopping import opt_out


@pytest.mark.parametrize(
    "said",
    [
        "Would you mind taking us off the newsletter?",
        "I would be glad if my name no longer appeared among your contacts.",
        "Kindly let this one be the last.",
        "I'd rather that you didn't write again.",
        "Nothing further to this desk, if you please.",
        "The manager asks that you stop.",
        "Enough digests for one year.",
        "Vous pouvez me rayer de vos envois.",
        "Den Rundbrief künftig bitte ohne uns.",
        "Por favor quite este correo de su lista.",
        "Our head prefers not to be contacted about outside services.",
        "It might be easier for us both without the letters.",
        "Every salesman finds this desk, so no solicitations, thanks.",
        "I no longer see families, so I don't need your updates.",
        "Bitte unsere Praxis aus dem Verteiler nehmen.",
        "Gracias.\nBaja, por favor.",
        "No nos vuelva a escribir.",
        "Would you strike me from the circular and keep me for tea?",
    ],
)
def test_heard(said: str) -> None:
    """A request to stop stands in the words."""
    assert opt_out(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "Attendance was low last time, so we skip the winter one.",
        "She has no email, come by and sit with her.",
        "I would love to hear more about the group.",
        "Does Tuesday at noon still work for you?",
        "I added you to our list of helpers.",
        "Please write before Friday.",
        "La baja de mi paciente termina el lunes.",
    ],
)
def test_not_heard(said: str) -> None:
    """What only shares a word with such a request is none."""
    assert opt_out(said) is None
