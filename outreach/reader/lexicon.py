"""Words that mean alike for us, by class: what a corpus of a few thousand mails cannot teach about words it never met.

A class is a line: its name, then words; a word that ends in * stands for all that begin so. The model sees the class beside
the word, and pairs of classes, so that "room for a widower" is like "space for a student". Add a word to a line to teach it.
"""

from __future__ import annotations

from functools import lru_cache

_CLASSES = """
client: patient patients pt pts client clients consumer member members case cases referral referrals paciente pacientes patiente patienten patientin klient* cliente clientes caseload
person: woman man lady gentleman guy fellow gal girl boy kid kids kiddo kiddos teen teens teenager* adolescent* child children adult adults person people someone somebody mom mother dad father mum couple couples family families parent parents widow widower grandma grandmother grandfather senior* freshman sophomore junior infant toddler twin* sibling* señor señora chica chico niñ* mujer hombre fille garçon femme homme jeune frau mann junge mädchen jugendliche* menin* moç* ragazz* donna uomo
role: student students teacher nurse veteran vet marine soldier officer deputy firefighter paramedic medic musician violinist dancer gymnast swimmer runner athlete* goalie farmer trucker driver roofer welder plumber electrician carpenter baker chef cook waitress bartender barber hairdresser lawyer attorney engineer programmer accountant manager executive professor researcher resident intern pastor deacon parishioner* congregant* employee* coworker* colleague teller clerk cashier librarian pilot sailor miner postdoc phd undergrad alum* alumn* lehrer* élève* maestr*
relative: son daughter husband wife spouse boyfriend girlfriend fiancé* fiance* brother sister niece nephew stepson stepdaughter grandson granddaughter grandkid* aunt uncle cousin hijo hija esposo esposa marido madre padre mamá papá fils fille mari sohn tochter ehemann mutter vater filh* irmã* mãe pai
self: i me my mine myself i'm i've i'd i'll im ive ich mir mein meine meinen je moi mon ma mes j'ai yo mi mis mí eu meu minha io mio mia
other: she he her him his hers they them their theirs she's he's they're she'd he'd ella él su elle lui il sie ihr er ela ele dele dela lei
us: you your yours you're you've you'd usted ustedes tu tus te vous votre vos sie ihnen ihre ihrer você senhora lei suo
have: have has had got gets having i've tiene tengo hay ai avez habe haben hat tenho tem ho
see: see seeing take taking accept accepting treat work meet help squeeze fit add evaluate assess schedule book intake ver atender recibir recevoir prendre suivre sehen nehmen aufnehmen atender receber
send: send sending sent refer referring refers refered referred pass passing passed hand handing point pointing pointed steer steering steered direct directed connect connecting introduce introducing transfer transferring handoff referir derivar enviar mandar adresser orienter envoyer überweisen schicken vermitteln encaminhar indicar inviare
room: room space spot spots slot slots opening openings availability available capacity vacancy waitlist waiting openings hueco cupo lugar espacio place disponibilité platz plätze kapazität* frei vaga horário posto
give: gave give giving given told tell shared share name number card contact details info
feel: anxious anxiety anxieties panic panics panicking depressed depression depressive sad sadness grief grieving grieve mourning lonely loneliness overwhelmed burnout burned stressed stress scared afraid fear* worried worry worries angry anger rage numb hopeless tearful crying cries cry weepy weeping sleepless insomnia nightmares flashbacks trauma* ptsd ocd adhd bipolar bpd autis* suicid* cutting harm* bulimi* anorex* binge purg* eating addict* drinking drinks sober relapse* divorc* separat* breakup affair cheated custody widowed died death dying lost loss miscarriage stillb* infertil* postpartum postnatal perinatal cancer diagnos* abuse* abusive assault* violence bully* bullied shame ashamed guilt guilty moody mood withdrawn isolated isolating stuck struggling struggles struggle coping meltdown* tantrum* phobia* ansiedad depresi* duelo triste* miedo angoisse* anxiété déprime* deuil séparation épuisement angst ängste traurig* trauer erschöpf* schlaf* ansiedade luto depress*
therapy: therapy therapist therapists counseling counselling counselor counsellor psychotherapy psychotherapist psychologist sessions session treatment cbt emdr dbt act couples group groups terapia terapeuta psicólog* psicoterap* consejer* thérapie thérapeute psychothérap* psy therapie therapeut* psychotherap*
start: start starting begin beginning appointment appointments consultation consult intake first new schedule scheduling book booking cita rendez-vous termin consulta appuntamento
pay: insurance insured insurer aetna bcbs cigna united uhc optum medicaid medicare tricare humana kaiser copay deductible self-pay private-pay cash sliding scale fee fees rate rates cost costs afford price prices charge seguro precio costo tarif* mutuelle kosten krankenkasse preço convênio plano quanto
sell: demo pricing discount off offer offers free trial subscribe subscription subscribers unsubscribe newsletter webinar register registration sponsor sponsored ceu ceus ce credits course leads lead seo rank ranking google traffic marketing platform software solution solutions upgrade boost grow growth revenue clicks promo deal deals sale save exclusive limited act now download ebook whitepaper
bill: invoice invoices payment payments paid receipt statement balance due overdue order orders shipped shipping delivery tracking account renewal renew renews billing bill autopay charge charged refund lease rent tax taxes claim claims remittance
job: resume cv internship practicum job jobs hire hiring position positions candidate applicant application supervision supervisor licensure reference references salary recruiter
day: monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes martes miércoles jueves viernes lundi mardi mercredi jeudi vendredi montag dienstag mittwoch donnerstag freitag segunda terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì
month: january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin juillet août septembre octobre novembre décembre januar februar märz mai juni juli oktober dezember
when: today tomorrow tonight morning afternoon evening noon week weeks month months hour hours minutes next am pm lunchtime weekend mañana tarde semana matin soir semaine morgen woche nachmittag amanhã manhã
meet: coffee lunch breakfast zoom visit tour drop stop tea meeting chat calendar calendly reschedule café almuerzo déjeuner kaffee mittagessen almoço pranzo
thank: thanks thank thx ty grateful appreciate appreciated appreciation gracias merci danke obrigad* grazie bedankt tack tak kiitos dziękuj* teşekkür*
yes: yes yeah yep sure absolutely definitely gladly happy love great wonderful perfect delighted interested glad sounds keen excited sí claro encantad* oui volontiers avec ja gerne gern sim claro volentieri certo
no: no not don't cannot can't won't unable unfortunately regret sorry decline pass never nope isn't aren't wasn't nein leider kein* nicht ne pas malheureusement lamentablemente não infelizmente non purtroppo niet helaas nie niestety
stop: stop remove unsubscribe delete cease quit opt off list lists mailing spam unsolicited baja désabonn* abmelden streichen löschen descadastr* rimuov* uitschrijven
away: vacation holiday holidays leave maternity paternity parental sabbatical out office ooo away traveling travelling abroad retreat closed closes closure returning return returns back until till retired retire urlaub abwesend abwesenheit congé* congés vacances absent* absence vacaciones ausente licencia férias ausente licença ferie assente vakantie afwezig semester ledig ferie lomalla loma urlop* izin* tatil* elternzeit
auto: automatic automated automatically auto autoreply auto-reply responder monitored unmonitored received confirmation acknowledgement acknowledge ticket request logged noreply system generated automát* automatique automatisch* automatico automaatti* automatycz* otomatik
colleague: colleague colleagues team staff nurse nurses front desk coordinator manager director department office practice clinic hospital school district agency counselors physicians doctors providers provider referring
doctor: doctor dr doc physician pcp gp pediatrician psychiatrist obgyn oncologist cardiologist neurologist dentist médico médica doctora médecin arzt ärztin hausarzt pediatra
letter: note letter email mail message flyer flyers brochure card cards handout resource introduction outreach introducing carta correo lettre courrier brief schreiben nachricht e-mail
ask_list: anyone everyone all folks members listserv iso recommendations recommendation colleagues
school: school grade grader semester class classroom campus college university teacher principal counselor 504 iep recess homeroom escuela colegio lycée collège schule klasse escola
home: kids dinner birthday party christmas thanksgiving soup dog cat garden neighbor porch potluck wedding grandma recipe choir
sessiontalk: session sessions appointment reschedule cancel canceled late waiting portal superbill copay homework telehealth tomorrow
call: call calls called calling phone ring rang text voicemail reach reached reaching contacted contacting
well: better well great progress improved improving doing smiling thriving graduated finished settled
news: moved moving hired joined opened opening expanding merged address new changed promoted retiring leaving left starting
advice: thoughts opinion advice wondering think consult curbside brains brain perspective suggestion suggestions input
form: name email phone message submitted form submission field entry website contact
"""


def _table() -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    exact: dict[str, list[str]] = {}
    begins: list[tuple[str, str]] = []
    for line in _CLASSES.strip().splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            if word.endswith("*"):
                begins.append((word[:-1], name))
            else:
                exact.setdefault(word, []).append(name)
    return exact, begins


_EXACT, _BEGINS = _table()


@lru_cache(maxsize=50_000)
def classes(word: str) -> tuple[str, ...]:
    """The classes of a word in lower case, most words having none.

    >>> classes("widower"), classes("depresión"), classes("stapler")
    (('person',), ('feel',), ())
    """
    found = _EXACT.get(word, [])
    return tuple(dict.fromkeys([*found, *(name for start, name in _BEGINS if word.startswith(start))]))
