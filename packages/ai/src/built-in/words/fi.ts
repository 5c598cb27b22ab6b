import type { Lexicon } from '../lexicon.ts'

export const fi: Lexicon = {
  billing: `
charge 3 veloit|laskutet|laskutti|perittiin|peritty|periaa|tililta (?:\\S+ ){0,3}?(?:lahti|vietiin|veloit|otettu|meni)|rahat? (?:\\S+ ){0,2}?(?:lahti|vietiin|veloit|katosi|otettiin|meni)|tuplaveloit|kaksinkertai
refund 3 hyvity|palautu(?:s|k)\\S* (?:rahat|maksu)|rahat? takaisin|rahoja takaisin|rahani|rahojen palaut|rahanpalaut|palauta(?:tte|ttaisiin|ttehan)? (?:\\S+ )?(?:raha|maksu)|korvaus|korvataan|korvausta|refund
invoice 3 lasku$|laskun|laskua|laskut$|laskuja|laskuun|laskuni|laskulla|laskuss|laskust|laskuk|laskuj|laskutu|laskutt|kuitti|kuitin|kuittia|arvonlisavero|alv$|tosit|era(?:pai|paiva)|maksumuistu|perinta|karhu|tiliot|verkkolasku
payment 2.6 maksu(?!to)|maksa(?:n|a|ttu|misen|minen|maan|tte|isi|essa)|maksoi|kortti|kortin|kortil|kortti(?:maksu)|luottokort|pankkikort|mobilepay|paypal|tilisiir|iban|osamaksu|maksutap|verkkopank|suoraveloit|e ?lasku|tapahtuma tililla
subscription 2.4 tilaukse(?:n|ni|t)? ~?(?:perua|peruu|peruut|lopet|irtisan|paatt|jatk|uusi)|(?:perua|peruuttaa|lopettaa|irtisanoa|irtisanon|peruutan|perun|peruutus|lopetan|paattaa) (?:\\S+ ){0,3}?(?:tilaukseni (?:kuun|kauden|vuoden|heti|loppu)|tilaustani|kestotilauk|sopimu|jasenyy|liittym|abonn|palvelu)|irtisano|jasenyy|jasenmaksu|kuukausimaksu|vuosimaksu|uusiutu|automaattinen uusiminen|kestotila|liittyma
money 1.6 rahaa|rahat|euro(?:a|n|t)?$|\\d ?€|€ ?\\d|saldo|lahjakort|velka|velkaa|kallis|kalliimp|toimitusmaksu|lisamaksu|palvelumaksu
trouble 2 (?:maksu|maksami|lasku|hyvity)\\S*(?: \\S+){0,3} (?:virhe|ongelma|vika)|(?:virhe|ongelma|ongelmia)\\S* (?:\\S+ ){0,2}?(?:maks|lasku|hyvity)|sopimussakko
mistake 2 vaara(?:n|a)? (?:summa|hinta|lasku|veloitus)|virheellinen (?:lasku|veloitus|summa)|liikaa (?:maksu|laskut|veloit)|aiheeton|ilman lupa|en ole tilannut|en tilannut|hinta (?:nousi|ei tasmaa)|luvattu (?:alennus|hinta)
`,
  technical: `
broken 2.8 ei (?:\\S+ ){0,2}?(?:toimi|aukea|avaudu|lataudu|lataa|kaynnisty|vastaa|nay|yhdisty|paivity|synkronoidu|tulostu|lahde|kuulu|mene lapi|reagoi|lue|lataannu|tunnista|asennu|onnistu|tallennu|lahety|toista|soita|yhdista)|eivat (?:\\S+ ){0,2}?(?:toimi|aukea|nay|lataudu|synkronoidu|paivity)|lakkasi (?:toimimasta|vastaamasta)|rikki|hajosi|hajalla|mykkana|jumissa|jumittaa|jumittuu|toimimaton|ei toimi
crash 3 kaatu|kaatui|jaaty|tilttaa|sammu|tyhja (?:sivu|naytto|ruutu)|musta (?:naytto|ruutu)|sininen ruutu|latautuu ikuisesti|pyorii vain|aikakatkaisu|katkeilee|katkeaa|patkii|hidastel|lagaa|hidas
error 2.8 virhe|vikaa|vika$|vian|vikakoodi|bugi|error|hairio|ongelma|ongelmia|epaonnistu|koodi \\d
access 3 kirjaut|kirjaudu|kirjaaudu|sisaan|paase (?:\\S+ ){0,3}?(?:tili|kasiksi|sisaan|kirjaut|palvelu|sahkoposti)|lukittu|lukossa|lukkiutu|lukit|estetty|jaadytet|suljettu|poistettu kayt|kayttooikeu|tunnuks|tunnus|tili (?:\\S+ )?(?:on |ei )
password 3 salasana|salasano|tunnusluku|pin ?koodi|vahvistuskood|tunnistautu|kaksivaihei|kertakayttokood|kayttajatunnu|kayttajanim|todennu|vahvistusviest|palautuslink
security 3 hakkeroi|hakkeri|murtaud|murret|kaapat|kaapannut|tietomurto|tietovuoto|huijau|huijari|kalastelu|tietojenkalast|virus|haittaohjel|roskaposti|epailyttava|joku (?:muu |toinen |ulkopuolinen )?(?:on )?(?:kirjautunut|kayttanyt|kayttaa|paassyt|vaihtanut)|vaarissa kasissa|tietoturva
cant 1.6 en (?:saa|pysty|onnistu|voi|paase|osaa)|emme (?:saa|pysty|voi|paase)|ei (?:pysty|onnistu|anna|paasta|suostu)
install 2.2 asenn|asentaa|asentanut|paivit|lataam|ladata|ladattua|vienti|tuonti|integraa|rajapin|api$|lisaosa|liitanna|laajennus|asetuks|asetus|maaritt|ottaa kayttoon|kayttoonot|varmuuskop|palvelin|domain|tietokan|synkron|versio|ominaisuu
device 1.5 sovellu|appi$|appia|apin|nettisiv|verkkosiv|sivusto|sivu$|sivun|selain|selaim|chrome|safari|android|iphone|ipad|tietokone|kone$|koneella|kannetta|puhelin|puhelime|kannyk|televisio|telkkari|tulostin|reititin|wifi|wlan|bluetooth|netti$|netissa|yhteys$|nettiyhte|verkko$|verkon|signaali|naytto|kamera|mikrofoni|kaiutin|kuulokk|aani$|aanet|video|tiedosto|kuva$|kuvat|kuvaa|kansio|ohjelma|ohjelmist|peli$|pelia|pelin|painik|nappi|valikko|sahkoposti|kalenteri|ilmoituks|akku|laturi|laite|laitte|moottori|jarru|nakyma|rengas|renka|ketju|narise|aani|valo$|valot|nappaimist|kaapeli|varaosa
howto 1.8 (?:miten|kuinka|mista|missa|voiko|voinko) (?:\\S+ ){0,2}?(?:vaihda|vaihtaa|muuta|muuttaa|paivit|nolla|lisa|poista|kytke|otan|ottaa kayttoon|yhdist|lata|asenn|loyda|luo|luoda|muokka|kutsu|siirra|siirtaa|jaa|palaut.*salasan|avaa|avata|kirjaud|saad|hallin|naen|loytyy|kayttoon)
lost 1.8 kado(?:nnut|nneet|si|ksissa|tti)|havisi|havinnyt|poistui|tiedot (?:\\S+ )?(?:katos|havis|poiss)|menetin (?:kaikki|tiedot|tiedosto)|kaikki (?:\\S+ )?(?:kuvat|tiedostot|tiedot) (?:\\S+ )?(?:poissa|kado|havi)
`,
  sales: `
price 3 (?:paljonko|kuinka paljon|mita|minka verran) (?!toimitus|postitus|lahetys|palautus)(?:\\S+ ){0,5}?(?:maksaa|maksaisi|maksavat|kustantaa|hinta|tulisi maksamaan)|hinta$|hinnat|hintaa|hinnasto|hinnoit|hintatie|tarjous(?:ta|pyynto|pyynnon)?$|tarjouksen|kustannusarvio|hinta arvio|paljonko (?:\\S+ ){0,3}?(?:hinta|maksu)
buy 2.4 (?:haluan|haluaisin|haluaisimme|haluamme|aion|aikeissa|kiinnosta|harkit|mietin|mietimme|suunnittel)\\S* (?:\\S+ ){0,4}?(?:osta|tilata|hankk|hankin|vaihta(?:a|mista) teille|palvelu|tuottee)|ostaisin|ostaa|hankkia|hankinta|hankkimi|tukku|jalleenmyy|kumppanuu|yhteistyo|mainost|sponsor|ennen kuin (?:osta|tilaa|paat)|ennen (?:ostoa|tilaamista|ostopaatos)|ennakkotil|kiinnostunut|kiinnostaa
trial 2.2 kokeiluj|koekay|ilmainen kokeilu|kokeilla|demo|esittely|kokeiluversio|testata|naytekappale
plan 2.2 (?:mika|mita|mitka) (?:\\S+ ){0,3}?(?:ero$|eroa|paketti|paketin|taso|versio|malli|lisenssi)|(?:sisalta|kuulu)\\S* (?:\\S+ ){0,3}?(?:paketti|hintaan|pro|premium|versio)|tukeeko|tuetteko|onko (?:teilla|siina|palvelussa|mahdollista saada) (?:\\S+ ){0,3}?(?:tuki|ominais|integraa|sovellus|rajapin)|lisenssi|kayttajalle|kayttajaa|yrityspaket|pro paketti|vuosisopimu|vuositila
discount 2.4 alennus|alennuks|kampanja|tarjouks|etukood|opiskelija|kuponk|halvemm|ale$
stock 2.2 varastossa|saatavilla|saatavuus|myyttek|onko (?:teilla|tata|sita) (?:\\S+ ){0,3}?(?:varasto|myynni|koko|vari|saatav)|milloin (?:\\S+ ){0,4}?(?:saatav|myyntiin|julkais|tulee lisaa)|loytyyko|suosittel|sopiiko|sopisiko|yhteensopiv|valikoima
`,
  general: `
delivery 2.6 toimitatteko|toimitukse|toimituskulu|toimitu(?!smaksu)|toimitta|toimite|lahety|lahetet|paketti|paketin|pakettia|pakettin|posti$|postin|postiss|seuranta|missa (?:\\S+ )?(?:tilauk|paket|lahet)|saapu|matkalla|kuriiri|noutopist|tulli|tilaus (?:\\S+ )?(?:ei|on|viip|myoh)|tilaukseni|tilausnumero|tilauksen tila|vaara (?:tuote|koko|vari)|palauttaa (?:\\S+ ){0,2}?(?:tuot|tavara|kenga|paida)|palautusoikeu|palautusaika|vaihto ?oikeu|takuu|vaihtaa (?:\\S+ )?(?:koko|tuot|osoit)|toimitusoso
hours 2.6 aukiolo|auki$|avoinna|suljettu|kiinni (?:joulu|viikonlop|sunnunt|lauant)|monelta|mihin aikaan|joulu|juhannu|paasiai|osoite$|osoitteenne|missa (?:te )?(?:olette|sijait)|sijain|pysakoin|myymala|toimipist|lahin
person 2 (?:puhua|jutella|keskustella|yhteyden|yhteyt) |ihmise|ihminen|asiakaspalvel|esimies|esihenkil|soitta|soittak|soittopyynto|puhelinnumero|ottaa yhteytta|yhteystied
praise 2 kiitos (?:paljon|avusta|hyvasta|nopeasta|kovasti|ihan)|hyvaa (?:palvelu|tyota)|loistava|mahtava|upea|erinomai|kiitokset|kehu|rakastan
wish 2.2 (?:olisi|ois) (?:kiva|hieno|hyva|mukava|toivott)|toive|toivoisi|ehdot|idea$|kehitysideo|palaute|voisitteko lisata|lisaisitteko|lisatkaa|miksi ette|parannuseh
conduct 2 toykea|epakohtel|asiaton|huono(?:a)? palvelu|palvelu (?:\\S+ )?(?:huono|surkea|ala arvo)|kaytos|kayttayt|henkilokun|tyontekija|valitus|valittaa|reklamaat|syrjin|harhaanjoht|kuski|kuljettaja
info 1.4 tietoa$|lisatietoja|lisatieto|kysymys|kysyisin|haluaisin tietaa|osaatteko|tiedatteko|tyopaik|rekry|avoimet|harjoittelu|tietosuoj|gdpr|ehdot|kayttoehd|uutiskirj|tapahtum|vastuullis|lahjoit|lehdisto
`,
  urgent: `
security 2 uusi kirjautuminen|(?:on|oli|tuli) varastettu|hakkeroi|murtaud|murrettu|murrettiin|kaapat|kaapannut|tietomurto|tietovuoto|tiedot (?:\\S+ )?vuota|varastettu|varasti|varastanut|joku (?:\\S+ ){0,3}?(?:kirjautunut|kirjautui|paassyt|paasi|kayttanyt|kayttaa (?:minun )?tili|vaihtanut|vaihtoi|ostanut|tehnyt)|ulkopuolinen (?:\\S+ ){0,3}?(?:paas|kirj|kayt)|luvaton|luvattom|en ole (?:itse )?(?:tehnyt|hyvaksynyt) (?:tata|naita|tuota)|petos|petollin|identiteettivarka|joku (?:\\S+ ){0,3}?(?:yrittaa|yrittanyt|yritti) (?:\\S+ )?(?:kirjaut|paasta|murta)|(?:kood|viest)\\S+ (?:\\S+ ){0,3}?en (?:ole )?(?:pyytanyt|tilannut)|epailyttav\\S+ (?:kirjautu|tapahtum|maksu|osto)|vaarin(?:kay|kayt)|tunnukse\\S* (?:\\S+ )?(?:vuota|vaariin|varast)|en tehnyt (?:tata|naita)
outage 2 koko (?:toimisto|tiimi|yritys|firma|porukka)|(?:koko|kaikki|kaikilla|kaikilta|kaikkien|tuotan\\S*|verkkokaup\\S*|kassa\\S*|jarjestelma\\S*|palvelu|palvelin|sivusto\\S*|sivut) (?:\\S+ ){0,4}?(?:alhaalla|nurin|kaatun|poikki|jumissa|pimeana|ei toimi|eivat toimi|pois paalta)|kukaan ei (?:\\S+ )?(?:paase|pysty|voi)|(?:asiakkaamme|asiakkaat|kayttajamme|tyontekijamme) (?:\\S+ )?(?:eivat|ei) (?:\\S+ ){0,2}?(?:paase|pysty|voi|saa)|menetamme (?:rahaa|asiakk|myynti|tilauk)|tuotanto (?:seis|pysah|alhaalla)|palvelukatko|kayttokatko|myynti (?:seis|pysah)|toiminta (?:seis|pysah)|hatatilan
legal 2 asianaja|juristi|lakimie|oikeustoim|oikeuteen|haasta\\S+ (?:oikeu|teidat)|karajilla|karajaoik|kuluttajasuoja|kuluttajariita|kuluttajaviranom|kuluttajaneuv|poliisi|rikosilmoit|tutkintapyyn|tietosuojavaltuu|tietosuojaviranom|vahingonkorva|laillis\\S+ toim|oikeudelli
payment 1.4 (?:kaikki|asiakkaiden|meidan) (?:\\S+ )?maksut (?:\\S+ ){0,2}?(?:epaonnis|hyla|eivat)|maksut eivat (?:\\S+ )?(?:mene|toimi|onnistu)|emme (?:pysty|voi|saa) (?:\\S+ )?(?:ottaa vastaan|vastaanottaa) maksu|palkat|palkanmaks
safety 2 itsemurh|tapan itseni|vahingoit|syttyi|tulipalo|palaa (?:ilmi|liek)|savua|savuaa|rajah|sahkoisku|palovamm|loukkaan|allergi|hengenvaar|kaasuvuoto
`,
  high: `
charged 2 (?:veloit|laskutet|perit|maksoin|maksu|vietiin|otettiin|rahat)\\S* (?:\\S+ ){0,5}?(?:kahdesti|kaksi kertaa|kahteen kertaan|tuplana|uudelleen|liikaa|kolmesti|kolme kertaa|vaikka|turhaan|vaarin)|(?:kahdesti|kaksi kertaa|kahteen kertaan|vaarin|turhaan|liikaa) (?:\\S+ ){0,2}?(?:veloit|laskut|perit|maks)|tuplaveloit|tuplalasku|lasku\\S* (?:\\S+ ){0,5}?(?:kahteen kertaan|kahdesti|kaksi kertaa|tuplana)|euroa liikaa|kaksinkertai|(?:hyvity|palautu|rahoja|rahat)\\S* (?:\\S+ ){0,3}?(?:ei ole|ei nay|ei tul|puuttu|viela|saapunut|odot)|en ole (?:\\S+ )?saanut (?:\\S+ )?(?:hyvity|raho|palautu|korvau|rahaa)|haluan (?:\\S+ )?rahani|haluan rahat|rahat takaisin|virheellinen (?:lasku|veloit)|vaara (?:lasku|summa|veloit)|aiheeton|(?:perui|irtisano|peruut)\\S* (?:\\S+ ){0,4}?(?:silti|edelleen|kuitenkin|yha|mutta) (?:\\S+ )?(?:veloit|lasku|maks)|(?:silti|edelleen|yha) (?:veloit|lasku|perit)|(?:veloit|laskut|perit)\\S* (?:\\S+ )?(?:edelleen|yha|silti|jatkuvasti)|en(?:ka)? ole (?:\\S+ ){0,2}?saanut (?:\\S+ )?(?:hyvity|raho|raha|palautu|korvau)|en (?:ole )?(?:tilannut|tilannu|hyvaksynyt)|mutta (?:\\S+ ){0,3}?en (?:ole )?(?:saanut|saanu)
declined 1.6 maksu (?:\\S+ ){0,2}?(?:ei mene|hyla|epaonn|ei onnistu|ei toimi)|kortti (?:\\S+ ){0,2}?(?:hyla|ei kay|ei toimi|ei mene)|en (?:saa|pysty|voi) (?:\\S+ )?(?:maksettua|maksaa|maksamaan)
locked 2 (?:en|emme|ei) (?:\\S+ )?(?:paase|pysty|saa|onnistu) (?:\\S+ ){0,4}?(?:kirjaut|sisaan|tili|kasiksi|sahkoposti|palvelu|jarjestelm)|lukittu|lukossa|lukkiutu|tili\\S* (?:\\S+ ){0,3}?(?:lukit|lukos|estet|sulj|jaady|poistet)|(?:unohdin|unohtui|unohtanut|kadotin|en muista|hukkasin) (?:\\S+ ){0,2}?(?:salasana|tunnu|pin|koodi)|salasana (?:\\S+ ){0,2}?(?:unohtu|ei toimi|ei kelpaa|vaihdettu|vaara|hukas)|kirjautuminen (?:\\S+ ){0,2}?(?:ei|epaonn)|estetty|heitti ulos|heitettiin ulos|tunnukset (?:\\S+ )?eivat
unusable 1.8 (?:en|emme) (?:\\S+ )?(?:voi|pysty|saa|paase) (?:\\S+ ){0,3}?(?:kaytta|tyosken|tehda|avat|kaynnist|katso|soitta|kayttoon|toita)|ei (?:kaynnisty|toimi (?:ollenkaan|lainkaan|enaa|mikaan)|mene paalle|aukea (?:ollenkaan|enaa)|toimi yhtaan)|mikaan ei toimi|taysin (?:rikki|kayttokelvot)|kayttokelvot|(?:saapui|tuli|toimitettiin) (?:\\S+ ){0,2}?(?:rikki|viallis|vaurio|hajalla)|rikkinai|lakkasi (?:kokonaan )?toimimasta|ei nettia|yhteys poikki|netti (?:\\S+ )?(?:poikki|ei toimi|alhaalla)|kaikki (?:\\S+ )?(?:tiedot|tiedostot|kuvat) (?:\\S+ )?(?:kado|havi|poiss)|koko paivan
escalation 1.8 (?:puhua|yhteys|yhdist\\S*) (?:\\S+ )?(?:esimie|esihenkil|paallik|johta)|esimies|esimiehe|esihenkilo|virallinen valitus|teen valituks|reklamaat|(?:kolmas|kolmatta|neljas|neljatta|viides|viimeinen) (?:kerta|kertaa|viesti|yhteydenotto|sahkoposti|kysely)|kukaan ei (?:ole )?(?:\\S+ )?(?:vasta|soit|auta|reagoi|palan)|ei (?:mitaan )?vastausta|taysin mahdoton|kasittamaton
deadline 1.4 (?:huomenna|tanaan|illalla|tunnin paasta) (?:\\S+ ){0,3}?(?:deadline|esity|kokous|haa$|haat|lento|lahto|juhl|matka)|maaraaika|ennen huomis
pressure 0.5 heti$|valittomasti|kiire|kiireellinen|pikaisesti
`,
  low: `
praise 1.6 kiitos (?:\\S+ ){0,3}?(?:avusta|palvelusta|nopeasta|hyvasta|paljon)|kaikki (?:\\S+ )?(?:kunnossa|hyvin|toimii)|halusin vain (?:kiittaa|sanoa)|loistava|mahtava|upea|erinomai|hyvaa tyota|parasta|kehut|tykkaan|rakastan
wish 1.6 (?:olisi|ois) (?:kiva|hieno|hyva|mukava|mahtava)|toive|toivoisi|ehdot|kehitysideo|palautetta|parannuseh|idea$|voisitteko lisata|lisaisitteko|olisiko mahdollista lisata
idle 1.5 ihan (?:uteliaisuu|mielenkiinno)|mietin (?:vain|tassa)|ei (?:ole )?kiire|sitten kun (?:ehditte|kerkeatte)|aukiolo|oletteko auki|onko teilla (?:uutiskirj|blogi|myymala)|missa (?:te )?sijaits|milloin (?:\\S+ ){0,3}?(?:julkaista|avataan|ilmesty)|suosittel
`,
  angry: `
insult 3 idioot|aali|tyhma|tollo|pelle|pelleja|huijar|varkaat|roisto|rosvo|valehtel|valehdel|surke|ala arvo|epapatev|hapea|havety|haveta|havytont|rahastus|ryosto|paska|paskaa|roskaa|kusetus|kusipa|pellefirma|mate$|hyodyton|hyodytto
curse 3 vittu|vitu|perkele|saatana|helvet|jumalauta|hitto|hemmet|persele|persee|kyrp
outrage 2 torke|raivo|vihai|suutuks|kasittamat|uskomaton|jarkyttav|sietamat|naurettav|pohyristy|skandaali|ennenkuulumat|mitta(?:ni)? (?:on )?taynna|saa riittaa|riittaa jo|en enaa koskaan|ikina enaa|viimeinen kerta|miten (?:te )?kehtaa|kehtaatte|pilkkaa|taysin kasittam|inhottav|ala mieli|taysin mahdoton
`,
  frustrated: `
again 1.6 taas|jalleen|uudestaan|uudelleen|joka (?:kerta|paiva|viikko|ikinen|kuukausi)|toistuva|toistuvasti|jatkuvasti|koko ajan|aina vaan|yha(?: edelleen)?$|edelleen(?:kaan)?|vielakaan|kahdesti|kolmesti|monta kertaa|monesti|useaan otteeseen|useita kertoja|(?:toista|kolmatta|neljatta|viidetta|kymmenetta) kertaa|(?:kaksi|kolme|nelja|viisi|monta|\\d+) kertaa|kolmas kerta|toinen kerta
long 1.8 (?:kaksi|kolme|nelja|viisi|kuusi|monta|useita|\\d+) (?:viikkoa|paivaa|kuukautta|tuntia|vuotta|viikon|paivan|tunnin)|viikkoja|viikkotolk|kuukausi(?:a|en)|paivakausi|tuntikausi|odotan|odottanut|odottaneet|odotellut|jonottanut|kestaa (?:liian|ikuis)|viime (?:viikosta|kuusta|vuodesta) (?:asti|lahtien)|koko (?:paivan|viikon)|pitkaan
effort 1.8 olen (?:jo )?(?:\\S+ )?(?:yrittanyt|kokeillut|asentanut|ottanut yhteytta|soittanut|lahettanyt|kysynyt|kaynnistanyt|pyytanyt|selittanyt)|yritin (?:jo|kaikkea|monta)|mikaan ei (?:auta|toimi)|ei (?:mitaan )?apua|kaikkea on kokeiltu|turhaan|ajanhukka|tuhlannut
silence 1.8 kukaan ei (?:ole )?(?:\\S+ )?(?:vasta|soit|auta|reagoi|palan|kiinnos)|(?:ei|en|eika|ettekä|ette|eivat) (?:\\S+ ){0,3}?(?:vastattu|vastaa|vastannut|vastaus|vastausta|kuulunut|soitettu|reagoitu)
mood 2.4 turhaut|arsytt|arsyy|vasyn(?:yt|eet)|kyllasty|pettyn|pettymy|epatoivo|stressa|hermo|karsivallisyy|painajai|sietama|tympa
`,
  negative: `
plea 1 (?<=(?:^|[.!?\\n]) ?)apua!*$
conduct 2 toykea|epakohtel|epaystaval|asiaton|syrjin
bad 1.6 huono|huonosti|harmi|valitettav|ikava|pettyn|huolissa|huolestu|pelka|epareilu|vaara|vaarin|ongelma|vika|viallin|rikki|virhe|kado|hukas|puuttu|myohas|viivasty|ei toimi|en paase|kaatu|lukit|epaonnis|hyla|este|hakkeroi|varast|huijau|kallis|hidas|surull|tyytymat|ei (?:ole )?(?:hyva|kiva|oikein|reilu|hyvaksyttav)|epaselv|sekava|petty|inhoan
`,
  positive: `
thanks 1.2 kiitos|kiitti|kiitoksia|kiitokset|arvostan|kiitollinen
praise 2 hieno|mahtav|upea|loistav|erinomai|taydelli|ihana|paras|parasta|hyva(?:a)? (?:palvelu|tyo|tuote)|tyytyvai|iloinen|ilahdu|kiva$|mukava|ystavalli|nopea (?:palvelu|toimitus|vastaus)|nopeasta|rakastan|tykkaan|pidan (?:kovasti|paljon|todella)|suosittelen|huippu|mainio|sujuva|❤|😍|👍|🥰|😊|🎉
`,
  settled: `
fine 2 (?:kaikki|asia|se|ongelma|nyt|homma) (?:\\S+ ){0,3}?(?:kunnossa|selvisi|ratkesi|toimii|hoidettu|korjattu|korjaantui|hyvin|ok$|okei)|toimii (?:nyt|taas|hyvin|hienosti)|(?:hyvity|raha|paketti|tilau|tuote)\\S* (?:\\S+ )?(?:tuli|saapui|saapunut|tullut)|ongelma ratkesi|ratkaistu|ei (?:mitaan )?(?:ongelmia|vikaa|valittam)|ilman ongelm|selvisi jo|loysin itse|kunnossa
`,
  irony: `
thanks 3 kiitos (?:ei )?mistaan|kiitos vaan|kiitti vaan|kiitos paljon (?:taas|etta|kun ette)
open 1.5 (?<=^\\s*)(?:hienoa|mahtavaa|loistavaa|upeaa|kiva|kivaa|mahtava|loistava|hieno homma|onneksi olkoon|jes)(?=[,.!] )|juuri tata
great 2.5 (?:hienoa|mahtavaa|loistavaa|upeaa|kiva|ihanaa|hyvin tehty|onneksi olkoon|hyvaa tyota|kivaa),? (?:\\S+ )?(?:taas|jalleen|etta|kun|tama|mutta|ei)|(?:loistav|mahtav|upea|erinomai|hieno)\\S* (?:\\S+ ){0,3}?(?:kaatu|rikki|virhe|ei toimi|myohas|hukas)|juuri (?:tata|mita) (?:tarvitsin|kaipasin)|todella (?:ammattimai|hyodylli|kateva)|tosi kiva (?:etta|kun)|bravo|🙃|🙄|🤦
`,
  negators:
    '(?<![\\p{L}])(?:ei|en|emme|eivat|ette|et|eika|enka|ilman|tuskin|kaukana)(?: (?:ole|ollut|olisi|mitenkaan|kovin|erityisen|yhtaan|enaa|mikaan|mitaan|tama|se|kauhean|lainkaan|edes|siis|todellakaan|niin))*',
}
