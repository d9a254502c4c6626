"""The words of the calendar in fifteen languages, as they stand in mail: months, weekdays, small counts, stretches of time.

A new language is one more column of words here. Every word is in lower case and whole: a month is never told by its first
letters, so that "marked 3" is no day in March.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _table(text: str, *, first: int) -> Mapping[str, int]:
    """Words by the number of their line."""
    lines = text.strip().splitlines()
    return MappingProxyType({word: number for number, line in enumerate(lines, first) for word in line.split()})


MONTHS = _table(
    """
    jan january januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuun tammikuuta styczeń stycznia ocak leden ledna január ianuarie
    feb february februar février févr fév fevrier febrero febbraio fevereiro fev februari helmikuu helmikuun helmikuuta luty lutego şubat únor února február februarie
    mar march märz maerz mär mrz mars marzo março maart mrt marts maaliskuu maaliskuun maaliskuuta marzec marca mart březen března március martie
    apr april avril avr abril abr aprile huhtikuu huhtikuun huhtikuuta kwiecień kwietnia nisan duben dubna április aprilie
    may mai mayo maggio mag maio mei maj toukokuu toukokuun toukokuuta maja mayıs květen května május
    jun june juni juin junio giugno giu junho kesäkuu kesäkuun kesäkuuta czerwiec czerwca haziran červen června június iunie
    jul july juli juillet juil julio luglio lug julho heinäkuu heinäkuun heinäkuuta lipiec lipca temmuz červenec července július iulie
    aug august août aout agosto ago augustus augusti elokuu elokuun elokuuta sierpień sierpnia ağustos srpen srpna augusztus
    sep sept september septembre septiembre setiembre settembre setembro set syyskuu syyskuun syyskuuta wrzesień września eylül září szeptember septembrie
    oct october oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuun lokakuuta październik października ekim říjen října október octombrie
    nov november novembre noviembre novembro marraskuu marraskuun marraskuuta listopad listopada listopadu kasım noiembrie
    dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des joulukuu joulukuun joulukuuta grudzień grudnia aralık prosinec prosince decembrie
    """,
    first=1,
)
WEEKDAYS = _table(
    """
    monday mon montag lundi lunes lunedì lunedi segunda-feira segunda maandag måndag mandag maanantai maanantaina maanantaihin poniedziałek poniedziałku poniedziałek pazartesi pondělí hétfő luni
    tuesday tues tue dienstag mardi martes martedì martedi terça-feira terça dinsdag tisdag tirsdag tiistai tiistaina tiistaihin wtorek wtorku salı úterý kedd marți
    wednesday wed weds mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta-feira quarta woensdag onsdag keskiviikko keskiviikkona keskiviikkoon środa środę środy çarşamba středa středu szerda miercuri
    thursday thurs thur thu donnerstag jeudi jueves giovedì giovedi quinta-feira quinta donderdag torsdag torstai torstaina torstaihin czwartek czwartku perşembe čtvrtek csütörtök joi
    friday fri freitag vendredi viernes venerdì venerdi sexta-feira sexta vrijdag fredag perjantai perjantaina perjantaihin piątek piątku cuma pátek péntek vineri
    saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag lauantai lauantaina lauantaihin sobota sobotę soboty cumartesi sobotu szombat sâmbătă
    sunday sun sonntag dimanche domingo domenica zondag söndag søndag sunnuntai sunnuntaina sunnuntaihin niedziela niedzielę niedzieli pazar neděle neděli vasárnap duminică
    """,
    first=0,
)
COUNTS = _table(
    """
    a an one ein eine einer einem eines un une una uno um uma een en ett et én yhden viikon jeden jedną bir jeden egy o
    two zwei deux dos due dois duas twee två to kahden dwa dwie iki dva két două
    three drei trois tres tre três drie kolmen trzy üç tři három trei
    four vier quatre cuatro quattro quatro fyra fire neljän cztery dört čtyři négy patru
    five fünf cinq cinco cinque vijf fem viiden pięć beş pět öt cinci
    six sechs seis sei zes sex seks kuuden sześć altı šest hat șase
    seven sieben sept siete sette sete zeven sju syv seitsemän siedem yedi
    eight acht huit ocho otto oito åtta åtte otte kahdeksan osiem sekiz
    nine neun neuf nueve nove negen nio ni yhdeksän dziewięć dokuz
    ten zehn dix diez dieci dez tien tio ti kymmenen dziesięć on
    """,
    first=1,
)
STRETCHES = MappingProxyType(
    {
        word: days
        for days, words in {
            1: "day days tag tage tagen jour jours día dia días dias giorno giorni dag dagen dagar dage dager päivän dni dzień gün",
            7: "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker viikon tygodnie tygodni tydzień hafta",
            14: "fortnight",
        }.items()
        for word in words.split()
    }
)
ORDINALS = _table(
    """
    first
    second
    third
    fourth
    fifth
    sixth
    seventh
    eighth
    ninth
    tenth
    eleventh
    twelfth
    thirteenth
    fourteenth
    fifteenth
    sixteenth
    seventeenth
    eighteenth
    nineteenth
    twentieth
    twenty-first
    twenty-second
    twenty-third
    twenty-fourth
    twenty-fifth
    twenty-sixth
    twenty-seventh
    twenty-eighth
    twenty-ninth
    thirtieth
    thirty-first
    """,
    first=1,
)


def pattern(words: Mapping[str, int]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
