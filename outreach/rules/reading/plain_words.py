"""Words that ordinary mail writes small, so that a capital at the beginning of a sentence says nothing of them.

Gathered from the reader's corpus by `python -m tests.bench.fit_names --words`; not to be edited by hand.
"""

from __future__ import annotations

PLAIN = frozenset(
    """
    ab aber able about above abre abroad absence absences absente absolutely absorb academic accept acceptable acceptance
    accepted accepting accepts access accessible accident accordingly account accountant accurate aches acknowledged
    acknowledges across act acting action active activity actual actually acuerdo ad add added adding additional address
    addressed addresses adjuster adjustment admin administrator admire admission admissions admits admitted adolescent
    adolescents adopted adoption adore adresse adresser ads adult adults advance advice advise advised advisor advocate affair
    affairs affection affiliate affiliates afford afraid after aftercare afternoon afternoons afterwards again against age
    aged agencies agency agenda agent ages ago agora agosto agree agreeable agreed agreeing agreement agrees ahead ahora ai
    aide aids ain aint ajuda al alaikum alcohol ale alert alguien alive all alla alle allergic alles allow allowed allows
    almost alone along aloud already alright als also altogether alumni always am amazing ambulance amiga among amount
    amputation an anche and ando angel anger angry animal anni anniversary announce announcements annual anonymous anos
    another anpil ans ansiedad ansiedade answer answered answering answers antes anxiety anxious any anybody anyhow anymore
    anyone anything anytime anyway anywhere ao août apart apartment apologize apologizes apologizing apology app apparently
    appeal appear appetite apple applicable applicant application apply applying appointment appointments appreciate
    appreciated approach appropriate approve approved appt appts april après aqui aquí are area aren argued arguing arise arm
    arms army around arrange arranged arrangement arrest arrested arriba arrive arrived arrêt article as asap ashamed aside
    ask asked asking asks asleep assault assembly assessment assigned assistance assistant assisted associate associates
    association assume asthma at ataques ate atende atender athletes atiende attach attached attachment attachments attack
    attacks attempts attend attendance attended attending attention attest attestation attorney attorneys até au auch audio
    audit audited auf aunt aus aussi auth authorization authorized autism autistic auto automated automatic automatically
    automático autumn availability available avant avec avoid avoidance avoiding aw awake award aware away awful awkward ayuda
    año años babies baby back backed background bad badge badly bag bags bake baker bakery balance band bank bar barely barn
    bars base based basement basic basis basket bath bathroom bc be beach bear beat beaucoup beautiful beautifully bebé became
    because become becomes bed bedroom beds bedside bedtime been beer before began begged begging begin beginning begins begun
    behalf behavioral behind bei beim being believe believer believes bell bellen belong belongs below belt bem ben bench
    bendiga benefit benefits bereavement bericht beside besser best beta better between beyond bien big bij bill billed biller
    billing bills bin binder binge bingo bipolar bird birds birth birthday births bis biscuits bishop bit bites biting bitte
    black blame blank bleibt blended bless blessed blessing blind block blocked blocks blog blood blue board boards boat
    bodies body boiler bon bonus book booked booking bookings bookkeeper booklet books booth boots bored boring born borrow
    boss both bottle bottom bought bounced bound bow bowl box boxes boy boyfriend boys brag brain branch brand brasileira
    brave bread break breakfast breaks breakup breast breath breathe breathing bride bridge brief bring bringing brings
    brochure brochures broke broken brother brothers brought buddy budget bueno bug build building buildings built bulimia
    bulletin bulletins bullied burden buried burn burned burnout burst bus buses business busy but butter button buy buying
    buys by bye bypass cabin cabinet cafeteria café cake cakes calendar call called caller callers calling calls calm calmer
    came camera cameras camp campus can cancel canceled cancellation cancelled cancer candidate candle cannot canoe cant cap
    capacity car card cardiac cardiologist cards care careful caregiver caregivers caring carpet carried carrier carries carry
    carrying cars cart carta casa case caseload cases caseworker cash caso casserole cat catch caught cause cc ce cease
    ceiling cell cellist center cereal cerrada certain certificate certificates certified cette chair chairs chalet chambers
    chance change changed changes changing channel chapel chaplain character charge charged charges chart charts chat che
    check checked checking checkout checks cheerful cheese chef chemo cherche chest chez chicken chief chiefly child children
    chill chip chiuso choice choir choose choosing chose chosen chronic church churches ci cinco circle circles circling
    circular city civil claim claimant claimed claims class classe classes clean cleaned cleaning clear clearance cleared
    clearing clerk click clicks client cliente clients climb clinic clinical clinician clinicians clinics clock close closed
    closely closer closes closest closet closing cloud club clínica co coach coaching coast coat coats cobra code codes coffee
    cohort cold colega collar colleague colleagues collect collected collecting college color column com come comer comes
    comfortable coming comma comment comments commercial commit commitment committee common communication communications
    community como comp company compensation competent complain complaint complaints complete completed completely complex
    compliance complicated complimentary computer con concern concerned concerning concerns concert concluded conclusions
    concussion condition conditions conference conferences confess confidence confidential confidentiality confirm
    confirmation confirmed confirms conflict congregation congé congés conmigo connect connected connection conoce conseiller
    conseillé consent consented consents consider consideration considered considering consult consulta consultation
    consultorio consults contact contacted contacting contacts contain contained contato content contesta context continuation
    continue continued continuing contract contracted contracts control controlled convenient conversation convinced cook
    cookies cooking cool cooler cooperative coordinate coordinator coordonnées cop copay copied copies coping copy copying
    corn corner corporate correct corrected correction correio correo correos correspondence cost costs couch cough could
    couldn council counsel counseling counselling counsellor counselor counselors count counted counter counting country
    counts county couple couples courage course courses court courteous courthouse courtroom cousin cousins cover coverage
    covered covering covers covid cow coworker crash crazy created credentialed credentialing credit crew cried cries crime
    crises crisis cross crossed cry crying cuando cuarto cuesta cup curate current currently curtains custodian custody
    customer customers cut cutting cuánto cycle cycles cómo da dad daddy dads daft daily dal dance danced dancer danger
    dangerous danke dans dark darling das dashboard dat data date dated dates daughter dawn day days daytime de deacon dead
    deadlines deaf deal dealing dean dear death deaths debt decade decent decide decided decides decision deck decline
    declined deep def degree degrees del dela delay delete deleted deletion delighted delightful delivered delivery dem demain
    demande dementia demo den denials denied dental dentist dentists deny department deployment depois deported deposit
    deposition depresion depressed depression depressive dept depuis der des describe described description desde desert
    design desk destroy det details detox deux device deze di dia diabetes diabetic diagnosed diagnosis dial dialysis diapers
    dice dictated did didn die died dietitian difference different differently difficult digest dignity dije dijo dinner dio
    dir dirección direct directed direction directly director directory dis disability disagree discharge discharged
    discharges discharging disclosed discontinue disculpe discuss discussed dish dishes disorder disorders dispatch disponible
    disposed disregard distress distribution district dit diversion divorce divorced divorcing do dobry doc dock docs doctor
    doctora doctoral doctors document documentation documents does doesn doesnt dog dogs doing dollars domain domingo don done
    donner donor dont donuts door doors doorway dorm dort dos dose doses dot dottoressa double doubt doutora down downloaded
    downtown doy dozen dr drama draw drawer drawing drawn draws dread dream dreams drei drew drie drill drink drinking drinks
    drive driver drives driveway driving droit drop dropped dropping drops drove drowned drowning drug drum dry du duck dude
    due duelo duerme dues dumb during duties duty dx dying décembre déjà día días each ear earlier earliest early earn earned
    ears easier easily easy eat eaten eating eats echo edit edition education een effective egg eh eight eighteen eighty ein
    eine einen einer eingegangen einschließlich either el ela elder elders ele electronic elementary elevator eleven eligible
    ella elle ellisontherapy else elsewhere em email emailed emailing emails embarrassed embarrassment emergencies emergency
    emotional employed employee employees employer empty en enclosed encore encouraged encrypted end ended ending endings ends
    energy enero engage engaged engagement engine engineer engineers english enjoy enjoyed enough enquire enrolled enter
    entered entire entrance entre entries entry episode equally equipped er error es escriba escribir escribo escuela eso
    espacio español esposa esposo est esta established estamos estate este estimate estou estoy está están et ethics etwas eu
    eval evals evaluate evaluation evaluations even evening evenings event events ever every everybody everyone everything
    everywhere evicted evidence ex exactly exam examiner exams excellent except exchange exclamation excuse executed exercise
    exist existing exists expect expected expecting experience experienced expert expire expired expires explain explained
    explanation exposure ext extend extended extension external extra eye eyelashes eyes face facilities fact faculty failed
    failing fainted fair fait faith fala falar fale fall fallen falling falls falta familia families family fan far farm fast
    fat father fathers fault favor favorite favour fax faxed fear feast federal fee feed feel feeling feelings feels fees feet
    fell fella fellow felt female fence ferie fermé fern fever few fewer fiancé fica field fifteen fifth fifty fight fighting
    fights figure figured file filed files filha filho filing fill fille filled filling fils fin final finally finals find
    finding finds fine fingers finish finished finishing fino fire fired firefighter firm first fiscal fish fishing fit
    fitness five fix fixed flashbacks flat flexible flies flinch flinches float flood flooded floor floors florist flowers flu
    fly flyer flyers foi fois fold folded folder folding folks follow followed following follows fond font food foods foot
    football for forest forever forget forgets forgive forgot forgotten forklift form formation former forms forth fortune
    forty forward forwarded forwarding forwards foster fought found four fourteen fourth fr frame frames francophone français
    free freeze freezes frei frequently fresh freshman freundlichen fri friday fridge friend friendly friends frightened from
    front frozen ft fue fuera full fully fun functional fund funding funds funeral funny furious further fusion future férias
    för für gal gambling game games gap garage garden garçon gas gate gave geehrte geen geht gender general generalized
    generally generous gente gentil gentle gentleman gently gern geschlossen gestern get gets getting ghost gift gifts girl
    girlfriend girls give given gives giving già glad gladly glass glasses gleich glitter glove gloves glue go goals goat god
    goed goes going gold gone gonna good goodbye goods goose got gotta governors graag grab gracias grad grade grader grades
    graduate graduated graduates graduation grand granddaughter grandma grandmother grandparents grandson grant granted
    grateful gratis gratitude gray great green greetings grew grey grief grieving grind grinding grocery groom ground group
    groups grow growing grown grupo guarantee guard guardia guardian guards guess guest guests guide guilt guilty gut guy guys
    gym ha hab habe haben habit habla hablar hable hace had hadn haha hair half halfway hall hallway hand handed handing
    handle handled handles handling handoff handout handouts hands handwriting hang hanging happen happened happening happens
    happy har hard harder harm has hasn hasta hat hate hates hats haul have haven having hay he head headaches heads healed
    health hear heard hearing hearings hears heart heat heated heating heavy heb held hello help helped helpers helpful
    helping helps hem her herd here hereby hermana hermano hers herself hes hesitate het hey hi hid hidden hide hides hiding
    hier high higher highway hii hiii hija hijo him himself hip hire hired hiring his history hit hits hitting hive hives ho
    hoarding hoards hola hold holder holding holds holiday holidays hollered home homes homesick homework hon honest honestly
    honey honor honorarium honored hop hope hoped hopes hoping hora horas horse horário hospice hospital host hot hotel
    hotline hour hourly hours house houses housing how however hoy hrs https hubby human humans hundred hung hungry hurt
    hurting hurts husband husbands hygienist hyperventilating hysterectomy há hábiles ice ich ici idea ideas identified iemand
    if igen ignore ignoring ihn ihr ik ikke il ill illness im imagine immediate important impressed in inbound inbox inches
    incident incl include included including inclus inclusion inconvenience increased independent indicar indicate individual
    individually infertility influence info inform information informed infusion inglés inglês initial initials injury ink
    inpatient inquire inquiries inquiry inside insist insists insomnia inspection instead instructed insulin insurance
    insurances insurer intact intake inte intended interesa interest interested intern internal internet interns interpret
    interpreter interpreters interpreting interview intimacy into intro introduce introducing introduction intrusive
    intérprete invitation invite invited invoice invoices involved involving io ir irony irritability is isn isnt issue issued
    issues ist it item itemized items its itself için ja jail jaja jan janvier jar jars jaw je jede jemanden jestem jetzt
    jeudi jeune job jobs join joined joining joint joke jokes joking jour journée jours judge judgment jueves jumped jumps
    junior jury jusqu just já kan kann kaum kayak keen keep keeping keeps keine kept key keys kid kidney kids killed kin kind
    kinda kinder kindly kitchen knee knees knew knife knitting knock knocking know knowing knowledge known knows kommen kommt
    la lab label labor labs lad ladder ladies lady laid lake lamotrigine lamp lamps land landed landing landlord landlords
    lands lane lange language languages lapse laptop large larger las lashes lass last lasted late lately later laugh laughed
    laughing laughs launch laundry law lawyer lawyers lay layoff layoffs lb le lead leader leaders leads leaflet leaflets
    leaks learn learned learning learns lease least leave leaves leaving lees left leg legal legally legs lei lemon length les
    lese less let lets letter letterhead letters letting lettre level lhe liability liaison liberty library libre licenciada
    license licensed licensing licensure lie liegt lies lieutenant life lifesaver lift light lighting lights like liked likely
    likes limit limited limits line lined lines link list lista liste listed listen listened listening listens listing lists
    lit litem literally lithium little littles live lived lives living llame llegó llevo lo load lobby local location
    locations lock locked locker locks log logo logs lol lomalla loneliness lonely long longer look looked looking looks loop
    los lose losing loss lost lot lots loud lounge love loved lovely loves low lower lowered lu luck lugar lui lunch lunches
    lundi lunedì lunes lupus lying lá ma maandag maar machine machines macht mad madam made maestra mag mail mailbox mailed
    mailing mailings mails main maintain mais major make makes making mal male malpractice mam mama maman mamas mamma mamá
    mamás man manage managed management manager managers mandag mandar mandated mandatory mando many map marcar march marche
    mardi mari marido marital mark marked marketing marketplace marks marriage married mars martes mas massage master mat
    match matched mate material materials maternity matrimonio matter matters may maya maybe mañana me meal meals mean meaning
    means meant meantime measure meat med media mediation mediator medica medicaid medical medically medication medicine medio
    meds mee meer meet meeting meetings meets mehr meine mejl mejor melden meldet meltdowns member members membership memory
    men mensagem mensaje mental mention mentioned mentions menu merci mercredi merged merging mes mess message messages met
    meth meu mg mgmt mgr mi mich microphone mid middle midnight midwife midwives miedo might migraine mijn mil mild miles mill
    million min mind minding minds mine minha minimum ministry minor minute minutes mio mir mirror misa miscarriage mismo miss
    missed misses missing mission mistake mit mixed miércoles mo mobile model moderate modifier moeder moi mois molar mom
    moment momento moms mon monday monde money monitored month monthly months mood moon more morgens morning mornings
    mortified most mostly mot motel mother mothers motivated motorcycle mouth move moved moves moving moça much mucha muchacho
    muchas mucho muito mujer mulher mum music must mute mutism mutual muy my myself más mãe mère médecin mí mío möchte na naar
    nach nada nadie nah nail name named names naming nan nap naps national naturally nature navigator ne near nearby nearly
    neck need needed needful needing needle needn needs neg negative nehmen neighbor neighbors neither nephew nerves nervous
    net network neurologist neutral never new newborn newly news newsletter newsletters next ni nice nicely nicht nie niece
    niet night nightly nightmares nights nine nineteen ninety ninth niña niños no nobody noch noche noches nodded noise nombre
    nome non none noon nor normal north nos nose nossa not note noted notes nothing notice noticed notified notify notre nous
    nouveaux november novembre noviembre now nowhere nuevos nuisance numb number numbers nur nurse nurses nursing nuts não
    nächste ob object objection obligation obliged observance obtain obviously od odd oder of off offence offended offense
    offer offered offering offers office officemate officer offices official officially offline oficina often og oh ohne oil
    ok okay oktober old older oldest olds om omg on once one ones ongoing online only ons ontvangen ook op open opened opening
    openings opens operate operating operator opinion opinions opposing opposite opt option optional options or ora order
    ordered orders organ organization organized orientation os other others otherwise otra otro ou ought oui our ours out
    outcome outcomes outfit outpatient outreach outside oven over overdose overdue overflow overlap overnight overwhelmed owe
    own owner owners owns oye paciente pacientes pack package packet packets page pages pague paid pain paint pair pairs panel
    panels panic panics pantry paper papers paperwork papá par para paragraph paralegal pareja parent parental parenting
    parents parish park parked parking parle parler pars part parte partial participating particular particulars parties
    partir partner partners partnership partnerships party pas paso pass passed passes passing passt password past pastor
    pastoral path patience patient patiente patients patron pause paused pay payable payer paying payment pays pazienti país
    peace pediatric pediatrician pediu peer pela pelvic pen pencil pending people per percent perdeu perdió perfect
    perfectionism performance perhaps perinatal period permission permitted permitting pero person personal personne persons
    persuaded pet petit peut peux pharmacy phase phobia phone phones photo photos physical physicals physician physicians
    piano pick picked picking picks pickup picture pictures pie piece pieces pieds pile pill pills pilot ping pinned pipe
    pipes pis pitch pitcher pizza più place placed placement places plain plan plane planned planner planning plans plant
    planta planted plate plates play played player players plays pleasant please pleased pleasure plenty pleure pls plus pm po
    pocket pod pode podría point pointed police policy polite pond pool poor poquito por porch porque portal português
    position positive possible post posted posters posting postpartum potential potluck pounds pour power pp ppl practice
    practiced practices practicum praise praten pray prayer prayers praying prays pre precisely prefer preferably preferences
    preferred prefers pregnancy pregnant pregunta preguntan pregunto premarital premium prends prep preparation prepared
    preschool prescribe prescriber present presente presently president preso press pressure pretend pretty prevention
    previous price primary principal principle print printed printer prior prison privacy privat private privately privileged
    pro probably problem problems proceed process produce prof professional professionals professionnel professor profile
    profiles program programs progress projector promise promised promptly proof proper properly proposal proposals propose
    proposed protected protection protocol proud provide provided provider providers provides préfère psicóloga psych
    psychiatrist psychologist psychologists psychology psychosis psychotherapy pt pts public puede puedo pull pulled pulling
    pulls pupil purchase purpose purse push put puts putting pánico pânico på qualified quando quarter quarterly que queda
    quelqu question questionnaire questions queue qui quick quicker quickly quiere quiero quiet quietly quisiera quit quite
    quién quote quoted qué rabbi rabies racing radio raffle rage rain rains rainy raise raised raising rake ramp ran random
    rang range rare rate rated rates rather raw re reach reached reaching read reader reading readmitted reads ready real
    realized really realtor rear reason reasonable reasons reassigned recall receipt receive received receives receiving
    recent recently receptionist recevez recevoir recibir recipe recipient recital recognize recommend recommendation
    recommended recommending recommends record recorded recording records recovered recovery recruiting red redo reduced refer
    reference references referral referrals referred referring refills reflection refund refusal refuse refuses refusing
    regard regarding regardless regards regional register registered registration regreso regret regrets regular rehab
    rehearsal reimburse rejected relapse relations relationship relationships release released relief relieved remain remained
    remains remember remembered remercie reminder reminders remission remittance removal remove removed renew renewal renewed
    renews rent rented rentrée reopen reopened rep repair replace replaced replacement replied replies reply replying report
    reported reporter reports represent represents request requested requesting requests require required requires requiring
    reschedule resend reset residency resident residential residents resource resources respect respond response
    responsibility rest restored restricting resubmit result results resume retain retainer retire retired retirees retirement
    retiring retour retraite retreat return returned returning returns reunification reverse revert review reviewed reviews
    revised reward reçois reçu riddle ride rien right ring ringrazio rings risen risk river rn road robbery robot rock role
    roll rolled rolls roof room roommate rooms rope roster rotate rotating rough round rounds route routed row rude ruft rule
    ruled rules run runner running runs rush rye résumé sa sabbatical sabe saber sad sadness safe safely safety sagen sagt
    said sala salad sale sales salir same sample sand sandwich sandwiches sang sans sat satisfactory saturday savasana save
    saved saving saw say saying says scale scan scans scare scared scarf scars scary scene schedule scheduled schedules
    scheduling schicken schläft scholarship schon school schools schön scope score scored scratch screamed screams screen
    screened screening screens script se sea search searched searches searching season seat seats second seconds secret
    secretary section secure sedation see seed seeing seek seeking seem seems seen sees segunda seguro sehr sei seit seizures
    seja selbst seldom select selected selective self sell seller selling semaine semaines semana semester seminar seminars
    send sender sending sends senhora senior seniors sense sensible sent sentence sentences separate separated separately
    separation ser sera series serious seriously sertraline serve served service services será ses session sessions set sets
    setting settle settled setup seu seven seventeen seventh seventy several señora shade shadow shake shakes shaking shall
    shame shan share shared sharing sharp she sheep sheet shelf shelter shes shift shifts shingle shipping shirt shoe shoes
    shook shoot shop shoplifting short shorter shot shots should shoulder shouldn shout shouting show showed shower showing
    shown shows shrink shrinks shut shuts shy si siblings sich sick side sides sie sight sign signal signature signed signing
    signs silence silent silly sim simple simply sin since sincerely sind sinds sing singing single sink sister sisters sit
    site sites sits sitter sitting situation sitzt six sixteen sixth sixty size się skeptical skills skin skip skipping sleep
    sleeping sleeps slept slid slide slides sliding slightly slot slots slow slowly small smart smell smells smile smiled
    smiling snap snapped snow so sober soccer social socks software sold solicitations solo solstice some somebody someone
    something sometime somewhere son sono sons sont soon sooner soonest sophomore sorry sort sory soul sound sounds soup
    source sous soy space spaces spam spare spared speak speaker speakers speaking speaks special specialist specialty
    specific spectacles speech spell spelled spend spent spite split spoke spoken sponsor sports spot spots spouse spouses
    spreadsheet spricht spring square squares squeeze stable stack staff stage stages stairs stairwell stalking stamp stamps
    stand standing stands star stars start started starting starts state stated statement statements states station status
    statute stay stayed staying stays steady stent step stepped stepping steps stick sticker stickers sticky still stillbirth
    stipend stock stomach stone stood stool stop stopped stopping stops storage store stories storm story stove straight
    strange stranger street stress strike strings stroke stroller strong struggling stuck student students studies studio
    study studying stuff stupid su sua sub subject sublet submission submit submitted subpoena substance substitute success
    such suche suchen sudden sued sugar suggest suggested suggests suicidal suicide suis suit suite suites suits sum summary
    summer sun sunday sunset suo super superbill superbills supermarket supervise supervised supervision supervisor supper
    supplement supplied supply support supportive suppose supposed sur sure surgeon surgery surgical surprise surprised survey
    survived survivor sus suspended suspension swamped swap swear sweet swim switch switching syllabus symptoms system systems
    sábados så séance sí só tab table tables tablet tack take taken takes taking talk talked talking talks taller también tank
    tape taper tapping tarde tardes tarjetas taught tax taxi te tea teach teacher teachers teaches teaching team teared
    tearful tears tech technician teen teens teeth telehealth telephone telephoned tell telling tells teléfono tem temper ten
    tenant tenants tend tenemos tengo tent terapeuta terapia term termed terms terrible terrified test tested testify
    testimony testing tests text texts than thank thanked thankful thanks that thats the theatre their theirs them themselves
    then therapist therapists therapy there therefore theres these they thin thing things think thinking thinks third thirteen
    thirties thirty this tho those though thought thoughtful thoughts thread threat three threshold threw thrilled through
    throw throwing thrown throws thru thurs thursday thx ti ticket tickets tickled tics tide tidy tie tied tiempo tiene tienen
    tight til till time times timing tinnitus tiny tip tips tired tires tissues title tmrw to toast today toddler todo todos
    together told tomatoes tomorrow ton tonight too took tools top topic topics total touch touched touching tough tour tours
    toute toward town toy trabaja trabajo track trade traffic train trained trainer training trans transfer transferred
    transition transmission transport trash trauma travail travel traveling tray treadmill treasurer treat treated treating
    treatment treats tree tres trial trichotillomania trick tried trim trois trop trouble troubles truck true truly trust
    trustees truth try trying très tu tudo tue tues tuesday tummy tune turn turnaround turned turning turns twelve twenty
    twice twin twins two ty type typed typing typo tysm tú ugh uh um uma un una unable unattended unavailable unchanged uncle
    unclear und under undersigned understand understanding understands understood une union unit units university unknown
    unless unpaid unread unrelated unremarkable uns unser unsere unsolicited unsubscribe unsubscribing until unusual up update
    updated updates updating upgrade upload upon upper upright upstairs ur urgent us use used useful useless user uses using
    usted usual usually ute va vacaciones vacation vaccines vaginismus vague vai value van vanaf vanish vaping ve vemos vendor
    vendors vendredi ver verify verse version very ves vestry vet vets veut vez vi via vicar victim victims video viene vier
    viernes view viewed views virtual visa vision visit visiting visitor visitors visits visor você voice voicemail voices
    voir volontiers voltou volume voluntary volunteer volunteers vom von voor vor vos vote voted votre vouch vous voy voyez
    vuole wait waited waiting waitlist wake wakes walk walked walking walks wall walls want wanted wanting wants war ward
    warehouse warm warn was washing wasn wasnt waste watch watched watching water wave way ways we wear wearing weather web
    webinar webinars website wed wedding wednesday weed week weekday weekdays weekend weekends weekly weeks weeping weeps weer
    weigh weight weights weint weird weitergeleitet welcome welcoming well wellness wenden wenn went wept were west wet what
    whatever whats wheelchair when whenever where whether which whichever while whisper white who whoever whole whom whose why
    wide widow widowed widower widows wie wieder wife wifi wil will willing win winding window windows wine winter wir wird
    wire wish wished wishes wishing wissen with withdrawn within without witness witnessed wives wk wks woman women won wonder
    wondered wonderful wondering wont word wording words work workbook worked worker workers working works workshop workup
    world worn worried worries worry worse worst worth would wouldn wreck wrecked write writes writing written wrong wrote
    wurde wäre wären würde xo ya yall yard ye yeah year yearly years yell yelling yellow yes yesterday yet yo yoga you young
    younger your yours yourself youth yr yrs za zero zip zoom zu zum zumba zur zurück zwei às är ça écrire él épuisement été
    über
    """.split()  # noqa: SIM905
)
