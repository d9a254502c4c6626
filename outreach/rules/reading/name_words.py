"""Words that tell names from other words: titles of people, words of organisations and places, given names.

Tables only. To teach a language, add its words to the table they belong to. A given name is a clue and no more: a name that is not
here is found by what stands around it, and "Rose", "Will" or "Mark" are names only where their surroundings say so.
"""

from __future__ import annotations


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

GIVEN = _words(
    """
    aaliyah aaron abby abdul abdullah abel abigail abraham ada adam adelaide adele adrian adriana adrienne agatha agnes agnieszka ahmad ahmed
    aidan aileen aisha akira al alan alana alastair albert alberto alec alejandra alejandro alessandra alessandro alex alexa alexander alexandra
    alexandre alexei alexis alfonso alfred alfredo ali alice alicia alina alisa alison alistair allan allen allison alma alonzo alvaro alvin
    alyssa amal amanda amara amaya amber amelia amina amir amit amos amy ana anand andre andrea andreas andres andrew andrés andy angel angela
    angelica angelina angelo angie angus anita anja anjali ann anna annabel anne annette annie ansel anthony antoine anton antonia antonio antwan
    anya april archie ariana ariel arjun arlene armando arnold arthur arturo arun asha ashley ashton astrid aubrey audra audrey august augustin
    augustine augusto aurora austin autumn ava avery axel ayesha ayla barbara barry bart beatrice beatriz becca beckett becky belinda bella ben
    benedict benita benito benjamin bennett benny bernadette bernard bernice bert bertha bess bessie beth bethany bette betty beverly bianca
    bilal bill billie billy birgit blair blake blanca bob bobbie bobby bonnie boris brad bradley brady brandi brandon brandy bree brenda brendan
    brenna brent bret brett brian briana bridget brittany brooke bruce bruno bryan bryce caitlin caleb callie calvin camden cameron camila camille
    candace candice cara carina carl carla carlo carlos carlton carly carmela carmen carmine carol carole carolina caroline carolyn carrie carson
    carter casey cassandra cassidy cassie catalina caterina catherine cathy cecelia cecil cecilia cedric celeste celia célia cesar césar chad
    chandra chantal charity charlene charles charlie charlotte chase chelsea cher cheryl chester chiara chloe chloé chris chrissy christa
    christian christina christine christopher chuck cindy claire clara clarence clarissa clark claude claudette claudia claudio clay clayton
    clement cliff clifford clint clinton clive clyde cody cole colette colin colleen concepción connie connor conor conrad constance cora coral
    corey corinne cornelia cornelius cory courtney craig cristina crystal curtis cynthia cyrus daisy dale dalia damian damien damon dan dana
    daniel daniela daniele danielle danny dante daphne daria dario darius darla darlene darnell darren darryl dave david dawn dean deanna deb
    debbie deborah debra declan deirdre deja delia della delores denis denise dennis derek derrick desiree destiny devin devon diana diane diego
    dieter dimitri dina dirk dolores dominic dominique don donald donna donovan dora doreen dorian doris dorothy dot doug douglas drew duane
    duncan dustin dwayne dwight dylan earl ebony ed eddie edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eleni eli
    eliana elias elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott ellis elmer eloise elsa elsie elvira emanuel
    emerson emil emilia emiliano emilio emily emma emmanuel enrique eric erica erich erik erika erin ernest ernestine ernesto esme esmeralda
    esperanza estela estelle esteban esther ethan ethel étienne eugene eugenia eva evan evangeline eve evelyn everett ezra fabian faith faisal
    farah farid fatima faye federica federico felicia felicity felipe felix fernanda fernando fiona flora florence floyd frances francesca
    francesco francine francis francisca francisco franco françois françoise frank frankie franklin fred freddie frederick frida frieda gabe
    gabriel gabriela gabriella gabrielle gail garrett gary gavin gayle gemma gene genevieve geoffrey george georgia georgina gerald geraldine
    gerard gerardo gertrude gianna gideon gil gilbert gilberto gina ginger giovanni gisela giselle giulia giuseppe gladys glen glenda glenn
    gloria gordon grace gracie graham grant greg gregor gregory greta gretchen griffin grzegorz guadalupe guillermo gus gustavo guy gwen
    gwendolyn hadley hal haley hank hanna hannah hans harold harper harriet harris harrison harry harvey hasan hassan hazel heather hector
    heidi heinz helen helena helene helga helmut hélène henri henrietta henrik henry herbert herman hilary hilda hiroshi holly homer hope
    horace howard hugh hugo humberto hunter ian ibrahim ida ignacio igor ilse imani imogen imran ina ines inga ingrid inés ira irene iris irina
    irma irving isaac isaak isabel isabella isabelle isaiah isla ismael israel ivan ivana ivo ivy iván jace jack jackie jackson jacob jacqueline
    jacques jada jade jaden jaime jake jakob jamal jamar james jamie jan jana jane janelle janet janice janine jared jasmin jasmine jason jasper
    javier jay jayden jayla jean jeanette jeanne jeannie jeff jefferson jeffrey jen jenna jennie jennifer jenny jens jeremiah jeremy jerome
    jerry jess jesse jessica jessie jesús jill jillian jim jimmy jo joan joanna joanne joaquin joaquín joe joel joelle joey johan johanna john
    johnny jolene jon jonah jonas jonathan jordan jorge jose josef josefina joseph josephine josh joshua josie josé joy joyce juan juana juanita
    judith judy jules julia julian juliana julie juliet julieta julio julius june jürgen justin justine kai kaitlyn kamal kara karen karim karin
    karina karl karla karol karsten kasey kate katarina katharina katherine kathleen kathryn kathy katie katrina katya kay kayla keisha keith
    kelley kelly kelsey kelvin ken kendall kendra kendrick kennedy kenneth kenny kenji kent kerry kevin khadija khalid khalil kiara kim kimberly
    kira kirk kirsten kit klara klaus kofi kris krista kristen kristin kristina krystal kurt kwame kyle kylie kyra lacey laila lamar lana lance
    lara larissa larry lars latasha latisha latoya laura lauren laurence laurie lavonne lawrence layla lea leah leanne lee leif leigh leila
    lena lenny leo leon leona leonard leonardo leonel leonor leroy lesley leslie leticia levi lewis li liam liana lidia lila lili lillian lillie
    lily lina linda lindsay lindsey lionel lisa liz liza lizzie lloyd logan lois lola lonnie lora loren lorena lorenzo loretta lori lorraine
    lottie lou louis louisa louise lourdes lowell luca lucas lucia lucía lucian luciana lucille lucinda lucy luigi luis luisa luiz lukas luke
    lulu luna luther luz lydia lyle lyn lynda lynette lynn mabel mackenzie maddie maddy madeleine madeline madison mae magda magdalena maggie
    mahmoud mai maisie malcolm malik mallory mandy manny manuel manuela mara marc marcel marcela marcelo marcia marco marcos marcus margaret
    margarita margo margot marguerite maria mariah mariam mariana marianne maribel marie mariela marietta marilyn marina mario marion marisa
    marisol marissa marjorie mark marla marlene marlon marquis marsha marshall marta martha martin martina marty martín marvin mary maryam matej
    mateo mateus matilda matt matteo matthew matthias maura maureen maurice mauricio mavis max maxine maxwell maya mckenzie meera megan mehmet
    mei melanie melinda melissa melody melvin mercedes meredith mia micah michael michaela michal micheal michel michele michelle miguel mika
    mike mila mildred miles millie milo milton mimi min mina mindy miranda miriam misty mitch mitchell moe mohamed mohammad mohammed moira
    molly mona monica monika monique monroe morgan morris moses muhammad muriel murray mustafa myles myra myriam myrtle nadia nadine nancy naomi
    nasir natalia natalie nate nathalie nathan nathaniel neal ned neil nell nellie nelson nettie nia nicholas nick nicky nico nicola nicolas
    nicole nigel nikhil nikita nikki nikolai nils nina noah noel noelle noemi nolan nora norbert noreen norma norman nour octavia odette olaf
    olga olive oliver olivia ollie omar opal ophelia orlando oscar osvaldo otis otto owen pablo paige pam pamela paola paolo parker pascal
    pat patience patrice patricia patrick patsy patti patty paul paula paulette paulina pauline paulo pavel pearl pedro peg peggy penelope
    penny percy perry pete peter petra philip philippa phillip phoebe phyllis pia pierre pilar piotr polly preston priscilla priya quentin
    quincy quinn rachel rafael raj rajesh ralph ramon ramona ramón randall randy raquel rashad rashid raul raven ravi ray raymond raúl reagan
    rebecca reed reese regan reggie regina reginald renata rene renee renée reuben rex reza rhea rhoda rhonda ricardo richard rick ricky riley
    rita rob robbie robert roberta roberto robin rocco rochelle rocio rod roderick rodney rodrigo rodolfo roger rohan roland rolf roman romeo
    ron ronald ronan ronnie rory rosa rosalie rosalind rosario rose roseanne rosemary rosie ross rowan roxanne roy ruben ruby rudolf rudy
    rufus rupert russell rusty ruth ryan rubén sabine sabrina sade sadie saeed sally salma salvador salvatore sam samantha samir samuel sandra
    sandy sanjay santiago santos sara sarah sasha saul savannah scarlett scott sean sebastian selena selma serena sergei sergio seth shana
    shane shannon shari sharon shaun shauna shawn sheena sheila shelby sheldon shelley shelly sherri sherry shirley shona sidney siegfried
    sierra sigrid silas silvia simon simone skye skyler sofia sofía solomon sonia sonja sonya sophia sophie spencer stacey stacy stan
    stanley stefan stefania stefano stella stephan stephanie stephen sterling steve steven stewart stuart sue suki summer sunil susan susana
    susanna susanne susie suzanne suzette sven sybil sydney sylvia sylvie tabitha talia tamara tameka tamika tammy tamsin tania tanisha tanner
    tanya tara tariq tasha tate tatiana tatyana taylor ted teddy teodoro terence teresa teri terrance terrell terrence terri terry tess tessa
    thaddeus thea thelma theo theodora theodore theresa thomas thérèse tia tiana tiffany tim timothy tina tobias toby todd tom tomas tomasz
    tommy tomás toni tonia tony tonya tracey traci tracy travis trent trevor trey tricia trina trinity tristan troy trudy tucker ty tyler
    tyrell tyrone tyson uma ursula valentina valeria valerie vanessa vaughn vera vernon veronica vic vicki vickie vicky victor victoria vijay
    vince vincent viola violet virgil virginia vivian viviana vivienne vlad vladimir wade walker wallace wally walt walter wanda warren wayne
    wei wendell wendy werner wes wesley whitney wilbur wiley will willa willard william willie willis wilma wilson winifred winnie winston wolfgang
    wyatt xavier ximena yahir yara yasmin yasmine yesenia yolanda yoshi yuki yusuf yves yvette yvonne zach zachary zack zahra zainab zane zara
    zelda zeke zoe zoey zoë ådne øyvind åsa łukasz şerife
    abdi abena achieng adaeze adelheid aditi aditya agustín aiden aiko akosua alden ama aminata anahí ananya anaïs anh anil araceli araminta
    arlo arvind ayaan bartholomew beau belén bentley beulah bogdan boone brantley braxton brayden brinley chidi chinedu clem cletus colt
    corazon dalal dara darcy darrell dashawn deepa deepak delbert demetrius deshawn divya dmitri dragan duc dulce easton efraín elbert emeka
    emery eun-ji everly ezekiel faduma fatou finja finley finn folasade friederike gage geeta germán goran graciela gurpreet hala hamza hanh
    harpreet haruki haruto hayden heidy hernán hezekiah hiro hoa hodan hollis hortense huda hugues hui huong hye-jin ifeoma iggy ignatius
    imelda inês iona ione ishaan itzel jairo jamarcus jannik jaspreet jaxon jaxson jedidiah jelena ji-hoon ji-woo jing jodi jody jomar
    josiah joão jun jun-seo jérôme kamau kasia kavita kaya kayden kaylee kayleigh keiko kenzie khaled kingston kinsley kip knox kwabena
    kylee lakeisha lakshmi lan latonya leandro leland lennart leonie lerato leyla linh ljiljana lorna ludger luís malachi mamadou manpreet
    marek mariama maritza marquise mattis matías maximilian maëlle meena mehdi merle milan min-jun ming minh mykola myrna nabil nadja naoko
    nash natasha nayeli neha nehemiah ngozi nicol nicolás nisha njeri noemí noor oakley obadiah obinna océane ofelia oksana olena oluwaseun
    orville otieno ottilie ousmane paisley paxton philomena piper pooja presley rahul ramesh ramiro rana rania remi remy renae rené rizal
    rocío rohit rosalee roscoe ryleigh rémi sakura salim sami samira sawyer sebastián seo-yeon sergey shanice shaniqua shreya simran sipho
    soo-jin sunita suresh sutton svetlana takeshi tarek tendai tevin thabo thandiwe thiago thibault thuy trang trevon tuan tunde tyrese usha
    velma venkat verna vikram walid wanjiru wilhelmina wilmer winslow wojciech xiao ximenes xochitl yadira yan yareli yaw yetunde yousef
    youssef yui yulia yusra zayden zaynab zechariah zofia zoran ángel
    aino alasdair alun amari anders annika anouk antje aoife ari aria ariella aroha asher avi bea beto björn boaz bożena bram brielle
    bronwyn brooklyn bubba carys chaim chuy cian ciaran clemmie daan dafydd danuta delilah devorah dewey dov dre dutch eden eero effie eitan
    elodie emmett eoin etta euan ewa ewan fay femke fergus flo freja gareth geraint gigi grainne gwyneth hadassah halina hamish hattie heike
    hettie holden iain ihor ildikó ingeborg istván iva jadwiga jett jonty joost judah juha juniper jörg kairo kalani kash kayleen kazimierz
    kenna keoni kezia keziah kiki krystyna kyrie lalo laney leilani lettie linnea lorene lotte lula lupe lyla lászló maarten mads malia
    matti mattie mckenna menachem mette minnie mo morag mordechai moshe nacho nadiya nevaeh niamh noam nova nylah oisin ola ora paco padraig
    pepe petro pieter päivi queenie raelynn reba rena rhys rivka ryder rylee sallie sanne saylor seamus seren shira shlomo shmuel sian silke
    sinead siobhan sione sloane solveig stanisław søren tamar tane taras teagan tevita tierney tillie tobin torsten toño tre tripp ulrike
    uwe vada waylon weston wiebke wiremu xander yael yitzhak yosef zander zariah zbigniew zella zion zsófia
    """
)
"""Given names that are common in some language, in lower case."""

WORDLY = _words(
    """
    ace angel april archer art august autumn baron basil bear bill birdie bishop blaze blessing bliss blue brook buck bunny candy cash chance charity chase cherry
    chip christian clemency clover comfort cooper courage daisy dawn dean destiny diamond dick dixie don dove drew duke early echo ember faith fern forest fortune fox
    frank gay gem genesis gift goodness grace gracious grant happy harmony haven heath heaven honor honour hope innocent jack jersey jewel journey joy june justice
    king kitty lark liberty love lovely lucky magic major mark mason maverick may melody memory mercy merit merry miles miracle noble ocean paris patience peace phoenix pierce
    poppy praise precious prince princess prudence queen rain reason rich river rose royal rusty sage saint season serenity shade shepherd silver skip sky snow star sterling
    stone storm stormy story summer sunday sunny temperance thunder trinity true tuesday unique unity verity victory ward will willow winter wisdom wonder woody wren young zen
    """
)
"""Names that are words, and are written as words far more often: a name only where one is expected, before an age or a family name."""

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
