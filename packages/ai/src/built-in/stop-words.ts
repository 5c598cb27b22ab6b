const spread = (words: string): string[] => words.trim().split(/\s+/)

/** Words that hold a sentence together and say nothing of its subject, in five languages, folded. */
export const stopWords: ReadonlySet<string> = new Set([
  ...spread(`a an the and or but if then than so of to in on at by for from with without about into over under after before as is are was were be been being am do does did
    doing done have has had having i me my mine we us our you your yours he him his she her it its they them their this that these those there here what which who whom whose
    when where why how can could will would shall should may might must not no nor dont cant wont isnt doesnt im ive id ill lets let please hi hello hey thanks thank just also too
    very really any some all more most much many such only own same other again still ever get gets got getting go going want wants need needs like know one s t re ve ll d m
    up down out off now yes ok okay because while during between each both few been dear regards kind help able use using used
    take takes took taking make makes made come comes came look looks see seen say says said tell told try tried trying think hope put let keep let's thing things way lot bit
    already however though although since until only even also about around something anything nothing everything someone anyone every else instead rather quite almost maybe perhaps`),
  ...spread(`ja tai mutta jos niin kun kuin etta on ei en et emme ette eivat ole olen olet olemme ovat oli olin ollut olisi se ne tama nama tuo nuo han he mina sina me te minun sinun
    hanen meidan teidan heidan minulla minulle minut minua mun mulla mulle sun sulla tassa tasta siina siita sen tan mita mika mitka missa mista mihin minne milloin miksi miten kuinka
    kuka kenen joka jotka jonka jota voi voin voiko voinko voisin voisiko voisitteko saa saan saako saisin haluan haluaisin pitaa pitaisi taytyy tarvitsen hei moi terve kiitos kiitti
    nyt jo viela vain myos sitten kanssa ilman kohti ennen jalkeen mukaan asti teidan teille teilla meille onko eiko olisiko enka eika kylla jossa josta johon jolla jolle joiden vaikka piti pitanyt olla ollaan oltava minkalainen tuota noin aivan ihan todella hyvin paljon vahan kun kunnes
    koska siis silti kuitenkin edelleen taas uudestaan uudelleen aina usein joskus ehka varmaan kai juuri heti pian asia asian kerran pari joku jokin jotain jonkun mitaan kukaan kaikki
    kaikkia kaikille itse omaa omalla oma oman muu muut muuta toinen toisen toista molemmat eli tms jne terveisin ystavallisin haluaisimme voimme voivat voiko saamme saavat saatte teen teet
    tehda tekee tehdaan tulee tuli tulla tullut menee meni mennyt kay kavi saa sain saimme tama taman tassa taalla siella sielta tanne sinne`),
  ...spread(`och eller men om sa nar som att det den de en ett i pa av for till fran med utan under over efter innan vid ar var varit vara blir bli blev har hade ha jag mig min mitt mina
    du dig din ditt dina han hon honom henne vi oss var vart vara ni er ert era dem deras detta denna dessa har dar vad vilken vilket vilka vem varfor hur kan kunde ska skulle vill ville
    maste far fa fick inte ej nej ja hej hejsan tack snalla ocksa bara nu redan an sedan mycket lite nagot nagon nagra alla man sig sin sitt sina behover hjalp nagonting ingenting allt allting andra annan annat flera manga mer mest mindre ganska kanske val ju da dar dit hit ut in upp ner tillbaka igen alltid ofta ibland
    redan snart gor gora gjort gjorde tar ta tog tagit kommer komma kom gar ga gick ser se sag sagt sager saga tycker tror undrar vet halsningar vanliga mvh helt just namligen darfor samt via enligt`),
  ...spread(`und oder aber wenn dann als wie so dass das der die den dem des ein eine einen einem einer eines ist sind war waren sein bin bist wird werden wurde wurden hat haben hatte hatten
    habe ich mich mir mein meine meinen meinem meiner du dich dir dein deine er sie es ihm ihn ihr ihre ihren ihrem ihrer wir uns unser unsere euch euer man sich nicht kein keine keinen nein ja
    doch noch schon nur auch sehr hier da dort was wer wen wem welche welcher welches wann wo warum wieso weshalb kann konnen konnte konnten muss mussen soll sollte will wollen mochte mochten
    darf in im an am auf aus bei mit nach von vom zu zum zur uber unter vor fur durch gegen ohne um bis hallo guten tag danke bitte gerne jetzt immer wieder etwas alle gibt es brauche hilfe schon mehr weniger viel viele wenig einfach ganz eben halt mal eigentlich vielleicht leider sondern damit dazu davon dafur darauf daran dabei denn weil ob obwohl sonst
    also deshalb daher trotzdem jede jeder jedes jeden andere anderen anderer anderes beide beim ins ans zwischen seit wahrend bereits bald heute gestern mache machen macht gemacht
    komme kommt kommen kam geht gehen ging sehe sehen sieht sage sagen sagt gesagt lasst lassen bekomme bekommen freundlichen grussen grusse mfg liebe viele`),
  ...spread(`et ou mais si alors que qui quoi dont ou de du des d le la les l un une au aux en dans sur sous par pour avec sans chez vers entre ce cet cette ces ca c est sont etait etaient etre
    suis es sommes etes ai as a avons avez ont avait avoir je j me m moi mon ma mes tu te t toi ton ta tes il elle on lui nous notre nos vous votre vos ils elles leur leurs se s son sa ses
    ne n pas plus jamais rien non oui bonjour salut merci svp plait comment pourquoi quand combien quel quelle quels quelles puis peux peut pouvez pourrais pourriez voudrais veux dois doit faut
    faire fait y tres bien aussi encore deja toujours tout tous toute toutes meme aide besoin afin depuis pendant apres avant lors donc car puisque parce quand lorsque beaucoup peu assez trop moins autre autres chaque certains quelque quelques rien personne
    ici la voici voila cela ceci celui celle ceux celles mieux vraiment seulement presque peut etre prendre prend pris mettre mis aller va vais allez venir vient voir vu dire dit savoir sais
    cordialement salutations bien cdt svp alors ainsi selon via`),
])
