"""Words that ordinary mail writes small, so that a capital at the beginning of a sentence says nothing of them.

Gathered from the reader's corpus by `python -m tests.bench.fit_names --words`; not to be edited by hand.
"""

from __future__ import annotations

PLAIN = frozenset(
    """
    ab aber able about above abroad absence absences absente academic accept acceptable accepted accepting accepts access
    accessible accident accordingly account accountant accurate aches acknowledges across act acting action active activity
    actual actually acuerdo ad add added adding additional address addressed addresses adjuster adjustment admin admire
    admission admissions admitted adolescent adolescents adopted adoption adore adresse adresser ads adult adults advance
    advice advise advised advisor affair affection affiliate afford afraid after aftercare afternoon afternoons afterwards
    again against age aged agency agenda agent ages ago agosto agree agreeable agreed agreeing agreement agrees ahead ahora ai
    aide aids ain aint ajuda al alaikum alcohol ale alert alguien alive all alla allergic alles allow allowed allows almost
    alone along aloud already alright als also altogether alumni always am amazing ambulance among amount an anche and ando
    angel anger angry anni anniversary announce announcements annual anonymous anos another anpil ans ansiedad ansiedade
    answer answered answering answers antes anxiety anxious any anybody anyhow anymore anyone anything anytime anyway anywhere
    ao août apart apartment apologize apologizes apologizing apology app appear appetite applicable applicant application
    apply applying appointment appointments appreciate appreciated approach appropriate approve approved appt appts après aqui
    aquí are area aren argued arguing arise arm army around arrange arranged arrangement arrest arrested arrive arrived arrêt
    article as asap ashamed aside ask asked asking asks asleep assault assessment assigned assistance assistant assisted
    associate assume at ataques ate atende atender atiende attach attached attachment attachments attack attacks attempts
    attend attendance attending attention attest attestation attorney attorneys até au auch audio audit auf aunt aus aussi
    auth authorization authorized autism autistic auto automated automatic automatically automático autumn availability
    available avant avec avoid avoidance avoiding aw awake aware away awkward ayuda año años babies baby back bad badge badly
    bag bags bake bakery balance band bank bar barely barn bars base based basement basic basis basket bathroom bc be beach
    bear beaucoup beautiful beautifully bebé because become becomes bed bedroom beds bedside been before began begin beginning
    begins begun behalf behavioral behind bei beim being believe believes bell bellen belong belongs below belt bem ben bench
    bendiga benefit benefits bereavement bericht beside besser best better between beyond bien big bij bill billed billing
    bills bin binder binge bingo bipolar bird birds birth birthday bis biscuits bit bites biting bitte black blame blank
    blended bless blessed blessing blind block blocked blocks blood blue board boat bodies body bonus book booked booking
    bookings bookkeeper booklet books booth boots bored born boss both bottle bottom bought bounced bound bow bowl box boxes
    boy boyfriend boys brain branch brasileira brave bread break breakfast breaks breakup breast breath breathe breathing
    bride bridge brief bring bringing brings brochure brochures broke broken brother brothers brought budget bueno bug build
    building built bulimia bulletin burden buried burn burned burnout burst bus business busy but butter button buy buying
    buys by bye bypass cabin cabinet cafeteria café cake cakes calendar call called caller callers calling calls calm came
    camera camp campus can cancel canceled cancellation cancelled cancer candidate candle cannot cant cap capacity car card
    cardiac cards care caregiver caregivers caring carpet carried carrier carries carry cars carta casa case caseload cases
    caseworker cash caso casserole cat catch caught cause cc ce cease ceiling cell cellist center cereal cerrada certain
    certificate certificates certified cette chair chairs chalet chance change changed changes changing chapel chaplain charge
    charged charges chart charts chat che check checked checking checks cheerful cheese chef chemo cherche chest chez chicken
    chief chiefly child children chill choice choir choose choosing chose chosen chronic church circle circles circling city
    civil claim claimant claimed claims class classe classes clean cleaning clear cleared clerk click clicks client cliente
    clients climb clinic clinical clinician clinicians clinics clock close closed closer closes closest closet closing cloud
    club clínica co coach coaching coast coat coats cobra code codes coffee cohort cold colega colleague colleagues collect
    collected collecting college color column com come comer comes comfortable coming comma comment comments commercial commit
    commitment committee common communication communications community como comp company compensation complain complaint
    complaints complete completed completely complex complicated complimentary computer con concern concerning concerns
    conclusions concussion condition conditions conference conferences confidence confidential confidentiality confirm
    confirmation confirmed confirms conflict congregation congé congés connect connected connection conseiller conseillé
    consent consented consents consider considered consult consulta consultation consultorio consults contact contacted
    contacting contacts contain contained contato content context continuation continue continued continuing contract
    contracted contracts control conversation convinced cook cookies cool cooler coordinate coordinator coordonnées copay
    copied copies copy copying corn corner corporate correct corrected correction correo correos correspondence cost costs
    couch could couldn council counsel counseling counselling counselor counselors count counted counter counting country
    counts county couple couples course courses court courthouse courtroom cousin cover coverage covered covering covers covid
    coworker crash crazy created credentialed credentialing credit crew cried cries crime crises crisis cross crossed cry
    crying cuando cuesta cup curate current currently custodian custody customer cut cutting cuánto cycle cómo da dad dads
    daily dal dance dancer danger dangerous danke dans dark darling das dat data date dated dates daughter day days daytime de
    deacon dead deadlines deal dealing dear death deaths debt decade decent decide decided decides decision deck decline
    declined deep def degree degrees del dela delay delete deleted deletion delighted delivered delivery dem demain demande
    dementia den denials denied dental dentist dentists department depois deported deposit depressed depression depressive
    dept depuis der des describe described desde desert design desk destroy details detox deux device deze di dia diabetes
    diagnosed diagnosis dial diapers dice dictated did didn die died dietitian difference different differently difficult
    dignity dijo dinner dio dirección direct directed direction directly director directory dis disability discharge
    discharged discharges discharging disclosed discontinue disculpe discuss discussed dish dishes disorder disorders dispatch
    disponible disregard distress distribution district dit divorce divorced divorcing do dobry doc docs doctor doctora
    doctoral doctors document documentation documents does doesn doesnt dog dogs doing dollars domain don done donner donor
    dont donuts door doors doorway dorm dort dos dose dot dottoressa double doubt down downloaded downtown dr drama draw
    drawer drawing drawn draws dread dream drie drill drink drinking drinks drive driver drives driveway driving droit drop
    dropped dropping drops drove drowning dry du duck dude due duelo duerme dues during duties duty dx dying décembre déjà día
    días each ear earlier earliest early ears easier easily easy eat eaten eating eats edit edition education een effective
    egg eh eight eighty ein eine einen einer eingegangen either el ela elder elders ele electronic elementary elevator eleven
    eligible ella elle ellisontherapy else elsewhere em email emailed emailing emails embarrassed embarrassment emergencies
    emergency emotional employed employee employees employer empty en enclosed encore encrypted end ended ending endings ends
    energy enero engage engaged engagement engine engineer english enjoy enjoyed enough enquire enter entered entire entrance
    entries entry episode equally er error es escriba escribo escuela eso espacio español esposa esposo est esta established
    estamos estate este estimate estou estoy está están et ethics etwas eu eval evals evaluate evaluation evaluations even
    evening evenings event events ever every everybody everyone everything everywhere evicted ex exactly exam exams excellent
    except exchange excuse executed exercise exist existing exists expect expected expecting experience experienced expert
    expire expired expires explain explained explanation exposure ext extended extension extra eye eyelashes eyes face
    facilities fact faculty failed failing fair fait faith fala falar fale fall fallen falling falls falta familia families
    family far fast fat father fathers fault favor fax faxed fear federal fee feed feel feeling feelings feels fees feet fell
    fella fellow felt female fence ferie fern fever few fiancé field fifteen fifth fifty fight fighting fights figure figured
    file filed files filha filho filing fill filled filling fils final finally finals find finding fine fingers finish
    finished finishing fino fire fired firefighter firm first fiscal fish fit five fix fixed flashbacks flat flexible flies
    flood floor floors florist flowers flu fly flyer flyers foi fois fold folder folding folks follow followed following
    follows font food foods foot football for forget forgets forgive forgot forgotten forklift form former forms forth forty
    forward forwarded forwarding foster found four fourteen fourth frame frames francophone français free freezes frei fresh
    freundlichen fri friday fridge friend friends frightened from front frozen fue fuera full fully fun functional fund
    funding funds funeral funny furious further future férias för für gal gambling game games gap garage garden garçon gate
    gave geehrte geht gender general generalized generally generous gente gentil gentle gentleman gently gern gestern get gets
    getting ghost gift gifts girl girlfriend girls give given gives giving glad gladly glass glasses gleich glitter glove
    gloves go goals goat goed goes going gone gonna good goodbye goods goose got gotta governors graag grab gracias grad grade
    grader grades graduate graduated graduates graduation grand granddaughter grandma grandmother grandparents grandson grant
    grateful gratis gratitude gray great green greetings grew grey grief grieving grind grocery groom ground group groups grow
    growing grown grupo guard guardia guardian guards guess guest guests guide guilt guilty gut guy guys gym ha habe haben
    habit habla hablar hable hace had hadn haha hair half halfway hall hallway hand handed handing handle handled handles
    handling handoff handout handouts hands hang hanging happen happened happening happens happy har hard harm has hasn hasta
    hat hate hates hats haul have haven having hay he head heads healed health hear heard hearing hearings hears heart heat
    heating held hello help helped helpers helpful helping helps her herd here hereby hermana hermano hers herself hes
    hesitate het hey hi hid hidden hide hides hier high higher highway hiii hijo him himself hip hired hiring his history hit
    hitting hive hives ho hoarding hola hold holder holding holds holiday holidays hollered home homes homework hon honest
    honestly honey honor honorarium honored hope hoped hoping hora horas horário hospice hospital host hot hotline hour hours
    house houses housing how however hoy hrs https hubby human hundred hung hungry hurt hurting hurts husband hygienist
    hábiles ich ici idea ideas identified if igen ignore ignoring ihn ihr ik ikke il ill illness im imagine immediate
    important impressed in inbound inbox incident include included including inclusion inconvenience increased independent
    indicar indicate individual individually infertility info inform information informed infusion inglés inglês initial
    initials injury ink inpatient inquire inquiries inquiry inside insists insomnia inspection instead instructed insurance
    insurances insurer intake inte intended interesa interest interested intern internal internet interns interpret
    interpreter interpreters interview intimacy into intro introduce introducing introduction intérprete invitation invite
    invited invoice involved involving ir irony is isn isnt issue issued issues ist it item itemized its itself için ja jail
    jaja jan janvier jar je jede jemanden jestem jeune job jobs join joined joint joke jokes joking journée jours judge jueves
    jumped jumps junior jury jusqu just já kan kann kaum keen keep keeping keeps keine kept key keys kid kidney kids killed
    kin kind kinda kinder kindly kitchen knee knew knitting knock knocking know knowing known knows kommen kommt la lab label
    labor labs lad ladder ladies lady laid lake lamp land landed landlord landlords lands lane lange language lapse laptop
    large larger las last late lately later laugh laughed laughing launch laundry law lawyer lawyers lay layoff layoffs le
    lead leads leaflet leaflets learn learned learning lease least leave leaves leaving left leg legal legally lei lemon
    length les less let lets letter letterhead letters letting lettre level liability liaison liberty library licenciada
    license licensed licensing licensure lie lies life lifesaver lift light lighting lights like liked likely likes limit
    limited limits line lined lines link list lista liste listed listen listened listening listing lists litem literally
    lithium little littles live lives living llame llegó llevo lo load lobby local location locations lock locked locks log
    logo logs lol lomalla loneliness long longer look looked looking looks loop los lose losing loss lost lot lots loud love
    loved lovely loves low lower lu luck lui lunch lunches lundi lunes lupus lying lá ma maar machine macht mad madam made
    maestra mail mailbox mailed mailing mailings mails main maintain mais major make makes making mal male malpractice mam
    mama maman mamas mamá mamás man manage managed management manager managers mandag mandar mandated mandatory mando many
    marcar mardi mari marido mark marked marketing marks marriage married martes mas massage master mat match matched material
    materials maternity matrimonio matter matters may maya maybe mañana me meal meals mean meaning means meant meantime
    measure med media mediation mediator medicaid medical medically medication medicine medio meds meet meeting meetings meets
    mehr meine mejl mejor melden meltdowns member members membership memory men mensagem mental mention mentioned mentions
    merci mercredi merged mes mess message messages met meu mg mgmt mgr mi mich mid middle midnight midwife miedo might
    migraine mijn mil mild miles mill min mind minding mine minha minimum ministry minor minute minutes mir mirror miscarriage
    mismo miss missed misses missing mistake mit mixed miércoles mo mobile model moderate modifier moi mois mom moment momento
    moms mon monday monde money monitored month monthly months mood moon more morgens morning mornings mortified most mostly
    mot mother mothers motivated motorcycle mouth move moved moves moving moça much muchas mucho muito mum music must mute
    mutism mutual muy my myself más médecin mí mío möchte na naar nach nada nah nail name named names naming nan nap national
    nature ne near nearby nearly neck need needed needful needing needle needn needs negative nehmen neighbor neighbors
    neither nephew nerves nervous network neurologist neutral never new newborn newly news newsletter newsletters next ni nice
    nicely nicht nie niece niet night nightly nightmares nights nine nineteen ninety niña niños no nobody noch noche noise
    nombre nome non none noon nor normal north nos nossa not note noted notes nothing notice noticed notified notify notre
    nous nouveaux november novembre noviembre now nowhere nuisance number numbers nur nurse nurses nursing não nächste ob
    object objection obligation obliged observance obtain obviously od odd oder of off offence offense offer offered offering
    offers office officer offices officially offline oficina often og oh ohne oil ok okay oktober old older oldest olds om omg
    on once one ones ongoing online only ook op open opened opening openings opens opinion opinions opposing opposite opt
    optional options or ora order ordered orders organ organization organized orientation os other others otherwise otra otro
    ou ought oui our ours out outpatient outreach outside oven over overdose overdue overflow overlap overnight overwhelmed
    owe own owner owners owns paciente pacientes pack package packet packets page pages paid pain paint pair panel panels
    panic panics paper papers paperwork papá par para paragraph paralegal pareja parent parental parenting parents parish park
    parked parking parle parler pars part parte partial particular particulars parties partner partners partnership
    partnerships party pas pass passed passes passing password past pastor pastoral path patience patient patiente patients
    pause paused pay payable paying payment pays pazienti país peace pediatric pediatrician pediu peer pelvic pen pencil
    pending people per percent perdeu perdió perfect perfectionism performance perhaps perinatal period permission permitted
    pero person personal personne persons petit peut peux pharmacy phase phone phones photo photos physical physician
    physicians piano pick picked picking picks pickup picture pictures pie piece pieds pill pills pinned pipe pipes pis pitch
    più place placed placement places plain plan plane planned planning plans plant plate plates play plays pleasant please
    pleased pleasure plenty pleure pls plus pm po pocket pode podría point pointed police policy polite pond pool poor poquito
    por porch porque portal português position positive possible post posted posters posting postpartum potential potluck
    pounds pour power pp ppl practice practiced practices practicum praise pray prayer praying prays pre precisely prefer
    preferably preferences preferred prefers pregnancy pregnant pregunta preguntan pregunto premarital premium prends prep
    preparation prepared preschool prescribe prescriber present presente presently president preso press pressure pretend
    pretty prevention previous price primary principal print printed prior prison privacy privat private privately privileged
    pro probably problem problems proceed process produce professional professionals professionnel profile profiles program
    programs progress projector promise promised promptly proof proper properly proposal proposals propose proposed protected
    protocol proud provide provided provider providers provides psicóloga psych psychiatrist psychologist psychology psychosis
    psychotherapy pt pts public puede puedo pull pulled pulling pulls pupil purchase purpose push put puts putting pánico
    pânico på qualified quando quarter quarterly que queda quelqu question questionnaire questions queue qui quick quickly
    quiere quiero quiet quisiera quit quite quote quoted qué rabbi racing radio raffle rage rain rains rainy raise raised
    raising ramp ran rang range rare rate rates rather raw re reach reached reaching read reader reading reads ready real
    really rear reason reasonable reasons recall receipt receive received receives receiving recent recently receptionist
    recevez recevoir recibir recipient recommend recommended recommending record recorded recording records recovered recovery
    recruiting red redo reduced refer reference references referral referrals referred referring refills refund refusal refuse
    refuses refusing regarding regards regional register registered registration regreso regret regrets regular rehab
    reimburse rejected relapse relations relationship release released relief relieved remain remains remember remembered
    remercie reminder reminders remission remittance removal remove removed renew renewal renewed renews rent rentrée reopen
    rep repair replaced replacement replied replies reply replying report reported reporter reports represent represents
    request requested requesting requests require required requires reschedule resend reset residency resident residential
    residents resource resources respect respond response responsibility rest restored restricting resubmit result results
    resume retain retainer retire retired retirees retirement retiring retour retreat return returned returning returns
    reunification revert review reviewed reviews revised reward reçois reçu riddle ride rien right ring ringrazio rings risen
    risk river rn road robbery robot rock role roll roof room roommate rooms rope roster rotate round rounds route row rude
    ruft rule ruled rules run runner running runs rush résumé sa sabbatical sabe saber sad sadness safe safely safety sagen
    sagt said sala salad sale sales salir same sample sand sandwich sandwiches sang sans sat satisfactory saturday save saved
    saving saw say saying says scale scans scare scared scars scary scene schedule scheduled schedules scheduling schicken
    scholarship schon school schools scope score scored screams screen screened screening screens se sea search searched
    searches searching season seat seats second seconds secret secretary section secure see seed seeing seek seeking seem
    seems seen sees segunda seguro sehr sei seit seizures seja select selected selective self sell selling semaine semaines
    semana semester seminar send sender sending sends senhora senior seniors sense sensible sent sentence sentences separate
    separated separately separation ser sera series serious seriously sertraline serve served service services será ses
    session sessions set sets setting settle settled setup seu seven seventh seventy several señora shade shadow shake shakes
    shaking shall shame shan share shared sharing sharp she sheep sheet shelf shelter shes shift shifts shipping shirt shoe
    shoes shook shoot shop shoplifting short shorter shot shots should shoulder shouldn shouting show showed showing shown
    shows shrink shut shy si siblings sich sick side sides sie sight sign signal signature signed signing signs silence silent
    sim simple simply sin since sind singing single sister sisters sit site sites sits sitter sitting situation six sixteen
    sixth sixty size się skeptical skills skip skipping sleep sleeping sleeps slept slide slides sliding slightly slot slots
    slow slowly small smart smell smells smile smiled smiling snapped snow so sober social socks software sold solicitations
    solo some somebody someone something sometime somewhere son sono sons sont soon sooner soonest sophomore sorry sort sory
    soul sound sounds soup source sous soy space spaces spam spare spared speak speaker speakers speaking speaks special
    specialist specialty specific speech spell spelled spend spent split spoke spoken sponsor sports spot spots spouse spring
    square stable stack staff stage stages stairs stairwell stalking stamp stamps stand standing stands star stars start
    started starting starts state stated statement statements states station status statute stay stayed staying stays steady
    stent step stepping steps stick sticker stickers still stipend stock stomach stone stood stool stop stopped stopping
    storage store stories storm story stove straight stranger street stress strike stroke stroller strong struggling stuck
    student students studies studio study studying stuff stupid su sua subject sublet submission submit submitted subpoena
    substance substitute success such suche sudden sugar suggest suggested suicidal suicide suis suit suite suits sum summary
    summer sun sunday super superbill superbills supermarket supervised supervision supervisor supper supplement supplied
    supply support supportive suppose supposed sur sure surgeon surgery surgical surprised survey survivor sus suspended
    swamped swap swear sweet swim switch switching syllabus symptoms system systems så sí tab table tables tablet take taken
    takes taking talk talked talking talks taller también tank tape taper tapping tarde tardes tarjetas taught tax te tea
    teach teacher teachers teaching team teared tearful tears technician teen teens teeth telehealth telephone tell telling
    tells teléfono tem temper ten tenants tenemos tengo tent terapeuta terapia term terms terrible terrified test tested
    testify testimony testing tests text texts than thank thanked thankful thanks that thats the theatre their theirs them
    themselves then therapist therapists therapy there therefore theres these they thin thing things think thinking thinks
    third thirteen thirties thirty this tho those though thought thoughtful thoughts thread three threshold threw thrilled
    through throw throwing throws thru thurs thursday thx ti ticket tickled tics tide tidy tie tied tiene tight til till time
    times timing tinnitus tiny tip tips tired tires tissues tmrw to today toddler todo todos together told tomorrow tonight
    too took tools top topic total touch touched tough tour tours toute toward town trabaja trabajo track trade traffic train
    trained trainer training transfer transferred transmission transport trash trauma travail travel traveling tray treadmill
    treasurer treat treated treating treatment tree tres trial tried trim trois trop trouble truck true truly trust truth try
    trying très tu tudo tue tues tuesday tune turn turnaround turned turning turns twelve twenty twice twin twins two ty type
    typing typo ugh uh um uma un una unable unavailable unchanged uncle unclear und under understand understanding understands
    understood une union unit units university unknown unless unpaid unread unrelated uns unser unsubscribe unsubscribing
    until unusual up update updated updates updating upgrade upload upon upper upstairs ur urgent us use used useful useless
    user using usted usual usually va vacaciones vacation vaccines vague vai value van vanish vaping ve vemos vendor vendors
    vendredi ver verify verse version very ves vestry vet veut vez vi via victim video viene vier viernes view viewed views
    virtual visa vision visit visiting visitor visitors visits você voice voicemail voir volontiers volume voluntary volunteer
    volunteers vom von voor vor vos vote voted votre vous wait waited waiting waitlist wake wakes walk walked walking walks
    wall walls want wanted wanting wants war warehouse warm was washing wasn wasnt watch watched watching water way ways we
    wear wearing weather web webinar website wed wedding weed week weekday weekdays weekend weekends weekly weeks weeping
    weeps weer weight weights weird welcome welcoming well wellness wenden wenn went wept were wet what whatever whats
    wheelchair when whenever where whether which whichever while white who whoever whole whom whose why wide widow widowed
    widower widows wie wieder wife wifi will willing win winding window windows wine winter wir wird wire wish wished wishes
    wishing wissen with withdrawn within without witness witnessed wives wk wks woman women won wonderful wondering wont word
    wording words work worked worker workers working works workshop workup world worn worried worries worry worse worst worth
    would wouldn wreck write writes writing written wrong wrote wurde wäre wären würde xo ya yard yeah year yearly years yell
    yelling yellow yes yesterday yet yo yoga you young younger your yours yourself youth yr yrs za zero zip zoom zu zum zur
    zurück zwei às är ça écrire él épuisement été über
    """.split()  # noqa: SIM905
)
