"""Given names that are common in some language, in lower case, for `name_words`. A table only: to teach a language, add its names."""

from __future__ import annotations

NAMES = """
    ute dorrit aniyah guerline amaka bexley caspian dov emmalee fenwick ishmael jovie kezzie lorcan maribelle rasheeda shaquille tavion wynter yasmina zadie
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
    aarav aarti abebe abhinav adebayo adeola aderonke adesuwa adnan adriaan advait adélaïde afolabi afonso afra afsaneh agata agostino ahlam aida aimee ainhoa
    aisling aissatou aitor aiyana akanksha akari akash akeem akilah akua alaa alba alberta aldo aleah alejo aleksander aleksandra aleksei alessia alessio
    aleta alexey alfie alfio algernon alicja aline alisha alix aliyah allegra allyson almaz alondra alphonse alta althea alton alva alyson amadi amalia amani
    amaris ambra ambrose amelie amena amie amiyah amparo amran amrita amya amélia analise anamaria anastasia anatoly anaya andie andra andriy andrzej anette
    angeles anibal anirudh anisa anisha anissa anitra anke annabelle annalise anneke annelie anneliese annemarie annmarie anselm anselmo ansley antoinette
    antonella antoni antwon anushka anwar aoi apolonia aracely archana arden aretha arianna aristotle arkady arlen arlette armand armani armida arnaldo arnav
    arnd arne arnie arnulfo aron arpita arron arsenio artemio arvid arya asa asad asger ashanti ashlee ashleigh ashlyn ashok ashwin asma assunta asunción
    aubree audrina augustina aurelia aurelio aurélie aurélien avani avril ayaka ayana ayanna aydin aylin ayodele ayse ayumi ayşe azalea aziz aziza azucena
    babatunde balaji baltazar baptiste barb bartosz bashir basma bastiaan bastien beata begoña bekah bekele benicio benjy benno benoit benoît beppe bernadine
    bernardo bernd bernie berthold bertrand beryl bethann betsey betsy bettina bettye bex bhavna bibi bich bik birgitta bjarne bjorn blaine blaise blas blythe
    bobbi bodo bohdan bohdana boyd bradford branden brandie braulio brayan breann breanna bregje brennan breonna bria brianna bridgette briggs brigid brigitte
    britney britt britta brittney bronson bronwen brooks bruna bryanna bryant bryson buford bukola burak burkhard burt byron byung bärbel bérénice cade caden
    cael caetano caiden caio cali calista calliope calogero calum cam camilo camryn candi capucine caridad carin carissa carlene carley carlie carlotta
    carlyle carme carmel carmelo carolann caron carroll carsten cary caryn casandra casimir cassius catalin catarina cathleen cathryn catrina cauã cayden
    cayla cedrick celestine celina celine chadwick chae chana chandler chandni channing charis charissa charla charleen charley charmaine charmian chas
    chastity chayo chelo chelsie chema cherie cherise chetan cheyenne chiamaka chiaretta chie chihiro chimamanda chinonso chinwe chioma chitra chloey christal
    christel christelle christi christie christoph christophe christy chukwudi chun chyna ciara cicely cielo cilla cinthia cinzia clair clarice clarisse
    claudine claus clea cleo cleon cletis cleve clotilde clémence clément colby coleen coleman colm colton columba concetta conchi conchita consuelo contessa
    coralie corbin cordelia cordula corentin corina corliss cornelis corrado corrie corrina cortez cosette cosima cosimo cosmo coy creed cricket cristian
    cristiano cristobal cuca cullen cuong curt cyril cyrille cécile céline dacia dag dagmar dagny dahlia daichi daisha daisuke dalton damaris damion danae
    danelle dangelo danica danika danilo danita daniëlle danna danni danya daphna darcey darcie daren dariela darin darion darnel daron darrel darrin darron
    darshan darwin daryl dashiell davey davi davida davina davion davis davon dawid dawit dax dayana dayanara daylon dayton deana deandra deandre deangelo
    debora dedra dee deedee deena deidra deidre deion delaney delfina delmar delois delphine delta demarco demarcus demario demetria demetrio demi dena denisa
    deniz denny deon deondre dequan derick derik derwin deshaun desi desirée desmond dessie detlef devan devante deven devika devonte dewayne dex dexter deya
    deyanira dhruv diamante diem dietmar dietrich digna dillon dimitra dinah dino dion dione dionisio dionne dixie diya djuna dmytro dolly domenic domenica
    domenico dominik donal donatella donato donavan donell donnie doria dorinda dorota dorothea dorthy dotty dovie doyle drake duarte dusty dwain dwan dwyane
    dyan dyllan dymphna dzung dörte eamon earlene earline earnest eartha ebba ebele eben eberhard eckhard edda eddy edeltraud edie edison edita edmond edsel
    edson edwina efua egbert egon eibhlín eiji eila eilidh einar eira ekow elaina elana elda eldon eldora eldridge eleanora eleazar elfriede eliane elif elin
    elina eline elinor elio eliot eliseo elisha elissa elke elliana ellinor ellison elly elma elmo elna eloisa elora eloy elroy elsbeth elta elton elvie elvin
    elvis elwood elyse elza ema emani emanuela emelia emely emerald emiko emiliana emilie emmaline emmalyn emmanuelle emmeline emmie emmy emre encarnación
    enid enoch enos enzo ephraim erasmo erling erma ermanno erna ernestina ernie eros errol ervin erwin eryn esmé espen essie estefania estella estevan
    estrella ettore eudora eugenio eugénie eulalia eunice eusebio eustace evander evangelina evelina everardo evette evie evita evonne ewald ewelina ezequiel
    fabiana fabien fabienne fabio fabiola fabrice fabrizio fadi faisa fallon fanny farhad farida farouk farrah farrell fartun fatma fatoumata faustino fausto
    faysal fe felisha felton fenna fenton ferdinand ferenc fermín fernande ferruccio fidel fikru filip filipe filippo filomena fintan fionn fiorella fiorenza
    fito flavia flavio fletcher flor florencio floretta florian floris flossie flynn flávia fran franca francene francesc franchesca franz frauke fredda
    frederica frederik fredric freida freya friedhelm friedrich fritz fulvio fumiko fumio funmilayo fyodor fábio fátima gabi gaby gael gaetano gaia gale galen
    galina garret garrick garry garth gaspar gaston gaurav gavino gayla gaylord gaëlle gaëtan geena geetha genaro genesis genet genevra genie gennady gennaro
    geno geoff georgette georgie geovanni geraldo gerd gerda gerhard geri gerlinde germaine gerri gerry gertie gervais ghislain ghislaine gia giacomo giada
    giancarlo gianfranco giang gianluca gianni gijs gilda giles gilles gillian ginevra ginny gino gioia giordano giorgia giorgio giovanna girish girma gisbert
    gisèle gita gitte giuliana giuliano giulio giuseppina gladis glenna glenys glinda glynis godfrey golda goldie gonzalo gonçalo gopal gottfried goyo
    gracelyn gracia grady graeme graziella graça grażyna gregg gregorio gretel greyson grisel griselda grover gualtiero gudrun guglielmo guido guilherme
    guillaume gunilla gunnar gunter gunther guo gurdeep gustav guénolé gwenaëlle gwenda gwyn gwynne gyles güero gülsen günter günther haakon haden hadi hadiya
    hagar haifa haile hailee hailey hakan hakeem hakim halima halimo halle hallie halyna hamid hamilton hana hanan hanif hanne hanneke hannelore hannes
    hans-peter hansel hao harald harini harlan harley harlow harmon harsh harshad hartmut haru hasim hatice hayley haywood hazem heath heber hedda hedwig hedy
    heiko heiner heitor hekuran helaine helder helmi heloise hema henley henning henny herb heribert heriberto hermes hermine herminia hermione hernan
    herschel hershel hervé hester hibaq hideki hideo hieu hilario hilde hildegard hillary hilton hina hipolito hiram hiroki hiroko hirut hitomi hobart hoda
    holger hong honora honoré horacio horst hortencia hosea hoyt hubert huey hulda humphrey hussein hyacinth hye hyun ianthe iara ibtisam ichabod ichiro
    idalia idella idris ifeanyi ifrah ignatz ike ikenna iker ilana ilaria ilario ileana ilia iliana ilka illya ilona ilya imad iman imma immanuel inaya indira
    ineke inez inger ingmar ingo ingvild inigo inmaculada inocencio iola irena irfan irmgard irwin iryna isabeau isabela isadora isai isaias isha ishita isiah
    isidora isidro ismail isobel isolde isra issa issac italo itzayana itziar ivano iver ivette ivonne iwona izabella izaiah izumi izzy jaap jabari jacalyn
    jacek jacinda jacinta jacinto jaclyn jacoby jacquelyn jacquline jadon jadyn jae jael jagdish jaheim jai jaida jaiden jaidyn jaima jakayla jaleel jalen
    jalisa jaliyah jamaal jameel jamel jamey jamila jamison jamya janae janaína jandira janeen janell janessa janette janie janiece janina janis janiya jann
    janna janneke jannie jaquan jaqueline jarek jarle jarod jarosław jarrett jarrod jarvis jasmina jaya jaycee jayesh jaylen jaylin jaylynn jayme jayne jayson
    jazlyn jazmin jean-luc jean-marc jean-pierre jeanie jeannette jeannine jed jefferey jeffery jeffry jelle jemima jena jenelle jeni jenifer jerald jeralyn
    jere jeremias jeri jericho jermaine jermey jeroen jerold jerrod jerrold jerzy jessa jessamyn jessika jessy jethro jewell jhonny ji jian jianhua jimena
    jimmie jin jina joana joann joannie joaquim jobeth jocelyn jochen jodee joella joellen joette johana johann johannes johnathan johnathon johnna johnnie
    jolanda jolanta joleen jolie jonathon jong joni jonna jordana jordi jordyn jorgen joris josefa joselyn josep josephus josette josey joslyn jost josue
    journey jovan jovanni jovita joël juanjo judd jude judi judie judson juli juliann julianna julianne julienne juliette julissa jurre justina justus jutta
    jyoti jérémie jörgen jörn kacey kaci kade kaden kadijah kadin kadir kaela kaeli kaia kaila kailee kailey kaitlin kaiya kala kaleb kaleigh kali kaliyah
    kalpana kalyani kamala kameron kamil kamila kamran kamryn kandace kane kaori karan kareem kareen karel kari karima karis karissa karl-heinz karlee karley
    karly karola karolina karon karri karrie karson karthik kasandra kasen kasim kason kassandra kassidy kassie katalina katarzyna katelyn katelynn katerina
    kateryna katharine katheryn kathi kathie kathlene kathrin kathrine katia katina katja katlin katlyn katy kaur kavon kaycee kaylah kaylan kaylen kaylin
    kaylyn kazuki kazuo keanu keaton kebede keegan keely keenan keerthi kees keira kelby kelechi kellen kelli kellie kelsie kelton kemal kendal kenia kenisha
    kennedi kennith kenta kenton kenyatta kenyon keri kerri kerrie kerstin kestrel keturah keven kevon keyla keyon keyshawn khanh khloe khoa khristina kia
    kian kiana kiera kieran kiersten kiesha kiet kike kimani kimber kimberlee kimberley kimberli kimora kina kinga kingsley kiran kirby kirill kirstie kirstin
    kirt kisha kiva kiyoko kizzy kjell klaudia kläre knut knute kobe kody koen koji kojo kolby konrad konstantin konstanze kora korbin korbinian korey kori
    korina kory kourtney kraig krish krishna krissy kristal kristan kristi kristian kristie kristine kristof kristoffer kristopher kristy krysta krystin
    krzysztof ksenia kunal kunigunde kurtis kwaku kwasi kya kyla kylah kyleigh kyler kym kymberly kyoko kyrylo kyson kyung kåre laci ladan ladonna laetitia
    lainey lakisha lalita lamont lanae landen landon lanette langston lani lanny laraine laree laron lashawn lashonda laszlo latanya latonia latrice lauralee
    laure laureen laurel laurent laurette lauri lavern laverne lavinia lavon lawanda lawson layne layton lazaro leann leanna leatha lech leda leeann leena
    leeroy leesa leia leigha lela lelia lella lemuel len lenard lencho leni lenin lennie lennon lennox lenora lenore leola leone leonid leonora leopold
    leopoldo leora leota lesa lester leszek leta letha letitia lev levon lew lex lexi lexie lia liane liang lianne libby licha lieke lien liesel lieselotte
    lihua lilian liliana lilith lilla lilliana lilly lilou lindy linette ling linnéa lino linus linwood lisabeth lisandro lisbeth lisette lissa lissette litzy
    liudmyla liv livia livio lizabeth lizbeth lizeth lizette ljubica llewellyn lolita lon loni lonny loraine loralee loredana loree loreen lorelei lorella
    lorenz lorenza loriann lorie lorin lorine loris lorrie lothar louane louann louella louie loïc luan luana luann luanne lubna luc lucho luciano lucie
    lucien lucila lucio lucius lucretia lucrezia ludie ludmila ludovic ludwig luella luigina luise luka lupita lura lutz luíza lyman lyndon lyndsay lyndsey
    lynne lynnette lynwood lyra lyric lyuba lyudmila léa léon léonie lívia lúcia maaike mable mac macarena mace macey maci maciej mack macy maddalena maddison
    maddox madelyn madelynn madge madhavi madhu madina madyson maeve magali magnus mahala mahalia mahesh maia maialen maira maite maiya maja majid makai
    makayla makenna makenzie makoto maksym malachy malaya maleah malena malika malin malinda malissa malorie malte malvina mamie manasi mandi manfred manish
    manoj manolo manon maral marcelino marcella marcelle marcello marci marcie marcin marcy maren margarete margaux margery margie margit margret margrit
    marian marianela mariann marianna mariano maribeth maricela maricruz marie-claire marieke mariel mariella marielle marijke mariko marilee marilena marilou
    marilynn marin marinda marisela marit marita mariuccia marius mariusz markus marlena marley marlies marlin marlo marlys marni marnie marquez marquita
    marth marti martine maruja marva maryann maryanne marybeth maryellen maryjane marylou masako masao masha massimo mateusz matheus mathew mathias mathieu
    mathilda mathilde matilde mats mattea maud maude maurizio mauro maxence maxie maxim maxima maxime maximo maximus maxton mayme mayra mayumi małgorzata
    mckayla mckinley meadow meagan mechthild meenakshi mees meg meghan megumi mei-hua mei-lin mei-ling meike meiling mekhi mel melania melany melba melchior
    melia melina melisa mellisa melodie melva melvina memo mencho mendel menno mercè merel merissa merlin meron merrill mervin merwin meryem meryl mesfin
    micaela micaiah michał michelina michiko mickey micki midge midori mieke mieko mikael mikaela mikayla mikel mikey mikhail mikkel milagros milena miley
    milla millard miller millicent milly minako minerva minna mira miracle mireille mirella mireya mirjam mirna miroslav mirosław mirta misael misha mitali
    mitchel mitzi modesto mohan moises monserrat monte montgomery montserrat monty moreno morgana morgane moriah moritz morten mortimer morton moss mozelle
    mukesh mulu murilo murphy musa mya myron márcia márcio mélanie mônica nadezhda naida naima najma nakia nakisha nancie nandini nando nanette nannie naoki
    napoleon narcisa narendra nastassia nataliya nataly natan nathalia nathanael nathanaël nathanial nathália natividad natsumi naveen neda nedra neelam nelda
    nele nella nelle nello nelly nerea nereida nerissa nerys neto neva neve neville newton nga ngan ngoc nguyet nhan nhi nhung nichola nichole nickolas
    nicolai nicoletta nicolette nicolle nidia niek niels nieves nikhita niki niklas niko nikola nikolas nila nilda niles nimco nira nirmala nita nitin nixon
    nkechi nnamdi nneka noe noelia noella nola nona norah noriko norris norton noé noémie nuala nubia nunzia nuria nya nyasia nyla núria obed oberon octavio
    odalys odell odessa odile odin odis ogechi olamide olav oleg oleh oleksandr oleksandra oleksiy oleta olha olimpia olin olivier olof oluchi olumide omari
    omer onyeka oona orazio oreste orhan orion orla orlin ornella orrin orson ortrud orval osagie osama osbaldo oskar osman oswald oswaldo otha otmar otávio
    ozzie oğuz padma pancho pandora pansy paquita parth parul pascale pascaline pasha pasquale patricio patrizia patrícia paweł payton pearlie pepito perla
    pernille perrine petronella petunia peyton phil philippe phoenix phuc phuong pierluigi piero pierpaolo pietro pilo pim pina pinkie pino piyush polina
    poncho porfirio porsha porter portia pradeep prakash prakriti pranav prashant pratima precious preeti prem prince priscila prudencio purvi qian qiang quan
    quang quiana quinten quintin quinton quique quoc quyen quynh rachael rachelle radha radosław rae raeann raegan raelene raelyn rafa rafaela rafe raffaele
    raffaella raffi raghav ragnhild raheem raimondo raimunda raina rainer raisa raja rajiv rakesh ralf ram ramoncito ramsey randal randi randolph ranjana
    ranjit raphael raphaëlle rasha rasheed rashida rashmi rasmus raya raylene raymundo reanna rebeca rebekah reece refugio regis reid reiko reilly reina
    reinaldo reinhard reinhold remedios remington remo renan renato renita renske renzo resi reta reva rey reyna reynaldo rheta rhett rhiannon rhona ria
    ricarda richelle richie rickey ricki rickie rico rigoberto rikki rina rinaldo rino ritchie ritu roald robby robyn rocky rodger roel rogelio rogério
    roksolana rolanda rolando roma romain romana romano romina romy ronda roni ronny roosevelt rori rosalba rosalia rosalinda rosaline rosalva rosalyn
    rosamond rosana rosanna rosanne rosaria roseann roseanna rosella roselyn rosemarie rosendo rosetta rosi rosita roslyn rossana rossella rosângela rowena
    rowland roxana roxanna roxie royce rozanne rubi rubin rubye rudolph ruggero rupa ruslan russ russel rutha ruthann ruthanne ruthie ryann ryker rylan rylie
    ryo ryota ryu régine rüdiger sabina sabra sachiko sachin safiya saga sagal sahar saida saige sal salena salina salman saloni salvo samara samatha sameera
    sammie sammy samson samuele sana sanaa sanai sandeep sandi sandie sandor sangeeta sania saniya sanjana sanjuana santana santina santino sarai saray sari
    sarita saroj saskia satish satoshi saundra savanah savanna saverio savion sayuri scarlet scot scottie scotty segun selah selam selamawit selene selin
    selina semaj seppl serafina seraphina serene serhiy serkan servando seun seung severin seymour shad shae shaina shakira shalini shamar shameka shamika
    shanae shanda shandra shanel shani shankar shanna shannan shanon shanta shantal shante shantel shanti sharee sharif sharla sharleen sharlene sharmila
    sharonda sharron sharyl shaunna shavon shawna shawnda shayla shaylee shayna shayne shea sheba shelia shelli shellie shelton shena shera sheree sheri
    sheridan sherie sherita sherley sherlock sherman sheron sherrie sherrill sherwood sheryl shiela shigeru shiloh shilpa shinji shirin shirlee shivani shon
    shonda shoshana shota shruti shuang shyanne shyla sibyl sid sieglinde siena sienna sigmund signe sigurd silje silva silvana silvano silvio simeon simona
    sincere siu sjoerd skyla skylar slade slava smita sneha snorre socorro sofie sofiia sol solange soledad solène sonal sondra sonny soraya soren srinivas
    staci stacia stacie stanford stanislav stanton starla stasia stefani stefanie steffen steffi stephani stephania stephany stephine stephon stetson stevie
    stine stéphane stéphanie subhash sudha suellen sujata sulema sullivan suman sung sunny suraj susann susannah sushma suzan suzann suzanna suzie suzy svein
    svenja sverre sveva swantje swati syble sydnee sylvain sylvester sylwia synnøve szymon sérgio séverine sônia sławomir tabatha tad tadeusz tahira tai tainá
    taiwo takashi tala tamatha tameika tamela tamera tami tamia tammi tammie tamra tana tandi tanguy tanika taniya tanja tanvi tarah taran tareq taro tarun
    taryn tatum taurean tavion tavo tawana tawanda tawnya taylour teague tegan temitope teodora tera terese teresita terje terra terrie tesfaye tessie teté
    teun thad thalia thanh thao thaís theda theodor therese thien thierry thijs thilo thinh thom thomasina thora thorben thorsten thuan thurman théo théophile
    tiago tianna tiara tiberius tierra tiesha tiffani tiffanie tiger tigist tilda tilly timmy tineke tisha titilayo tito titus tiziana tjeerd tobi tod tomasa
    tomeka tomiko tommie tomoko tonette tonja torben torbjørn tori torrance torrey tory tosha toshio tove townsend toñito tracie tram traudl trayvon trenton
    tressa treyvon trinh trini trinidad trisha trista tristen tristian triston trixie trond truc trude trudi trudie truman trung trygve tullio tuyen tuyet
    twila twyla tyesha tyra tyree tyrel tyronne tzipporah tânia uche uchenna uday udo ulf ulises ulla ulli ulrich ulysses umar umberto unai unity uriah uriel
    urmila urszula uschi usman uzma vagner val valarie valdir valencia valentin valentine valentino valery vallie valérie vance vandana vanesa vanna varun
    vasant vasyl veda veikko velda velia vella velvet venita ventura venus veronika vesta vicente vida vidal vidar vidya vikas viki vikki viktor viktoria
    vilma vimala vinay vincenza vincenzo vinh vinnie vinod vinícius violeta violette virgie virgilio virginie virginio visitación vita vitaly vito vittoria
    vittorio vitória viv viva vivek vivien vladislav volker volkmar volodymyr vonda vuong vânia véronique wagner waldo walton waltraud warner warsame waylan
    webster wenceslao wendi wendie wenona whit wiesław wilda wilford wilfred wilfredo wilfried wilhelm wilhemina willem willene willia willian willodean
    wilton wim windy winfred winfried winona witold wolfram woodrow wouter wynette wynn wynne wynona xandra xaver xavi xavière xenia xiang xiaoming xiomara
    xiu xochilt xuan yadiel yaelle yahaira yahya yajaira yamil yamilet yana yang yanira yannick yaritza yaroslav yaroslava yash yasin yasir yasmeen yasmim
    yayo yazmin yehuda yelena yeon yesica yessenia yevette yevgeny yewande yisel yoel yohan yohannes yoko yoli yolonda yoshiko yuan yuka yuko yumi yun yuna
    yunus yuri yuriko yuto zac zachariah zachery zackary zaid zaida zain zainabu zaire zakia zakiya zamzam zandra zaria zavier zayn zaynah zeb zebulon zelma
    zena zenaida zewdu zeynep zhen zheng zhenya zhi zhiwei zhong zia zina zita ziva zoie zola zona zora zoraida zoya zoé zuleika zulma zuri zuzana édith élise
    élodie éléonore łucja
"""
