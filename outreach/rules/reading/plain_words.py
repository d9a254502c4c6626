"""Words that ordinary mail writes small, so that a capital at the beginning of a sentence says nothing of them.

Gathered from the reader's corpus by `python -m tests.bench.fit_names --words`; not to be edited by hand.
"""

from __future__ import annotations

PLAIN = frozenset(
    """
    ab abbraccio aber able about above abrazo abrigo abroad absence absences absente absorb abstracts abuse academic accept
    acceptable accepted accepting accepts access accessible accident accidente accordingly account accountant accurate aceitar
    aches acknowledge acknowledges across act acting action active activity actual actually acuerdo ad add added adding
    addition additional address addressed addressee addresses adequate adjuster adjustment admin admire admission admissions
    admitted adolescent adolescente adolescents adopted adoption adore adresse adresser ads adult adults advance advice advise
    advised advisor advocate affair affection affiliate affiliated affiliation affirming afford afraid after aftercare
    afternoon afternoons afterward afterwards again against age aged agency agenda agent ages ago agosto agree agreeable
    agreed agreeing agreement agrees ahead ahh ai aide aids ajuda al alaikum alas alcohol alert alguien alguém alive all alla
    alle allergic alles alliance allow allowed almond almost alone along alongside alot aloud already alright als also
    alternative altogether alumni always am amazing among amount an analyst anbei anche and anda anger anglais angry animal
    anni anniversary anno announce announcements annual année anonymous anos another ans ansiedad ansiedade answer answered
    answering answers antidepressant anxeity anxiety anxious any anybody anyhow anymore anyone anything anytime anyway
    anywhere ao août apart apartment aperto apologies apologize apologizes apologizing app appeal appear appetite applicable
    applicant application applications applied apply applying appointed appointment appointments appreciate appreciated
    approach appropriate approve approved appt appts après aqui aquí are area aren arguing arise arm army around arrange
    arranged arrangement arrest arriba arrive arrived arriving arrêt article as asap aside ask asked asking asks asleep
    assault assess assessment assigned assistance assistant assisted associate association assume assumed assured asti así at
    ataques ate atende atender atendimento athletic atiende attacchi attach attached attachment attachments attack attacks
    attend attendance attending attention attest attestation attorney attorneys até au auch audio audit auf august augusti
    aunt aus aussi auth author authorization authorizations authorized authorizes autism autistic auto automated automatic
    automatically automatisch automático autumn av availability available avant avec average aviso avoid avoidance avoiding
    avons avril awake aware away ayer ayuda año años babies baby back background backorder bad badly bag bake bakery balance
    balances bald ballot band bank bar barn based basement basis basket baskets bath bathroom bc bcc be beach bear bearbeitet
    beating beaucoup beautiful bebé because become becomes becoming bed bedroom beds bedside been before beforehand began
    begging begin beginning beginnings begins begun behalf behavior behavioral behind bei beim being beings belated believe
    believes bell bella bellen belong belongs below bem ben bench bendiga benefit benefits bereavement bericht besides besser
    best beta better between beyond bicycle bien big bill billed biller billing bills bin binder binge biofeedback bipolar bir
    birth birthday bis bit bites bitte blame blank blanket bleeding blended bless blessed blessing block blocked blog blood
    blue blurb bo board boat bodies body boit bono bonus book booked booking bookkeeper booklet books bookshelf booth boots
    born borrowed boss both bother bottle bought bounced bow box boxes boy boys brain branch brand brasileira brave bread
    break breakfast breaks breakup breast breath breathe breathing bride bridge brief bring bringing brings brochures broke
    broken brother brothers brought browser budget bueno build building built bulimia bulletin bullied bureau buried burn
    burned burnout burst bus buscar business busy but button buy buying buys by bye bypass cabin cabinet café cake cakes
    calendar calendario call called caller callers calling calls calm calmer cama came camera camp campus can cancel canceled
    cancellation cancelled cancels cancer candidate candle cane cannot canoe cant cap capacity car card cardiac cardiologist
    cards care career careers caregiver caregivers caring carpet carried carrier carries carry carrying cars carta cas casa
    case caseload cases caseworker cash casino caso casserole cat category caught cc ce ceased celebrating cell cellist center
    central cereal cerrada certain certainly certificate certificates certified certo cette chair chairs chalet chambers
    chance change changed changes changing chaplain chapter character charge charged charges chart charts chat che check
    checked checking checkout checks cheese chef chemo cherche cherchent chess chest chicken chief chiefly child children
    chili chiuso chocolate choice choir choose choosing chosen chronic church ci cigna cinco circle circles circulation city
    civil ciągu claim claimant claimed claims class classe classes classroom clean cleaning clear clearance cleared clearer
    clearing clerk clicks client clients climb clinic clinical clinically clinician clinicians clinics clock close closed
    closer closes closest closet closing cloud club clínica co coach coaching coast coat coats cobra code coffee cognitive
    cohort cold colega colleague colleagues collected collecting college color column com come comer comes comfortable coming
    comma comment comments commercial commit commitment committee common communication communications community como comp
    companies company competency complaint complaints complete completed completely completion complex complicated
    complimentary component computer computers comunicazioni con concern concerned concerning concerns concert concussion
    condition conference conferences confided confidence confidential confidentiality confirm confirmation confirmed confirms
    conflict congregant congregation congress congé congés connect connected connection conoce conseiller conseillé consent
    consented consents consider considered considering consult consulta consultation consultorio consults contact contacted
    contacting contacts contain contato content contents contesta context continuation continue continued continuing contract
    contracted contracts control convenient conversar conversation conversion convinced cook cookies cooks cool cooler
    coordinate coordinator coordonnées copay copied copies coping copy copying cordial cordialement corn corner corporate
    correct corrected correction correo correos correspondence cost costo costs couch could couldn council counsel counseling
    counselling counselor counselors count counted counter counting country counts county couple couples course courses court
    courthouse cousin cover coverage covered covering covers coworker cows crash crazy created credentialed credentialing
    credentials credit cremation crew cried cries crime crises crisis criteria crossed crowds cry crying cuando cuarto cuatro
    cuento cuesta cup current currently curso custody customer cut cutting cuánto cycle cycles cómo da dad daddy dads daily
    dal dalle dance danger dans darf dark darling das dashboard data date dated dates daughter day days daytime de deacon
    deacons deadline deadlines deal dealing deals dear death deaths debt decade decent decide decided decides decision deck
    decline declined deep def definitely degree del dela delay delete deleted deletion delighted delivered delivery dem demain
    demande dementia den denials denied dental dentist department dependent deployment depois deported deposit deposition
    depresion depresión depressed depression depressive dept depuis der dermatology des describe described desde deseo desert
    design desk dessert destroy details detox deux device deze di dia diabetes diagnosed diagnosis dial diapers dice did didn
    die died dietitian dietitians diez difference different differently difficult digging dije dijo dime dinner dinners dio
    dir direct directed direction directly director directory disability discharge discharged discharges discharging disclosed
    discontinue discreet disculpe discuss discussed disease dish disorder disorders disponible disregard dissertation distance
    distress distribution distributor district districts dit ditt diversion divorce divorced divorcing do doable dobry doc
    docs doctor doctora doctoral doctors document documentation documents doente does doesn doesnt dog doing dois dollars
    domain domestic don donation done donner donor dont door doors doorway dorm dort dos dose dot dottoressa double doubled
    doubt down downloaded downtown dr draft drafted drafts drama draw drawer drawing drawn draws dread dreadful drie drill
    dringende drink drinking drinks drive driver drivers drives driveway driving droit drop dropping drove drowning drumming
    dry du dual duck ducks due duelo duerme dues dull during duties duty dx dying décembre découvre déjà día días döneceğim
    each ear earlier earliest early ears easier easily easy eat eaten eating eats ed edition education een effective
    efterårsferie egg eight eighty ein eine einen einer einfach eingegangen einschließlich either el ela elders ele
    electrician electronic electronically elementary elevator eleven eligible elle ellisontherapy else elsewhere em email
    emailed emailing emails embarrassed embarrassment emergencies emergency emotional empezó empfohlen employee employees
    employer empty en enclosed encore encrypted end ended ending endings ends energy enero engage engaged engagement engine
    engineer engineering enjoy enjoyed enough enquire enrolled entered entire entrance entries entry episode equally equipment
    er error errors es escitalopram escriba escribo escuela eso espacio español esposa esposo essa essay est esta established
    estamos estate este estimate estou estoy está están et ethics etwas eu eval evaluate evaluation evaluations even evening
    evenings event events ever every everybody everyone everything evidence ex exactly exam examination example exams exceed
    excellent except exchange exclusively excuse exec executed executive exercise exercises exhausted existing exists expect
    expected expecting experience experienced experiences expert expire expired expires explain explained explaining
    explanation exposure ext extended extension external extra eye eyelashes eyes face facilities fact faculty failed failing
    failure fair fairly fais fait faith fala fale fall falling falls familia families famille family fancy far farm fast fat
    father fault favor fax faxed fear federal fee feel feeling feelings feels fees feet fell fella fellow felt female femme
    ferie fern fever few fewer fiancé field fiestas fifteen fifth fifty fight fighting fights figure figured file filed files
    filha filing fill fille filled filling fils final finally finals find finding finds fine fingers finish finished finishing
    fino fire fired firefighter firm first fiscal fish fit fitness fits five fix fixed flashbacks flat flexibel flexible flip
    float flood floor floors florist flu fluoxetine fly flyer flyers foi fold folder folders folding folks follow followed
    following follows fond font food foods foot for forensic forget forgets forgive forgot forgotten fork forklift form formal
    formation former forms forth forty forward forwarded forwarding foster found four fourteen fourth frame francophone
    français free frei frequently freundlichen fri friday fridge friend friendly friends frightened from front frozen fue
    fuera full fully fun functional functioning fund funds funeral funerals funny fuori furious furnace further future fx
    férias février för für gal gallery gambling game games gap garage garde garden gate gave gay geehrte gefreut geht gelezen
    gender general generalized generally generations generous genitori gente gentil gentle gentleman gently gern geschlossen
    gestern get gets getting ghost gift gifts giorni giorno girl girlfriend girls give given gives giving già glad gladly
    gloves go goed goes going gold gone gonna good goods got gotta graag gracias grad grade grader grades graduate graduated
    grand granddaughter grande grandkids grandma grandmother grandparents grandson grateful gratis gratitude gray great green
    greetings grew grey grief grieving grinds grocery groom group groups growing grupo guarantee guard guardia guardian guards
    guess guest guests guide guilt guilty guns gusto gut guy guys gym gärna ha habe haben habit habla hablar hable hace had
    hadn haga haha hair half halfway hall hallway hand handed handing handle handled handles handling handoff handout handouts
    handover hands hanging happen happened happening happens happy har hard hardly hardware harm has hasn hasta hat hate hated
    hates haul have haven having hay he head headache headaches heads health hear heard hearing hears heart hearts held hello
    help helped helpful helping helps hence her herd here hereby herein hermana hermano hers herself hes hesitate het hey hi
    hid hidden hide hides hier high highway hiii hija hijo him himself hip hiring his history hit hits hive hives ho hoarding
    hoards hola hold holder holding holiday holidays home homes homesick homework hon honest honestly honey honor honorarium
    honored hop hope hopes hoping hora horas horses horário hospice hospital host hosting hot hotline hour hourly hours house
    houses housing how however hoy hrs http https huge human hundred hungry hunting hurt hurting hurts husband hygienist
    hyperventilating hábiles hätte ice ich ici id idea ideas ideation identified identifying identity idk if igen ignore
    ignoring ihm ihn ik ikke il ill illness im image imagine immediate immediately important impossible impressed improved in
    inattentive inbound inbox inches incident incl include included including inclus inclusion inconvenience increase
    increased independent indicar indicate individual individually infertility info inform information informed infusion
    inglés inglês initial initials injury inpatient inquire inquiries inquiry ins inside insomnia inspection install instead
    insted insurance insurances insurer intake intakes inte intended intent interesa interesaría interest interested
    interesting intern internal internet interns interpret interpreter interview intimacy into intro introduce introducing
    introduction intrusive intérprete invitation invite invited invoice invoices involved involving ir irritability is isn
    isnt issue issued issues ist it item itemized its itself izindeyim için ja jag janvier jar jars je jeden jemanden jest
    jestem jetzt jeudi jeune job jobs join joined joint joke jokes journée jours judge judgment jueves jumps junior junk
    juntos jury jusqu just já kadar kan kann kaum keep keeping keeps kein keine kept key keypad keys kid kidney kids killed
    kiln kin kind kinder kindly kinship kitchen knee knew knitting knock knocking know knowing known knows kommen kontakt
    kostet kunt kısa la lab label labor labs ladder ladies lady laid lake lamb lamotrigine lamp landed landlord lands lange
    language lapse laptop large larger las lashes last late lately later laugh laughed laughing launch laundry law lawyer lay
    lb lbs le lead leaders leads leaflet leaks learn learned learning lease least leave leaves leaving ledig lees left leg
    legal lei lejos lemon length lent les less let lets letter lettera letters letting level liability liaison liberty library
    libre licenciada license licensed licensing licensure lie lies life lifesaver lift light lights like liked likely likes
    limit limited limits linda line lined lines link list lista liste listed listen listening listing listopada lists litem
    literally lithium little littles live lives living llame llegó llevo lmk lo lobby local location locations lock locked
    locks log logo logs lol lomalla loneliness long longer look looked looking looks loop los lose losing loss lost lot lots
    loud love loved lovely loves loving low lower lowered lu luck lugar lunch lunches lundi lunedì lunes lupus lying läser ma
    maandag maar machine mad madam made maestra mail mailbox mailing mailings mailman mails main mainly maintain mais maj
    major majoring make makes making mal malade male malpractice mama maman mamas mamá mamás man manage managed management
    manager managers mandag mandar mandated mandatory mando maneja many marcar marche mari marido marital mark marked
    marketing marks marriage married martes marzo mas massage master mat match matched material materials maternity maternité
    matrimonio matter matters may maya maybe mañana me meal meals mean meaning means meant meantime measure measures med media
    mediation mediator medica medicaid medical medically medication medications medicine meds meet meeting meetings meets mehr
    meine meinte mejl mejor melden meltdowns member members membership memory men menopause menos mensagem mensaje mental
    mention mentioned mentions menu merci mercredi merging mes mess message messages met metro meu mg mgmt mgr mi mich mid
    middle midi midlife midnight midwife miedo might migraine mijn mil mild miles mill million min mind minding mine minha
    minimum ministry minor minors minute minutes mio mir mirror mis misa miscarriage mismo miss missed missing mistake mit
    mitzvah mixed miércoles mo mobile model moderate modifier moi mois mom moment momento moms mon monde money monitored month
    monthly months mood moon more morgen morgens morning mornings mortified most mostly mot mother mothers motivated motor
    motorcycle mountains mouth move moved moves moving moça much mucha muchacho muchas mucho mugs muito mujer mulher multiple
    mum music must mute mutism mutual muy my myself más mãe mère médecin mí mío möchte na naar nach nada nadie nah name named
    names naming national nature navigator ne near nearby nearly necesita neck need needed needful needing needle needn needs
    negative neglect nehmen neighbor neighbors neither nephew nerves nervous net network neurologist neutral neutrality never
    new newborn newer newly news newsletter newsletters next ni nice nicht nie niece niet night nightly nightmare nightmares
    nights nine nineteen ninety ninth niña niño niños no nobody noch noche noches noise nom nome nomás non none noon normal
    north nos nossa nostro not note notes nothing notice noticed notified notify notre nous nouveaux nouvelle november
    novembre noviembre now nowhere nuevos nuisance number numbers numéro nur nurse nurses nursing não número ob obgyn object
    obligation obliged observance obtain obviously ocd och od odd oder odpowiedź of off offence offense offer offered offering
    offers office officemate officer offices officially offline oficina often og oggi oh ohne oil ok okay oktober old older
    oldest olds olen om omg on once one ones ongoing online only ons ontvangen ook op open opened opening openings opens
    operator opinion opposite opt optional options or ora order ordered orders organ organization organized orientar
    orientation original os other others otherwise otra ou ought our ours out outcomes outgrown outpatient outreach outside
    over overdose overdue overflow overlap overnight overwhelmed owe own owner owners owns paciente pacientes pack package
    packet packets page paged pages paid pain paint pair panel panels panic panico pantry paper papers paperwork par para
    paralegal parece pareja parejas parent parental parenting parents parish parity park parked parking parle parler parou
    pars part parte partial participants participate participating particular particulars parties partner partners
    partnerships party pas paso pass passar passed passenger passes passou password past pastor pastoral path patience patient
    patiente patients pause pay payable payer paying payment payments pays pazienti país pcp peace peas pediatric pediatrician
    pediu peer pela pelo pelvic pen pencil pendiente pending people per perdeu perdió perfect perfectionism perform
    performance perguntou perhaps perinatal period permission permitted pero person personal personally personne persons peso
    pet petit peu peut peux ph pharmaceutical pharmacy phase phobia phone phones photo photos physical physician physicians
    piano pick picked picking picks pickup pictures piece pieds pile pill pills pilnych pinned pipe pipes pipí pis più place
    placed placement places plain plan plane planned planner planning plans plant plate plates play plays plazo pleasant
    please pleased pleasure plenty pleure pls plus plusieurs pm po pocket pode podría poi point pointed police policy polite
    poor poquito por porch porque portal português position positive possible possibly post posted posting postpartum
    postponed potential potluck pounds pour power powrocie pp ppl pra practical practice practiced practices practicum praise
    pray prayer prayers praying pre precisa prefer preferably prefere preferences preferred prefers prefiere pregnancy
    pregnant pregunta preguntarle premarital premium prendre prends prep preparation prepared preschool prescribe prescriber
    present presente presently president preso press pressure pretty prevention previous price primary principal print printed
    prior prison privacy private privately privileged pro probably problem problems proceed process produce prof profession
    professional professionals professionnel professor profile profiles profit program programme programs progress prohibited
    projector promise promised promptly proof properly proposal proposals propose proposed prostate protect protected
    protection protocol proud provide provided provider providers provides psicoterapeuta psicoterapia psicóloga psych
    psychiatrist psychiatry psychologist psychologues psychology psychosis psychotherapy pt pts public puede puedo pull pulled
    pulling punctual purchase purpose push put puts putting página pánico pânico på période qualification qualified quality
    quando quarter quarterly que queda quelqu queria querida quero question questionnaire questions queue qui quick quicker
    quickly quiere quiet quilt quisiera quit quite quiz quote quoted qué rabbi race racing radio rage rain rains rainy raise
    raised raising ramp ran random rang range ranking rapide rate rates rather raw re reach reached reaching read reader
    reading readmitted reads ready real really realtor rear reason reasons reassurance recall receber receipt receipts receive
    received receives receiving recent recently receptionist recevez recevoir recibido recibir recipient recognise recognize
    recomendó recommend recommended recommending recommends record recorded recording recordings records recovered recovery
    recruiting red redo reduced refer reference references referral referrals referred referring refilled refrigerator refund
    refusal refuse refuses refusing regarding regards regional register registered registration regreso regresé regret regular
    rehab reimburse rejected relapse relapsed relating relational relations relationship relationships release released relief
    relieved relocating reluctant remain remains remember remembered reminder reminders remission remittance removal remove
    removed remédios renew renewal renewed renews rent rentrée reopen rep repair replace replaced replacement replied replies
    reply replying report reported reports represent representative represents request requested requesting requests require
    required requires reschedule research resend reserved reset residency resident residential residents resolved resource
    resources respect respond responder response responsibility respuesta rest restaurant restore restored restricting
    resubmit result results resume retain retainer retakes retired retiree retirement retirer retorno retour retreat return
    returned returning returns reunification revert review reviewed reviewing reviews revised reçois reçu ricevuta ride rides
    right ring ringrazio rings riparliamo risen risk river rivolgersi rn road robbery robot rock role roll rolls roof room
    roommate rooms rope roster round rounds route routine row ruft rule ruled rules run runner running runs rural rush
    répondra résumé sabbatical saber sad sadness safe safely safety sagen sagt said sala salad sale salgo salir salon saludo
    saluti same samedi sample sand sandwich sandwiches sans sat satisfaction satisfactory savasana save saved saving saw say
    saying says scaffold scale scanned scans scare scared scarf scars scary schedule scheduled scheduling schicken scholarship
    school schools scope score scored screen screened screening script scuola se sea search searched searches searching season
    seat seats second seconds secretary secrétariat section secure see seed seeing seek seeking seem seems seen sees
    segreteria segunda seguro sehen sehr seit seizures seja select selected selective self sell selling semaine semaines
    semana semester seminar seminars send sender sending sends senhora senior seniors sense sensible sensory sent senta
    sentence sentences separate separated separately separation ser sera series serious seriously sertraline serve served
    service services serving será ses session sessions set sets settembre setting settle settled settling setup seu seven
    seventh several sexta sexual señor señora shadow shakes shaking shall shame share shared sharing sharp shaving she sheet
    shelf shelter shes shift shifts shipped shipping shoe shoes shook shoot shop shoplifting short shorter shot should
    shoulder shouldn shouts show showed showing shows shrink shut shuts shy si siamo siblings sich sick side sides sie sight
    sign signal signature signed signing signs silence silent simple simply sin since sincerely sind single sister sisters sit
    site sitepaddle sites sits sitter sitting situation six sixteen sixth sixty size skills skip skipping sky sleep sleeping
    sleeps slept slice slides sliding slightly slipping slot slots slow slowly small smart smell smile smiling smoking snapped
    sned snow so sober soccer social software sold solicitations solid solo solstice some somebody someday someone something
    sometime sometimes somewhat somewhere sommeil son sono sons sont soon sooner soonest sophomore sorry sort sory sou sound
    sounds soup source sous soy space spaces spam spare spared speak speaker speakers speaking speaks special specialist
    specialty specific speech spell spells spend spent spirits split spoke spoken sponsor spoon sports spot spots spouse
    spouses sprawach sprechen spricht spring square stable stack stacks staff stage stairs stairwell stalking stand standing
    start started starting starts stata state stated statement statements states station status statute stay stayed staying
    stays steady stent step stepdaughter stepping steps stick sticker still stillbirth stillingen stipend stock stomach
    stomachaches stone stood stop stopped stopping storage store stored stories storm story stove straight stranger street
    stress stroke strong struggling stuck student students studies studio study studying stuff stuttering su sua subject
    sublet submission submit submitted submitting subpoena subscribed subscription substance substitute success such suche
    suchen sudden suggest suggested suggests suicidal suicide suis suit suite suites suits sum summary summer sun sunday suo
    super superbill superbills supervise supervised supervision supervisor supper supplement supply support supporting
    supportive suppose suppression sur sure surely surgeon surgery surgical surprised survey surveys survivor sus suspended
    suspension swamped swap swear sweet sweetest swim swimmers switch switching syllabus symptoms system systems sábados så sí
    só tab table tables tablet tack take taken takes taking tal talk talked talking talks taller tank tantos tap tape tapping
    tarde tardes taught tax taxes tbh te tea teach teacher teachers teaching team teared tearful tears technician teen teens
    teeth tele telefone telehealth telephone telephoned tell telling tells teléfono tem temper tempted ten tenants tenemos
    tengo tension terapeuta terapia terapist term terms terrible terrific terrified terrors terrò test tested testify
    testimony testing tests text texts than thank thankful thanks that thats the their theirs them themselves then therapeutic
    therapist therapists therapy there therefore theres thermometer these they thin thing things think thinking thinks third
    thirteen thirties thirty this tho those though thought thoughtful thoughts thread threatening three thrilled throat
    through throw throwing throws thru thumbs thurs thursday thx thérapie ti ticket tickets tics tie tied tiene tienen tight
    til tilbage till tillbaka time times timing tinnitus tiny tip tips tired tissues tmrw to toast toda today toddler todo
    todos together told tolerate tomar tomatoes tomorrow tonight too took top tope topic topics total touch touched tough tour
    tours tous tout toute toward town trabaja trabajamos trabajo track trade trading traffic train trained trainer training
    trans transfer transition transitions translator transmission transport trasferita trash trauma travail travaille travel
    traveling traverse tray treadmill treasurer treat treated treating treatment tree tres triage trial trichotillomania tried
    trim trois trop trouble truck true truly trust truth try trying tu tudo tue tues tuesday tune turn turned turning turns
    tutte twelve twenty twice twin twins two ty type typing tysm ufficio ugh uh um uma ums un una unable unauthorized
    unavailable unchanged unclear und under undersigned understand understandably understanding understands une union unit
    units university unknown unless unlike unpaid unread unrelated unremarkable uns unser unsere unsubcribe unsubscribe until
    unusual unwell up update updated updates updating upload upon upstairs ur urgent urlopie us use used useful useless user
    using usted usual usually uw va vacaciones vacances vacation vague vai vakantie value van vanaf vanish vaping ve vehicle
    vemos vendor vendors ver verified verify verlassen version verso very vet veteran veterans vets veut vez vi via vicarious
    victim video viel vielen viene vient viernes viesteihin view viewed views violation violencia violinist virtual visible
    visit visiting visitor visitors visits viudo você voice voicemail voir volontiers voltou volume voluntary volunteer
    volunteers volvió vom von voor vos vote voted votre vouch vouchers vouloir vous vrijdag vuelta vuole wait waited waiting
    waitlist wake walk walked walking walks wall walls want wanted wanting wants war warehouse warm warn was wasn waste
    wasting watch watched water way ways we wear weather web webinar website wed wedding weed week weekday weekdays weekend
    weekends weekly weeks weeps weer weigh weighed weight weighted weights weine weird weitergeleitet welcome welcoming well
    wellness wenden wenn went were werk werkdagen wet wets what whatever whats when whenever where whether which whichever
    while white who whoever whole whom whose why wiadomość widow widowed widower widows wie wieder wife wifi will willing
    winding window wine winter wir wird wire wirklich wise wish wishes wishing with withdrawal withdrawn withheld within
    without witness witnessed wk wks woman women won wonderful wondering wont word wording words work worked worker workers
    working works workshop workup world worn worried worries worry worse worship worst worth would wouldn wreck wrist write
    writes writing written wrong wrote wt wurde wären würde xo ya yeah year yearly years yelling yellow yes yesterday yet yips
    yo you young younger your yours yourself youth youuu yr yrs yuo za zaken zero zip zone zoom zu zucchini zum zur zurück
    zwei às är ça écrire él élève épuisement été über
    """.split()  # noqa: SIM905
)
