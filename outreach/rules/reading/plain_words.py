"""Words that ordinary mail writes small, so that a capital at the beginning of a sentence says nothing of them.

Gathered from the reader's corpus by `python -m tests.bench.fit_names --words`; not to be edited by hand. Over 300 lines, because it is a table
that grows with the corpus; nobody reads it.
"""

from __future__ import annotations

PLAIN = frozenset(
    """
    ab aber able about above abrazo abre abril abroad absence absences absent absente absolutely absorb abstracts abt abuse
    academic accent accept acceptable acceptance accepted accepting accepts access accessible accident accommodate
    accommodating accordingly account accountant accounts accreditation accurate aches acknowledge acknowledged acknowledges
    across act acting action active activities activity actual actually acuerdo ad add added adding additional address
    addressed addressee addresses adjuster adjusting adjustment admin administration administrator admire admission admissions
    admits admitted adolescent adolescents adopted adoption adore adresse adresser ads adult adults advance advice advise
    advised advisor advocate affair affairs affection affiliate affiliated affiliates afford afraid after aftercare afternoon
    afternoons afterward afterwards again against age aged agencies agency agenda agent ages ago agora agosto agree agreeable
    agreed agreeing agreement agrees ahead ahora ahorita ai aid aide aids ain aint air airport ajuda al alaikum alarm alas
    alcohol ale alert alguien alive all alla alle allergic allergies alles allow allowed allows almond almost alone along
    alongside aloud already alright als also alternate although altogether alumni always am amazing ambulance amiga among
    amount amputation an anche and ando angel anger anglais angry animal animals anni anniversary announce announcements
    annual anonymous anos another anpil ans ansiedad ansiedade answer answered answering answers antes anxiety anxious any
    anybody anyhow anymore anyone anything anytime anyway anywhere ao août apart apartment apologies apologize apologizes
    apologizing apology app apparently appeal appear appears appetite apple applicable applicant application applications
    applied applies apply applying appointed appointment appointments appreciate appreciated approach appropriate approval
    approve approved approves appt appts april après aqui aquí are area aren argue argued arguing arise arm arms army around
    arrange arranged arrangement arrangements arrest arrested arriba arrive arrived arriving arrêt art article as asap ashamed
    aside ask asked askin asking asks asleep assault assembly assessment assigned assistance assistant assisted assisting
    associate associates association assume asthma asylum at ataques ate atende atender athletes athletic atiende attach
    attached attachment attachments attack attacks attempts attend attendance attended attending attention attest attestation
    attorney attorneys até au auch audiences audio audit audited auf august augusti aunt aus aussi auth authorization
    authorizations authorized autism autistic auto automated automatic automatically automatisch automático autumn
    availability available avant avec average avoid avoidance avoiding aw awake award aware away awful awkward ayer ayuda año
    años babies baby back backed background bad badge badly bag bagels bags bake baker bakery balance balcony bald ball band
    bank bar barely barn bars base based basement basic basis basket baskets bath bathroom bc bcc be beach beagle bear
    bearbeitet beat beaucoup beautiful beautifully bebé became because become becomes becoming bed bedroom beds bedside
    bedtime been beer bees before began begged begging begin beginning begins begun behalf behavioral behind bei beim being
    believe believer believes bell bellen belly belong belongs below belt bem ben bench bendiga benefit benefits bereaved
    bereavement bericht beside besides besser best beta better between beyond bicycle bids bien big bigger bij bike bilingual
    bill billed biller billing bills bin binder binge bingo bipolar bir bird birds birth birthday births bis biscuits bishop
    bit bites biting bits bitte black blame blank blanket bleeding bleibt blended bless blessed blessing blind block blocked
    blocker blocks blog blood blue board boards boat bodies body boiler bon bono bonus book bookcase booked booking bookings
    bookkeeper booklet books booth booths boots bored boring born borrow borrowed boss both bother bottle bottles bottom
    bought bounced bound bow bowl box boxes boy boyfriend boys brag brain branch brand brasileira brave bread break breakfast
    breaks breakup breast breath breathe breathing bride bridge brief bright brilliant bring bringing brings brochure
    brochures broke broken broker brother brothers brought brown bucks buddy budget buenas bueno bug build building buildings
    built bulb bulimia bulletin bulletins bullied bunch burden buried burn burned burnout burst bus buses business businesses
    busy but butter button buy buying buys by bye bypass cabin cabinet cafeteria café cake cakes calendar calendario call
    called caller callers calling calls calm calmer came camera cameras camp campus can canal cancel canceled cancellation
    cancelled cancels cancer candidate candle cane cannot canoe cant cap capacity captain car card cardiac cardiologist cards
    care career careful caregiver caregivers cares caring carpet carried carrier carries carro carry carrying cars cart carta
    casa case caseload cases caseworker caseworkers cash casi casino caso casserole casseroles cat catch caught cause cc ce
    cease ceiling cel cell cellist center central cereal ceremony cerrada certain certainly certificate certificates certified
    cette chain chair chairs chalet chambers chance change changed changes changing channel chapel chaplain character charge
    charged charges chart charts chase chat che cheaper check checked checking checkout checks cheerful cheese chef chemo
    cherche chess chest chews chez chicken chickens chief chiefly child childhood children chili chill chip chiuso choice
    choir choose choosing chose chosen chronic church churches ci cinco circle circles circling circular circulate circulation
    citas city civil claim claimant claimed claims clarify class classe classes clean cleaned cleaning clear clearance cleared
    clearing clerk click clicked clicks client cliente clients climb clinic clinical clinician clinicians clinics clock close
    closed closely closer closes closest closet closing cloud club clínica co coach coaches coaching coast coat coats cobra
    code codes coffee cohort cold colega collar colleague colleagues collect collected collecting collective college color
    column com come comer comes comfortable coming comma comment comments commercial commit commitment committee common
    communication communications community como comp companies company compensation competent complain complaint complaints
    complete completed completely completion complex compliance complicated complimentary computer computers con concern
    concerned concerning concerns concert concluded conclusions concussion condition conditions conference conferences confess
    confession confided confidence confidential confidentiality confirm confirmation confirmed confirming confirms conflict
    confuse congregant congregation congé congés conmigo connect connected connection conoce conseiller conseillé consent
    consented consents consider consideration considered considering consult consulta consultation consultorio consults
    consœur contact contacted contacting contacts contain contained contamination contato content contesta context
    continuation continue continued continuing contract contracted contracts control controlled convenience convenient
    conversation convert convey convinced cook cookies cooking cool cooler cooperative coordinate coordinator coordonnées cop
    copay cope copied copier copies coping copy copying cordially corn corner corporate correct corrected correction correio
    correo correos correspondence cost costs couch cough could couldn council counsel counseling counselling counsellor
    counselor counselors count counted counter counties counting country counts county couple couples courage courriels
    courrier course courses court courteous courtesy courthouse courtroom cousin cousins cover coverage covered covering
    covers covid cow coworker cows crash crazy created credentialed credentialing credit crew cried cries crime crises crisis
    critical cross crossed crossing cry crying cuando cuarto cuento cuesta cup curate curb cure current currently curtains
    custodian custody customer customers cut cute cuts cutting cuz cuánto cycle cycles cómo da dad daddy dads daft daily dal
    dance danced dancer danger dangerous danke dans dark darling das dashboard dass dat data database date dated dates datos
    daughter daughters dawn day days daytime de deacon deacons dead deadline deadlines deaf deal dealing deals dean dear death
    deaths debt decade decent decide decided decides decision deck decline declined deductible deep def default definitely
    degree degrees del dela delay delete deleted deletion delighted delightful deliver delivered delivery della dem demain
    demande dementia demo den denials denied denies dental dentist dentists deny department depends deployed deployment depois
    deported deposed deposit deposition depresion depressed depression depressive dept depuis der des describe described
    description desde desert design desk desperate dessert destroy destroyed det details determined detox deux device deze di
    dia diabetes diabetic diagnosed diagnosis dial dialysis diapers diary dias dice dicht dictated dictating did didn die died
    diet dietitian dietitians diff difference different differently difficult difficulty digest dignity dije dijo dime diner
    dinner dio diocese dir dirección direct directed direction directly director directory dis disability disagree discharge
    discharged discharges discharging disclose disclosed discontinue discontinued discount discovered disculpe discuss
    discussed discussion disease dish dishes dismissed disorder disorders dispatch disponible disposed disregard distress
    distribution district dit diversion divided divorce divorced divorcing do dobry doc dock docket docs doctor doctora
    doctoral doctors document documentation documents does doesn doesnt dog dogs doing dollar dollars domain domingo don
    donation done donner donor dont donuts door doors doorway dorm dort dos dose doses dot dottoressa double doubt doula
    doutora down downloaded downtown doy dozen dr draft drama draw drawer drawing drawn draws dread dream dreams drei dress
    drew drie drill drink drinking drinks drive driven driver drivers drives driveway driving droit drop dropped dropping
    drops drove drowned drowning drug drum dry du duck dude due duelo duerme dues dull dumb during duties duty dx dying
    décembre déjà día días each eager ear earlier earliest early earn earned ears easier easiest easily east easy eat eaten
    eating eats echo edit edition education een effect effective egg eggs eh eight eighteen eighty ein eine einen einer
    einfach eingegangen einschließlich either el ela elder elders ele electronic electronically elementary elevator eleven
    eligible ella elle ellisontherapy else elsewhere em email emailed emailing emails embarrassed embarrassment embedded
    emergencies emergency emotional employed employee employees employer empty en enclosed encore encouraged encrypted end
    ended ending endings endorse ends energy enero engage engaged engagement engine engineer engineers english enjoy enjoyed
    enough enquire enrolled enrolling enrollment enter entered entire entirely entrance entre entries entry envelope envíe
    episode equally equipment equipped er erased error errors es escriba escribir escribo escuela eso espacio español
    especially espera esposa esposo est esta established estamos estate este estimate estou estoy está están estás et ethics
    etwas eu eval evals evaluate evaluated evaluation evaluations evaluators even evening evenings event events ever every
    everybody everyone everything everywhere evicted evidence ex exactly exam examiner example exams excellent except
    exceptions exchange excited exclamation excuse executed executive exercise exhausted exist existing exists exit expect
    expected expecting expense expenses experience experienced experiences expert expire expired expires explain explained
    explaining explanation exposure ext extend extended extension external extra eye eyelashes eyes face facilities facility
    fact faculty failed failing fails fainted fair faire fairly fait faith fala falar fale fall fallen falling falls falta
    familia familias families famille family fan far farm farmer fast faster fat father fathers fault favor favorite favour
    fax faxed faxes fear fears feast fed federal fee feed feedback feel feeling feelings feels fees feet fell fella fellow
    fellowship felt female fence ferie fermé fern festival fetch fever few fewer fiancé fica field fifteen fifth fifty fight
    fighting fights figure figured file filed files filha filho filing fill fille filled filling fills fils fin final finally
    finals finance financial find finding finds fine fingerprint fingers finish finished finishing fino fire fired firefighter
    firm first fiscal fish fishing fit fitness fits five fix fixed fixing flashbacks flat flexible flies flight flinch
    flinches float flood flooded floor floors florist flowers flu fluoxetine fly flyer flyers flying foi fois fold folded
    folder folders folding folk folks follow followed following follows fond font food foods foot football for forest forever
    forget forgets forgive forgot forgotten fork forklift form formal formation former forms forth forties fortune forty
    forward forwarded forwarding forwards foster fought found founded founder four fourteen fourth fox fr frame frames
    francophone français free freeze freezes frei frequently fresh freshman freundlichen fri friday fridge friend friendly
    friends frightened from front froze frozen ft fue fuera full fully fun functional fund funding funds funeral funny furious
    furnace further fusion fuss future fyi férias för für gal gambling game games gap gaps garage garden garçon gas gate
    gathering gave geehrte geen geht gender general generalized generally generous gente gentil gentle gentleman gently gern
    geschlossen gestern get gets getting ghost gibt gift gifts giovedì girl girlfriend girls give given gives giving già glad
    gladly glass glasses gleich glitter glove gloves glue go goal goals goat goats god goed goes going gold golf gone gonna
    good goodbye goodness goods google goose got gotta gotten governors graag grab gracias grad grade grader graders grades
    graduate graduated graduates graduation grand grandbaby granddaughter grandfather grandma grandmother grandparents
    grandson grange grant granted grateful gratis gratitude gratuita gray great greatest green greenway greeting greetings
    grew grey grid grief grieving grind grinding grinds grocery groom ground group groups grow growing grown grupo guarantee
    guard guardia guardian guardianship guards guess guessed guest guests guidance guide guilt guilty gusto gut gutters guy
    guys gym ha hab habe haben habit habla hablar hable hace had hadn haha hair half halfway hall hallway ham hand handed
    handing handle handled handles handling handoff handout handouts hands handwriting hang hanging hangs happen happened
    happening happens happy har hard harder hardship hardware harm harp has hasn hasta hat hate hated hates hats haul have
    haven having hay he head headaches headcount header heads healed health hear heard hearing hearings hears heart heat
    heated heating heaven heavy heb held hello help helped helpers helpful helping helps hem her herd here hereby hermana
    hermano hers herself hes hesitate het heute hey hi hid hidden hide hides hiding hier high higher highly highway hii hiii
    hija hijo him himself hip hire hired hiring his history hit hits hitting hive hives ho hoarding hoards hola hold holder
    holding holds hole holiday holidays hollered home homes homesick homework hon honest honestly honey honor honorarium
    honored hoot hop hope hoped hopeless hopes hoping hora horas hormones horse horário hospice hospital hospitals host hot
    hotel hotline hour hourly hours house households houses housing how however hoy hr hrs http https hubby huddle hum human
    humans hums hundred hung hungry hunting hurry hurt hurting hurts husband husbands hybrid hygienist hyperventilating
    hypnosis hypnotherapy hysterectomy há hábiles ice ich ici id idea ideas identified idk iemand if igen ignore ignoring ihn
    ihr ik ikke il ill illness im image imagine immediate immediately important impossible impressed impression in inattentive
    inbound inbox inches incident incl inclined include included includes including inclus inclusion incoming inconvenience
    increased independent indicar indicate indicated individual individually infertility influence info inform information
    informed infusion inglés inglês inherited initial initials injured injury ink inpatient inquire inquiries inquiry ins
    inside insist insists insomnia inspection instead instructed insulin insurance insurances insurer insurers int intact
    intake intakes inte intended intent interesa interest interested interesting intern internal internally internet interns
    interpret interpreter interpreters interpreting interval interview intimacy intimate into intro introduce introducing
    introduction intrusive intérprete invitation invitations invite invited invites inviting invoice invoices involved
    involving io ir iron irony irritability irritable is isn isnt issue issued issues ist it item itemized items its itself
    için ja jag jail jaja jan janvier jar jars jaw je jede jemanden jestem jetzt jeudi jeune job jobs join joined joining
    joins joint joke jokes joking jour journée jours joy judge judgment jueves jump jumped jumps jumpy junior junk junta jury
    jusqu just já kan kann kaum kayak keen keep keeping keeps keine kept ketamine kettle key keyboard keys kid kidding kiddo
    kiddos kidney kids kill killed kin kind kinda kinder kindergarten kindly kindness kit kitchen knee knees knew knife
    knitting knock knocking know knowing knowledge known knows kommen kommt kontakt kostet la lab label labor labs lack lad
    ladder ladies lady laid lake lamotrigine lamp lamps land landed landing landlord landlords lands lane lang lange language
    languages lanyard lapse lapses laptop large larger las lashes lass last lasted late lately later laugh laughed laughing
    laughs launch laundry law lawn lawyer lawyers lay layoff layoffs lb lbs le lead leader leaders leads leaflet leaflets
    league leaking leaks learn learned learning learns lease least leave leaves leaving lecture led lees left leg legal
    legally legs lei leider lemon length les lese less lesson lessons let lets letter lettera letterhead letters letting
    lettre level lhe liability liaison liberty librarian library libre licenciada license licensed licensing licensure lie
    liegt lies liest lieutenant life lifesaver lift light lighthouse lighting lights likable like liked likely likes limit
    limited limits line lined lines link list lista liste listed listen listened listening listens listing listopada lists lit
    litem literally lithium litigation little littles live lived lives living llama llame llegó llevo lo load loading lobby
    local location locations lock locked locker locks locum log logged logo logs lol lomalla loneliness lonely long longer
    look looked looking looks loop los lose losing loss lost lot lots loud lounge love loved lovely loves low lower lowered lu
    luck lugar lui lunch lunches lundi lunedì lunes lupus lying lá ma maandag maar machen machine machines macht macular mad
    madam made maestra mag mail mailbox mailed mailing mailings mailman mails main mainly maintain mais major make makes
    making mal male mall malpractice mam mama maman mamas mamma mamá mamás man manage managed management manager managers
    mandag mandar mandated mandatory mando maneja manner many map marcar march marche mardi mari marido marital mark marked
    marketing marketplace marks marriage married mars martes marzo mas massage master mat match matched matches mate material
    materials maternity math matrimonio matter matters may maya maybe mayor mañana me meal meals mean meaning means meant
    meantime meanwhile measure meat med media mediate mediation mediator medica medicaid medical medically medication medicine
    medio meds mee meer meet meeting meetings meets mehr meine mejl mejor melden meldet meltdowns member members membership
    memory men menos mensagem mensaje mental mention mentioned mentions menu merci mercredi merged merging mes mess message
    messages met meter meth metro meu mg mgmt mgr mi mia mich microphone mid middle midi midnight midwife midwives miedo might
    migraine mijn mil mild miles milk mill mille million min mind minding minds mine minha minimum ministry minor minute
    minutes mio mir mirror mirtazapine mis misa miscarriage misma mismo miss missed misses missing mission missus mistake mit
    mixed miércoles mo mobile mode model moderate modifier moeder moi mois molar mom moment momento moms mon monday monde
    money monitored month monthly months mood moon more morgens morning mornings mortified most mostly mot motel mother
    mothers motivated motor motorcycle mountain mouse mouth move moved moves moving moça msg mtg much mucha muchacho muchas
    mucho muffins mug mugs muito mujer mulher mum murió music must mute mutism mutual muy my myself más mãe mère médecin mí
    mío möchte müssen na naar nach nada nadie nah nail name named names naming nan nap napkin naps national naturally nature
    navigator ne near nearby nearly necesita necessary neck need needed needful needing needle needles needn needs neg
    negative neglect nehmen neighbor neighbors neither nephew nerves nervous net network neuen neurologist neutral never new
    newborn newborns newly news newsletter newsletters next ni nice nicely nicer nicht nichts nie niece niet night nightly
    nightmare nightmares nights nine nineteen ninety ninth niña niño niños no nobody noch noche noches nodded noise nom nombre
    nome non none nonprofits noon nor normal north nos nose nossa not note noted notes nothing notice noticed notified notify
    notre nous nouveaux november novembre noviembre now nowhere nuevos nuisance numb number numbers numero numéro nun nur
    nurse nurses nursing nutrition nuts não nächste número ob object objection obligation obliged observance obtain obviously
    oct od odd oder of off offence offended offense offer offered offering offers office officemate officer offices official
    officially offline oficina often og oh ohne oil ok okay oktober old older oldest olds om omg on once one ones ongoing
    online only ons ontvangen ook op open opened opening openings opens operate operating operator opinion opinions opioids
    opposing opposite opt option optional options or ora order ordered orders organ organization organized orientation
    original os other others otherwise otra otro ou ought oui our ours out outcome outcomes outfit outgrown outline outpatient
    outreach outside oven over overdose overdue overflow overlap overnight overseas overwhelmed owe owes owing own owner
    owners owns oye paciente pacientes pack package packages packed packet packets packing padres page pager pages pague paid
    pain pains paint pair pairs pajamas palpitations pan panel panels panic panics pantry papeles paper papers paperwork papá
    par para paragraph paralegal pareja parent parental parenting parents parish parishioners park parked parking parle parler
    parlor pars part parte partial participant participate participating particular particulars parties partir partner
    partners partnership partnerships parts party pas paso pass passcode passed passes passing passt password past pastor
    pastoral patch path patience patient patiente patients patron pause paused pay payable payer paying payment payroll pays
    pazienti país pdf peace pediatric pediatrician pediu peds peer pela pelvic pen pencil pending people per percent perdeu
    perdió perfect perfectionism performance perhaps perinatal period permanece permanent permission permit permits permitted
    permitting pero person personal personne persons persuaded pet petit pets peut peux pew ph pharmaceutical pharmacie
    pharmacist pharmacy phase phobia phone phones photo photograph photos physical physicals physician physicians piano pick
    picked picking picks pickup picture pictures pie piece pieces pieds pile pill pills pilot ping pink pinned pipe pipes pis
    pitch pitcher pizza più place placed placement places plain plan plane planned planner planning plans plant planta planted
    plants plate plateaued plates play played player players plays pleasant please pleased pleasure plenty pleure pls plumber
    plus pm po pocket pod pode podría point pointed points police policy polite pond pool poor popcorn poquito por porch
    porque portal português posible position positive possible post posted poster posters posting postpartum posture pot
    potential potluck pounds pour power pp ppl practical practice practiced practices practicing practicum practitioner
    practitioners praise praten pray prayed prayer prayers praying prays pre precisely prefer preferably preferences preferred
    prefers pregnancy pregnant pregunta preguntan pregunto premarital premium prends prep preparation prepared preschool
    prescribe prescriber prescribers prescription prescriptions present presente presented presently president preso press
    pressure pressures pretend pretty prevention previous price prie priest primary principal principle print printed printer
    printing prints prior prison privacy privat private privately privileged pro probably problem problems proceed process
    processed produce prof professional professionals professionnel professor profile profiles program programme programs
    progress project projector promise promised promotional prompt promptly pronto proof proper properly property proposal
    proposals propose proposed proszę protect protected protection protocol proud provide provided provider providers provides
    préfère psicóloga psych psychiatrist psychiatry psychologist psychologists psychology psychosis psychotherapy psychotic pt
    pts public puede puedo pull pulled pulling pulls pump pupil purchase purpose purse push pushed put puts putting pánico
    pânico på qualified quality quando quarrel quarter quarterly que queda quelqu question questionnaire questions queue qui
    quick quicker quickly quiere quiero quiet quietly quinceañera quisiera quit quite quién quote quoted qué rabbi rabies
    racing rack radio raffle rage rain rains rainy raise raised raising rake ramp ran random rang range rare rarely rash rate
    rated rates rather raw re reach reached reaching read reader reading readmitted reads ready real realized really realtor
    rear reason reasonable reasons reassigned rec recall receipt receipts receive received receives receiving recent recently
    reception receptionist recess recevez recevoir recheck recibir recipe recipient recital reckon recognize recommend
    recommendation recommended recommending recommends record recorded recording records recovered recovery recruiting rectory
    red redo reduced refer reference references referral referrals referred referring refill refilled refills reflection
    refrigerator refund refusal refuse refuses refusing regard regarding regardless regards regional register registered
    registration regreso regret regrets regular rehab rehearsal reimburse rejected relapse relations relationship
    relationships release released releases relief relieved remain remained remains remember remembered remembers remembrance
    remercie reminder reminders remission remittance remote removal remove removed renew renewal renewed renews rent rented
    rentrée reopen reopened reopens rep repair replace replaced replacement replied replies reply replying report reported
    reporter reports represent represents request requested requesting requests require required requires requiring reschedule
    research resend reserve reset residency resident residential residents resolved resource resources respect respond
    responded responder responders response responsibility responsible rest restored restricting resubmit result results
    resume resumes retain retainer retire retired retirees retirement retirer retiring retour retraite retreat return returned
    returning returns reunification reverse revert review reviewed reviewing reviews revised reward reçois reçu rice riddle
    ride rien right ring ringrazio rings risen risk river rn road robbed robbery robot rock rode role roll rolled rolls roof
    room roommate rooms rope roses roster rotate rotated rotating rotation rough roughly round rounds route routed row rude
    ruft rug rule ruled rules run rung runner running runs rush rye résumé sa sabbatical sabe saber sad sadness safe safely
    safety sagen sagt said sake sala salad sale sales salgo salir salmon saludo same sample sand sandwich sandwiches sang sans
    sat satisfaction satisfactory saturday savasana save saved saving saw say saying says scale scan scanned scans scare
    scared scarf scars scary scene schedule scheduled schedules scheduling schicken schläft scholarship schon school schools
    schön scope score scored scores scratch screamed screams screen screened screening screens script scuola se sea search
    searched searches searching season seat seats sec second secondary seconds secret secretary section secure security
    sedation see seed seeing seek seeking seeks seem seems seen sees segreteria segunda seguro sehr sei seit seizures seja
    selbst seldom select selected selective self sell seller selling semaine semaines semana semester seminar seminars send
    sender sending sends senhora senior seniors sense sensible sensory sent sentence sentences separate separated separately
    separation sept septiembre ser sera series serious seriously sermon sertraline serve served service services serving será
    ses session sessions set sets settembre setting settle settled setup seu seven seventeen seventh seventies seventy several
    severe sexual señora shade shadow shake shakes shaking shall shame shan share shared sharing sharp she sheep sheet shelf
    shelter sheriff shes shift shifts shingle ship shipped shipping shirt shoe shoes shook shoot shop shoplifting short
    shorter shot shots should shoulder shouldn shout shouting shouts show showed shower showing shown shows shrink shrinks
    shut shuts shy si siamo sib siblings sich sick side sides sie sight sign signal signature signed signing signpost signs
    silence silent silly sim simple simply sin since sincerely sind sinds sing singing single sink sins sister sisters sit
    site sites sits sitter sitting situation sitzt six sixteen sixth sixty size się skeptical skills skin skip skipping sleep
    sleeping sleeps slept slid slide slides sliding slightly slip slipped slipping slot slots slow slower slowly small smaller
    smart smell smelling smells smile smiled smiling snack snap snapped snow so sober soccer social socks software sold
    solicitation solicitations solid soll solo solstice solved some somebody someone something sometime somewhere son sono
    sons sont soon sooner soonest sophomore sorry sort sory soul sound sounded sounds soup source sous south soy space spaces
    spam spare spared speak speaker speakers speaking speaks special specialist specialty specific spectacles speech spell
    spelled spelling spells spend spending spent spinal spinning spite split splitting spoke spoken sponsor sports spot spots
    spouse spouses spreadsheet sprechen spricht spring sq square squares squeeze squeezing sry st stable stack staff staffed
    stage stages stairs stairwell stalking stamp stamps stand standing stands star stars start started starting starts state
    stated statement statements states station status statute stay stayed staying stays steady steer stent step stepped
    stepping steps stick sticker stickers sticky still stillbirth stipend stitches stock stoked stomach stone stood stool stop
    stopped stopping stops storage store stories storm story stove straight strange stranger strangers street stress stretch
    strike strings stroke stroller strong struck struggling stuck student students studies studio study studying stuff stupid
    stuur su sua sub subject sublet submission submit submitted subpoena subscription substance substitute success such suche
    suchen sudden sued sugar suggest suggested suggests suicidal suicide suis suit suite suites suits sum summary summer sun
    sunday sunset suo super superbill superbills superficial supermarket supervise supervised supervision supervisor
    supervisors supper supplement supplied supplies supply support supporting supportive suppose supposed sur sure surely
    surgeon surgeons surgery surgical surname surprise surprised survey survived surviving survivor sus suspended suspension
    swamped swap swear sweet swim swimming swing switch switched switching sworn syllabus symptoms system systems sábado
    sábados så séance sí só tab table tables tablet tablets tack taco take taken takes taking talk talked talking talks taller
    tamales también tan tank tantrums tap tape taped taper tapping tarde tardes tarjetas taught tax taxes taxi te tea teach
    teacher teachers teaches teaching team teams teared tearful tears tech technician techs teen teenagers teens teeth tel
    telehealth telephone telephoned tell telling tells teléfono tem temper template tempted ten tenant tenants tend tender
    tenemos tengo tenor tension tent tenth terapeuta terapia term termed terms terrible terrific terrified terrors test tested
    testify testimony testing tests text texts than thank thanked thankful thanks that thats the theatre thee their theirs
    them themselves then therapist therapists therapy there therefore theres these they thin thing things think thinking
    thinks third thirteen thirties thirty this tho those though thought thoughtful thoughts thread threat three threshold
    threw thrilled through throw throwing thrown throws thru thurs thursday thx thyroid ti ticket tickets tickled tics tide
    tidy tie tied tiempo tiene tienen tight til tiles till tillbaka time timely times timing timings tin tinnitus tiny tip
    tips tire tired tires tissues title tmrw to toast toda today toddler todo todos together told tomatoes tomorrow ton
    tonight too took tools tooth top topic topics tore total totally touch touched touching tough tour tours tout toute toward
    town toy trabaja trabajo track trade traffic train trained trainer training trainings trans transfer transferred transfers
    transition transmission transport transportation trash trauma travail travel traveling travelling tray trays treadmill
    treasurer treat treated treating treatment treats tree tres triage trial trichotillomania trick tried trim trois trop
    trouble troubles truck true truly trust trusted trustees truth try trying très tu tub tudo tue tues tuesday tummy tumor
    tune turkey turn turnaround turned turning turns twelfth twelve twenty twice twin twins two ty type typed typing typo
    typos tysm tú ugh uh um uma umbrella un una unable unas unattended unavailable unchanged uncle unclear und under
    undersigned understand understanding understands understood une unfortunately union unit units university unknown unless
    unopened unpaid unread unrelated unremarkable uns unser unsere unsolicited unsubscribe unsubscribing unter until unusual
    up update updated updates updating upgrade upload upon upper upright ups upstairs ur urgent urgente us use used useful
    useless user uses using usted usual usually ute va vacaciones vacation vaccines vaginismus vague vai value van vanaf
    vanish vaping ve vecinos vegetarian vemos vendor vendors vendredi ver verified verify verlo verse version very ves vestry
    vet veteran veterans vets veut vez vi via vicar vicarious victim victims video viene vier viernes view viewed views
    virtual virtually visa vision visit visiting visitor visitors visits visor você voice voicemail voices voir volontiers
    voltou volume voluntary volunteer volunteers vom von voor vor vos vote voted votes votre vouch vouchers vous voy voyez
    vrijdag vuole wait waited waiting waitlist waits waived wake wakes walk walked walking walks wall walls want wanted
    wanting wants war ward warehouse warm warn was washing wasn wasnt waste watch watched watching water wave way ways we wear
    wearing weather web webinar webinars website wed wedding wednesday wee weed week weekday weekdays weekend weekends weekly
    weeks weeping weeps weer weigh weight weights weint weird weitergeleitet welcome welcoming well wellness wenden wenn went
    wept were weren werk west wet wets what whatever whats wheelchair when whenever where whether which whichever while
    whisper white who whoever whole whom whose why wide widow widowed widower widows wie wieder wife wifi wil will willing
    willingness wills win wind winding window windows wine winter wir wird wire wish wished wishes wishing wissen with
    withdrawn withheld within without witness witnessed witnesses wives wk wks woman women won wonder wondered wonderful
    wondering wont wood word wording words wore work workbook worked worker workers working workplace works workshop workup
    world worn worried worries worry worse worst worth would wouldn wreck wrecked wrist write writes writing written wrong
    wrote wurde wäre wären würde xo ya yall yard ye yeah year yearly years yell yelling yellow yells yes yesterday yet yo yoga
    you young younger youngest your yours yourself youth yr yrs za zero zip zoom zu zum zumba zur zurück zwei às är ça écrire
    él épuisement été úteis über
    """.split()  # noqa: SIM905
)
