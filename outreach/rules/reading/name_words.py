"""Words that tell names from other words: titles of people, words of organisations and places, given names.

Tables only. To teach a language, add its words to the table they belong to. A given name is a clue and no more: a name that is not
here is found by what stands around it, and "Rose", "Will" or "Mark" are names only where their surroundings say so.
"""

from __future__ import annotations

from outreach.rules.reading.name_given import NAMES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """mr mrs ms miss mx mister missus frau herr herrn sr sra srta señor señora señorita senhor senhora don doña seu dona mme mlle madame
    monsieur mademoiselle signora signor signore sig pan pani shri smt mw mevr dhr fru"""
)
"""Titles of a person who may be a client, in lower case. "M." is an initial more often than a title."""

OFFICES = _words(
    """dr dra prof professor doctor rev reverend pastor rabbi imam father fr sister deacon chaplain judge justice magistrate officer ofc sgt
    sergeant detective coach nurse principal counselor counsellor attorney atty dean director superintendent commissioner provider therapist
    psychiatrist pediatrician paediatrician teacher hygienist paralegal senator captain lieutenant major doktor hon imam st saint mt mount lake fort"""
)
"""Titles of professionals and of places: what follows them is no client's name."""

ORGANISATIONS = _words(
    """school clinic hospital center centre health medicine medical pediatrics paediatrics associates group practice university college church
    court county law llc pllc llp inc services academy department district institute foundation elementary high middle team unit portal care
    street ave avenue road drive lane blvd insurance system program programme house hall park office therapy counseling counselling ministries
    ministry hospice shelter agency partners parish temple synagogue mosque wellness physicians society club association project network
    connect link hotline lifeline authority bureau company corp library museum theatre theater studio gym valley creek ridge river hills
    springs falls mountain island beach bay city town village heights general memorial regional community bank store shop pharmacy labs
    praxis klinik schule clinique cabinet clínica escuela consultorio collège lycée hôpital universität zentrum study act plan fund"""
)
"""Words of which one makes a run of capitals the name of an organisation or a place."""

PLACES_TOO = _words("park parks field fields house hall church temple bridge brooks banks rivers lake woods")
"""Words for places that families are called by, too."""

GIVEN = _words(NAMES)
"""Given names that are common in some language, in lower case."""

WORDLY = _words(
    """
    ace angel april archer art august autumn baron basil bear bill birdie bishop blaze blessing bliss blue brook buck bunny candy cash chance charity chase cherry
    chip christian clemency clover comfort cooper courage daisy dawn dean destiny diamond dick dixie don dove drew duke early echo ember faith fern forest fortune fox
    frank gay gem genesis gift goodness grace gracious grant happy harmony haven heath heaven honor honour hope innocent jack jersey jewel journey joy june justice
    king kitty lark liberty love lovely lucky magic major mark mason maverick may melody memory mercy merit merry miles miracle noble ocean paris patience peace phoenix pierce
    poppy praise precious prince princess prudence queen rain reason rich river rose royal rusty sage saint season serenity shade shepherd silver skip sky snow star sterling
    stone storm stormy story summer sunday sunny temperance thunder trinity true tuesday unique unity verity victory ward will willow winter wisdom wonder woody wren young zen
    junior per tanner bo bay bell boone brook bryn carter chance coral dash dot duchess echo fable gray grey indigo ivory jude lane lux mercury moon opal pearl piper queenie ray reed robin rue sailor
    sparrow tex tiger tripp valor west wolf gene marshal sherry olive violet
    """
)
"""Names that are words, and are written as words far more often: a name only where one is expected, before an age or a family name."""

CALENDAR = _words("april august june may sunday tuesday summer winter autumn season early christian")
"""Names that are words which have a capital within a sentence anyway."""

FAMILIES = _words(
    """
    abbott an archer arms ash ball banks baker barber baron bass battle beach bean bear beard bell belle berry best bird bishop black bland bliss blood bloom blue bond booth bowman boxer
    branch bridges bright brook brooks brown bull burns bush butler butts calls camp cannon cantor carpenter carter case cash chambers champion chance chase cherry child childs christmas cloud close
    cook cooper cope couch court cox crane crews cross crow crump curry curtains dance darling day days deal dean dear do dove drake drew driver duke early east english fair farmer field fields finch
    fine finn fish fisher fleming flood flowers flynn foot ford foster fountain fowler fox franks french friend fries frost gale gardener gates gay gentry gibbons glass glover gold golden good
    goodman graves gray green greene grey gross grove guest guy hale hand hands hardy hart hawk hay head heard heath hicks hightower ho holder holiday holly holt holy hook hope horn horne house hunt hunter jewel joiner
    jolly joy judge just justice kean keen key kidd kind king kitchen knight lamb lark lash law laws le lemon light lightfoot little lo long love loving low lowe lucky ma major mann march marsh mason mask may mayfield
    means mercer merry mills miner mon money monk moody moon moore moss mound my nation neighbors new nickel noble north nye oaks outlaw page painter palmer park parish parson pate peace peacock pearl pepper person pierce pike
    piper place pleasant plum plummer pool poole poor pope porter post potter powers price priest prince prior proud pyle quick rains ray read reader reed reese reeves rhodes rice rich ricks ring rivers roach roads
    robins rock rodman rogue root rose rowe ruff rush sage sailor sample sanders savage sawyer seal sears seller sergeant shade sharp shepherd shields ships short silver singer skinner sky slaughter slim small smart so song sparks
    spears speed spence spring squires stack stamps star starr steel still stone stout strange street strong sue sugar summers swan sweet swift tailor taylor teller tenor thorn thrush tiller to toll trainer tripp true
    tucker turner tuttle twitty tyler valentine vance vine wade wagner walker walls walter waters watts weaver webb webber weeks welder wells west white whitehead wild wilder wiles winn winter winters wise wolf wolfe
    wood woods workman works worth wren yates yearwood yoder young
    """
)
"""Family names that are words: a name's part behind a given name, never its beginning."""

SUFFIXES = _words("jr sr ii iii iv")
"""What follows a family name and is no part of it."""

SHORT = _words("wm chas jos thos geo robt jas jno benj edw danl saml")
"""Given names that are written short, with a point."""

NEVER = _words(
    """
    i the a an we you he she it they him me us them hi hello dear hey thanks thank best regards warmly sincerely this that these those one two no not yes ok okay if when
    where what who how why as at by for from in of on or to with and but so also just any after before since because however though although
    while once until let my our your her his their its is are was were am be been do does did can could would should will has have had
    c'est mondays tuesdays wednesdays thursdays fridays saturdays sundays telefone telefon telefono teléfono farsi arabic urdu hmong tagalog vietnamese haitian somali
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march
    july september october november december jan feb mar apr jun jul aug sep sept oct nov dec cell landline mobile home fax tel
    phone age grade surname initials probationer re fw fwd aw ps pps asap fyi btw tbd id dob sex dx hx rx tx pt pts pat patient patients client clients student students male female
    aetna cigna bcbs medicaid medicare tricare united optum humana kaiser blue cross shield anthem evernorth uhc molina carelon magellan
    eap ptsd ocd adhd bpd dbt emdr cbt act icu nicu er ed ob gyn pcp phq gad epds pcl moca mri ekg labs meds si hi soap psa
    md do np pa pa-c rn mha msw lcsw-a fnp pnp dds dc lcsw lpc lmft phd psyd jd esq hipaa phi roi mfa sat iep dcf cps dss cna emt cpap hr vp ceo ent gi pm am est edt pst utc
    fluvoxamine sertraline zoloft prozac lexapro suboxone mirtazapine tylenol ativan xanax wellbutrin lithium sertralin insulin
    english spanish french german portuguese italian polish asian korean chinese japanese mexican brazilian ukrainian russian american
    latina latino hispanic puerto navajo cherokee catholic jewish muslim christian mormon buddhist hindu baptist methodist lutheran
    thanksgiving christmas easter halloween hanukkah ramadan passover lent yom diwali covid god lord jesus siri alexa
    google facebook zoom teams iphone ipad android samsung outlook gmail yahoo medlink epic mychart docusign whatsapp venmo
    hola buenos buenas gracias saludos estimada estimado querida querido bonjour bonsoir madame merci cordialement bien guten
    liebe lieber sehr geehrte geehrter viele grüße gruß olá obrigado obrigada abraço attentamente ciao buongiorno grazie
    mamá papá mama papa mami papi mom dad mum mommy daddy mother father grandma grandpa granny nana opa oma abuela abuelo
    praxis schüler junge mutter eltern patientin patienten klientin klienten schülerin herr kind paciente madre padre niña niño hija hijo
    sent subject attn attention attached attachment confidential urgent routine priority intake cc bcc dictated
    america carolina georgia virginia texas florida california york washington oregon ohio asheville raleigh durham charlotte
    african albanian algerian appalachian arab argentine argentinian armenian australian austrian bengali bolivian bosnian british bulgarian burmese
    californian cambodian cameroonian canadian caribbean chilean colombian congolese costa cuban czech danish dominican dutch ecuadorian egyptian
    english-speaking eritrean ethiopian european filipino finnish floridian georgian ghanaian greek guatemalan haitian-american hawaiian hebrew
    honduran hungarian icelandic indian indigenous indonesian iranian iraqi irish israeli italian-american jamaican jordanian kenyan kurdish laotian
    latvian lebanese liberian libyan lithuanian malaysian mandarin cantonese nepali nepalese nicaraguan nigerian norwegian pakistani palestinian
    panamanian paraguayan persian peruvian punjabi quaker romanian salvadoran samoan saudi scottish senegalese serbian sikh slovak somalian southern
    sudanese swahili swedish swiss syrian taiwanese texan tamil thai tibetan tongan trinidadian tunisian turkish ugandan uruguayan venezuelan
    virginian vermonter welsh yemeni yiddish zimbabwean northerner southerner midwestern beneficiary indiv individual individuals guardian mbr brother
    uncle aunt auntie son daughter niece nephew caller callback contact svc req mtg vm sm spouse wife husband stepmother stepfather requestor
    submitter reviewer consumer dependent insured subscriber
    iraq afghanistan fallujah vietnam korea europe england ireland germany france spain mexico italy poland brazil ukraine russia
    """
)
"""What is never a name of a client, however it is written: function words, days, insurers, measures, peoples, greetings."""

CALLINGS = _words(
    """
    accountant actor actress adjuster admin administrator adolescent adult advocate aide artist athlete baker banker barber bartender bookkeeper boxer builder bus busboy
    carer caregiver caretaker carpenter cashier chef childminder cleaner clerk coder contractor cook cop couple crew cyclist dancer dancer's dealer dentist deputy dispatcher
    diver divorcee dockworker doorman driver dropout drummer electrician elder emt engineer executive ex expat farmer fella fellow fiancé fiancée firefighter fisherman
    foreman forklift foster founder freshman fireman gardener gent gentleman grad graduate grandson groom bride guard gunner guy hairdresser handyman housewife hunter immigrant
    inmate intern janitor journalist juvenile kid lad lady laborer lawyer lecturer librarian lifeguard lineman machinist magician marine marines soldiers sailors mailman male man manager mason mechanic medic
    middle-aged miner minor model musician nanny neighbor newcomer newlywed newlyweds nightshift nonbinary nun nursing officer operator orphan owner painter paramedic parent
    participant partner passenger patrolman pensioner pharmacist photographer pianist pilot player plumber policeman postdoc postpartum preacher preemie pregnant primip
    producer professor programmer prosecutor ranch rancher realtor refugee reporter resident retired retiree roofer runner sailor salesman schoolteacher scientist seamstress
    secretary senior sergeant server shepherd sibling siblings single singer skater soldier sophomore spc spouse stepson stepdad stepmom stepmother stylist surgeon surfer survivor
    swimmer tailor teen teenager tenant tenor trader trainee trainer trucker truckdriver tutor twin twins undergrad union usher vet veteran veterans victim violinist volunteer waiter
    waitress warehouse welder goalkeeper goalie hurdler sprinter quarterback shortstop pitcher gymnast ferryman draughtsman kindergartner teller camper buddy steward helper apprentice deckhand drummer guitarist organist treasurer trustee plaintiff defendant widow widowed widower woman worker worrier writer youngster youth
    """
)
"""What people do and are, which stands where a name would: "Farmer, 49, barn fire"."""
