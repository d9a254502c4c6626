"""The day on which somebody is back: every spoken form, in a dozen languages, told on Tuesday 17 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.rules.reading.dates import return_day

TUESDAY = date(2026, 11, 17)

SAID = [
    line.split(" | ")
    for line in """
I'll be out of the office 11/23 - 11/27. | 2026-11-27
Out of office Nov 20-24, back the 25th | 2026-11-25
I am out November 20 through December 2, returning December 3. | 2026-12-03
On leave through January 3 and back on the 4th. | 2027-01-04
The shop is shut. Monday the 23rd, if I live. | 2026-11-23
In trial through Friday the 20th. For urgent matters call Petra. | 2026-11-23
Expect nothing from me before Wednesday the 2nd. | 2026-12-02
On retreat until the Feast of St Andrew, 30 November. | 2026-11-30
He is looking at churches; from 6 December in the usual way. | 2026-12-06
Closed until December 6. On the 7th the clinic runs as usual. | 2026-12-07
La oficina permanece cerrada hasta el 6 de diciembre. Atendemos el día 7 a las 9. | 2026-12-07
Sono fuori ufficio fino al 18 dicembre. Leggerò i messaggi dal 19. | 2026-12-19
I'm away from Wednesday, Nov 18 to Friday, Nov 27 with no access. | 2026-11-27
The office will be closed Thursday 11/26 and Friday 11/27, reopening Monday 11/30. | 2026-11-30
Back in the office next Monday, December 7 | 2026-12-07
I'm on PTO until the first of December. | 2026-12-01
back on the twenty-third | 2026-11-23
Back in 10 days | 2026-11-27
Two weeks from today I'll be back. | 2026-12-01
I am on vacation this week and will be back a week from Monday. | 2026-11-30
We are closed through Friday the 27th. I'm back the Monday after. | 2026-11-30
I am back the Monday after Thanksgiving | 2026-11-30
I'm away until after Thanksgiving | 2026-11-27
I'm at a conference through Thursday and will reply Friday. | 2026-11-20
Out of the office starting 11/18/2026 and returning 11/30/2026. | 2026-11-30
My last day before leave is Friday November 20; I return January 4. | 2027-01-04
I am out until 12/1. For anything before 11/24 contact Bea. | 2026-12-01
vacation 18/11 - 1/12 | 2026-12-01
OOO today, in Monday. | 2026-11-23
Away Nov 18, 19 and 20. | 2026-11-20
Ich bin bis einschließlich 27.11. nicht im Büro und ab 30.11. wieder erreichbar. | 2026-11-30
Ich bin ab Montag, den 30. November, wieder für Sie da. | 2026-11-30
Ich bin in zwei Wochen wieder da | 2026-12-01
Je suis absente jusqu'au 30 novembre inclus. | 2026-11-30
Je suis en congé du 18 au 29 novembre. | 2026-11-29
Partie au chalet jusqu'au 29. | 2026-11-29
Estoy en un curso hasta el viernes 20. | 2026-11-20
Vuelvo el 3/12. | 2026-12-03
Sono fuori ufficio fino al 2 dicembre. Rientro il 3. | 2026-12-03
Volto dia 7/12 | 2026-12-07
Ik ben afwezig t/m vrijdag 27 november. Vanaf 30 november weer bereikbaar. | 2026-11-30
Jag är på semester t.o.m. 29 november och åter 30 november. | 2026-11-30
Jeg er på ferie til og med 27. november. Tilbage mandag d. 30/11. | 2026-11-30
Olen lomalla 29.11. asti ja palaan töihin maanantaina 30.11. | 2026-11-30
Kesälomalla 3. joulukuuta asti. | 2026-12-03
Od 18.11 do 27.11 jestem na urlopie | 2026-11-27
27 Kasım'a kadar izindeyim. | 2026-11-27
I am away through the end of next week. | 2026-11-30
Office closed Friday. FILINGS RECEIVED TODAY WILL BE STAMPED MONDAY NOVEMBER 30. | 2026-11-30
""".strip().splitlines()
]
UNSAID = """
We will call you back within two business days.
I'll get back to you by Friday.
I'll be back some time in March.
Our hours are Mon-Fri 9 to 5. We'll be back in touch soon.
I retired on June 30.
Answers take 5-7 court days.
Messages are forwarded until December 31.
Our team meets on November 24 and on December 1.
I was away until November 9 and have read your letter.
The church office does not open on Mondays.
New patient inquiries are answered on Mondays.
I have a new address. We'll stop looking here on January 31.
From January 1 write to us at the new office.
Jury duty from the 7th. I will see you when I see you.
""".strip().splitlines()


@pytest.mark.parametrize(("text", "day"), SAID)
def test_day_of_return_is_understood(text: str, day: str) -> None:
    """The day she is back, or else the last day of the absence that she names."""
    assert str(return_day(text, TUESDAY)) == day


@pytest.mark.parametrize("text", UNSAID)
def test_no_day_is_guessed(text: str) -> None:
    """Where no day of return is named, none is made up."""
    assert return_day(text, TUESDAY) is None


def test_a_line_that_the_client_broke_is_one_sentence() -> None:
    """Words and their date belong together across a hard line break."""
    assert return_day("I will be in trial for the rest of this week and back at my desk on\nMonday.", TUESDAY) == date(
        2026, 11, 23
    )
