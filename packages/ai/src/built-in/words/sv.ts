import type { Lexicon } from '../lexicon.ts'

export const sv: Lexicon = {
  billing: `
charge 3 debiter|dragit|dragits|drogs|dragning|fakturerat|fakturerats|tagit betalt|tar betalt|tagit pengar|dubbeldebiter|dubbelt betal|pengar (?:\\S+ ){0,2}?(?:dragits|drogs|forsvann|borta)
refund 3 aterbetal|pengarna tillbaka|pengar tillbaka|aterfa|kompens|ersattning|mina pengar|krediter|kreditnota|kreditfaktur|tillbaka pengarna
invoice 3 faktur|kvitto|kvitton|kvittot|rakning|moms$|momsen|kontoutdrag|forfallo|betalningspamin|paminnelseavgift|inkasso|ocr
payment 2.6 betal(?!nings? ?skydd)|kort(?:et|betal|kop)?$|kreditkort|bankkort|kontokort|swish|klarna|paypal|autogiro|bankoverforing|iban|delbetal|avbetal|transaktion|utbetal|overforing
subscription 2.4 prenumer|abonnem|medlemskap|saga upp|sager upp|uppsag|avsluta (?:\\S+ ){0,3}?(?:abonn|avtal|konto|prenum|medlem|tjanst)|avtal|fornyas|fornyades|fornyelse|manadsavgift|arsavgift|manadskostnad|bindningstid
money 1.6 pengar|kronor|kr$|sek$|\\d ?kr$|€ ?\\d|\\d ?€|saldo|presentkort|skuld|dyrt|dyrare|avgift|fraktavgift
trouble 2 (?:betalning|faktur|aterbetal)\\S*(?: \\S+){0,3} (?:fel|problem)|(?:fel|problem) (?:\\S+ ){0,2}?(?:betal|faktur|aterbetal)
mistake 2 fel (?:belopp|pris|summa|faktura|debitering)|felaktig (?:faktura|debitering|belopp)|for mycket (?:betal|debit|drag)|aldrig (?:bestallt|godkant)|utan mitt (?:godkannande|medgivande)|utlovad rabatt
`,
  technical: `
broken 2.8 (?:fungerar|funkar|gar|startar|oppnas|laddas|laddar|svarar|visas|syns|synkar|uppdateras|kopplar|ansluter|skickas|skriver ut|hors|laser|sparas|installeras|reagerar|laddar upp|spelar) (?:\\S+ ){0,2}?(?:inte|ej|ingenting|inget)|fungerade inte|funkade inte|slutat (?:att )?(?:fungera|funka|svara)|slutade (?:fungera|funka)|trasig|sonder|gatt sonder|paj$|hangt sig|hanger sig|inget hander|ingenting (?:hander|fungerar|funkar)|oanvandbar|inte fungera|inte att fungera
crash 3 krasch|fryser|frusit|hanger upp|svart skarm|blaskarm|vit sida|tom sida|laddar for evigt|snurrar bara|timeout|avbryts|kopplas bort|tappar (?:anslutning|uppkoppling)|laggar|seg$|segt|langsam
error 2.8 fel$|felet|felmeddel|felkod|bugg|error|storning|problem|misslyck|gick fel|gar fel|kod \\d
access 3 logga in|loggar in|loggas ut|inlogg|utloggad|utlast|utelast|last (?:konto|mig)|kontot? (?:\\S+ )?(?:ar |blev |har |blivit )?(?:last|sparra|avstangt|stangt|avstangd)|sparra|avstangd|kommer (?:\\S+ ){0,2}?inte (?:\\S+ )?(?:in|at)|atkomst|tillgang till
password 3 losenord|pinkod|pin kod|kod(?:en)? (?:via|kommer|fungerar)|engangskod|verifier|tvafaktor|tvastegs|bankid|anvandarnamn|autentis|aterstallningsl
security 3 hack|kapat|kapad|intrang|dataintrang|lack(?:t|a|age)|bedrag|bluff|nätfiske|natfiske|phishing|virus|skadlig|skrappost|misstankt|nagon (?:annan )?(?:har )?(?:loggat|anvant|anvander|kommit|bytt|andrat)|sakerhet
cant 1.6 kan (?:\\S+ )?inte|gar (?:\\S+ )?inte|lyckas inte|kommer inte|far inte|far inget
install 2.2 installer|uppdater|ladda (?:ner|ned|upp)|nedladd|export|import|integra|api$|plugin|tillagg|insticks|installning|konfigur|aktivera|avaktivera|sakerhetskop|server|doman|databas|synk|version|funktion(?:en|er)?$
device 1.5 app(?:en|ar|arna)?$|webbplats|hemsida|webbsida|sidan|sida$|webblasar|chrome|safari|android|iphone|ipad|dator|laptop|mobil|telefon|tv(?:n)?$|skrivare|router|wifi|bluetooth|internet|bredband|natverk|uppkoppling|anslutning|signal|skarm|kamera|mikrofon|hogtalar|horlur|ljud|video|fil(?:en|er)?$|bild(?:en|er)?$|foto|mapp|program|spel(?:et)?$|knapp|meny|mejl|e ?post|kalender|notis|batteri|laddare|enhet|motor|broms|dack|kedja|display|ljus$|gnissl|kabel|reservdel|konto$|kontot
howto 1.8 (?:hur|var|kan) (?:\\S+ ){0,3}?(?:byter|andrar|uppdaterar|aterstaller|lagger|tar|tar bort|stanger|aktiverar|kopplar|exporterar|importerar|laddar|installerar|hittar|skapar|redigerar|bjuder|flyttar|delar|byta|andra (?:mitt|min|losen|e|sprak)|aterstalla|lagga till|ta bort|koppla|hitta|skapa|oppna|loggar|staller|slar|hanterar|anvander)
lost 1.8 forsvunn|forsvann|raderat|raderad|raderats|borta$|tappat (?:alla|mina|all)|(?:filer|bilder|data) (?:\\S+ )?(?:borta|forsvann|saknas)
`,
  sales: `
price 3 (?:vad|hur mycket) (?:\\S+ ){0,5}?(?:kostar|kosta|priset|betala for)|pris(?:et|er|lista|uppgift)?$|prislista|offert|prisforslag|kostnadsforslag|kostnad for|kosta for
buy 2.4 (?:vill|skulle vilja|tanker|funderar pa att|overvager att|intresserad av att|intresserade av att|planerar att) (?:\\S+ ){0,3}?(?:kopa|bestalla|skaffa|byta till er|prova)|kopa in|inkop|storkop|grossist|aterforsalj|samarbet|partner|sponsor|annons|innan (?:jag|vi) (?:koper|bestaller|bestammer|skriver)|forhandsbok|forbestall|intresserad|intresserade|kan (?:jag|man) kopa|var kan (?:jag|man) kopa
trial 2.2 provperiod|testperiod|gratis prov|testa (?:gratis|tjansten|produkten|innan)|demo|visning|prova gratis|provversion
plan 2.2 (?:vilken|vilket|vad|vilka) (?:\\S+ ){0,3}?(?:skillnad|paket|plan|niva|version|modell|licens)|(?:ingar|inkluderar|innehaller) (?:\\S+ ){0,4}?(?:paket|pris|pro|premium|abonn)|stodjer|har ni (?:stod|integration|app|funktion)|finns (?:det )?(?:stod|integration)|licens|arsplan|foretagsplan|foretagslosning|for \\d+ (?:anvandare|personer|anstallda)|foretagsabonn
discount 2.4 rabatt|kampanj|erbjudande|rabattkod|student|kupong|billigare|rea$
stock 2.2 i lager|lagerstatus|finns (?:den|det|denna|ni) (?:\\S+ ){0,3}?(?:lager|storlek|farg|butik)|tillgangli|saljer ni|har ni (?:\\S+ ){0,3}?(?:lager|inne|storlek|sortiment)|nar (?:\\S+ ){0,4}?(?:tillbaka|lager|slapps|lanser|tillganglig)|rekommender|passar (?:den|det|detta) for|kompatib|sortiment
`,
  general: `
delivery 2.6 (?:levererar|skickar) ni|leverans|leverer|frakt(?!avgift)|paket(?:et)?$|forsandel|kollinummer|sparning|spara|var ar (?:min|mitt) (?:\\S+ )?(?:bestall|paket|order|leverans)|postnord|bud(?:et|bil)?$|ombud|tull|kommit fram|kommer fram|anlant|pa vag|bestallning(?:en|snummer)?$|min order|ordernummer|orderstatus|fel (?:vara|storlek|farg|produkt)|returner|retur|angerratt|oppet kop|garanti|byta (?:storlek|vara|produkt)|leveransadress
sent 1 skicka
hours 2.6 oppettid|oppet$|har ni oppet|stangt|hur dags|vilka tider|jul(?:en|afton|helg)?$|midsommar|pask|(?<!post|mail |mejl)adress(?:en)?$|var ligger|var finns ni|parkering|butik(?:en|er)?$|narmaste
person 2 (?:prata|tala|snacka|kontakt) (?:med )|manniska|kundtjanst|kundservice|chef|ring(?:a)? (?:mig|upp)|uppringd|telefonnummer|kontakta er|handlaggare
praise 2 tack (?:sa mycket|for (?:hjalp|bra|snabb|en))|bra (?:jobbat|service|jobb)|fantastisk|underbar|jattebra|toppen|grymt|utmarkt|beromm|alskar
wish 2.2 (?:det )?(?:vore|skulle vara|hade varit) (?:\\S+ )?(?:bra|kul|toppen|trevligt|fint|onskvart|skont)|onskemal|onskar att ni|forslag|ide$|feedback|synpunkt|kan ni (?:inte )?lagga till|lagg (?:garna )?till|varfor har ni inte
conduct 2 otrevlig|oforskamd|ohovlig|dalig (?:service|bemotande)|bemotande|personal|anstalld|klagomal|klaga|diskrimin|vilseledande|chauffor|uppforande
info 1.4 information|mer om|fraga (?:om|angaende)|undrar|vet ni|jobb$|lediga|karriar|praktik|ansok|integritet|gdpr|villkor|nyhetsbrev|evenemang|hallbar|donera|press$
`,
  urgent: `
security 2 ny(?:tt)? inlogg|(?:blev|ar|blivit) (?:stulen|stulet|stulna)|hack|kapat|kapad|intrang|lack(?:t|a|age)|stulen|stulit|stals|stulna|nagon (?:\\S+ ){0,3}?(?:loggat|loggar|anvant|anvander (?:mitt|min)|kommit in|bytt|andrat|tagit over|handlat|kopt)|obehorig|har inte (?:gjort|godkant) (?:detta|dessa|den|det|kopet|betalningen)|bedrag|identitetsst|nagon (?:\\S+ ){0,2}?(?:forsoker|forsokte|forsokt) (?:\\S+ )?(?:logga|komma|ta sig|hacka)|kod\\S* (?:\\S+ ){0,4}?inte (?:bett|begart)|misstankt\\S* (?:inlogg|aktivitet|betal|transak|kop)|dataintrang|natfiske
outage 2 hela (?:kontoret|teamet|foretaget|skolan)|(?:hela|alla|allt|produktion\\S*|webbshop\\S*|kassan|systemet|sajten|webbplatsen|tjansten|servern|butiken) (?:\\S+ ){0,4}?(?:nere|ligger nere|nersl|stilla|offline|kraschat|funkar inte|fungerar inte)|ligger nere|ingen (?:\\S+ ){0,2}?(?:kan|kommer) (?:\\S+ )?(?:logga|bestalla|betala|arbeta|jobba|komma|in$)|(?:vara|alla|inga|inga av vara) (?:kunder|anvandare|anstallda) (?:\\S+ )?(?:kan|kommer) |forlorar (?:pengar|kunder|forsaljning|intakter|ordrar)|driftstopp|driftavbrott|avbrott i (?:tjansten|driften)|produktionen star|nodlage
legal 2 advokat|jurist|juridisk|rattsli|stamma|stamning|domstol|tingsratt|konsumentverket|konsumentombud|allmanna reklamation|arn$|polis|polisanmal|datainspektion|integritetsskydds|gdpr anmal|skadestand
payment 1.4 (?:alla|vara|kundernas) (?:\\S+ )?betalningar (?:\\S+ ){0,2}?(?:misslyck|nekas|avvisas|fungerar inte)|kan (?:vi )?inte ta (?:emot )?betal|lon(?:er|erna|utbetal)
safety 2 sjalvmord|ta livet av|skada mig|borjade brinna|brand|ryker|rok fran|explod|elstot|brannska|skadad|allergi|livsfara|gaslack
`,
  high: `
charged 2 (?:vantat|vantar)(?: \\S+){0,6}? (?:pengar|aterbetal)|tva (?:fakturor|debiteringar)|accepterar (?:jag )?inte|(?:debiter|dragit|dragits|drogs|fakturer|betalat|betalade|betalt)\\S* (?:\\S+ ){0,5}?(?:tva ganger|dubbelt|tre ganger|igen|for mycket|fel|trots|utan|anda)|(?:dubbel|dubbla|dubbelt) (?:\\S+ )?(?:debit|betal|faktur|drag)|dubbeldebit|(?:aterbetalning|pengarna|pengar|ersattning)\\S* (?:\\S+ ){0,3}?(?:inte kommit|har inte|saknas|drojer|inte fatt|uteblivit)|(?:inte|aldrig|ej) (?:\\S+ )?fatt (?:\\S+ ){0,2}?(?:aterbetal|pengar|tillbaka|ersatt)|vill ha (?:\\S+ )?pengar(?:na)?|mina pengar tillbaka|fel(?:aktig\\S*)? (?:faktur|belopp|debiter|summa)|(?:sade|sagt|sa) upp (?:\\S+ ){0,5}?(?:anda|fortfarande|men) (?:\\S+ ){0,3}?(?:debit|betal|faktur|drag)|kronor (?:for mycket|istallet for)|istallet for \\d+|fortfarande (?:debit|faktur|betal|drag)|(?:debiter|fakturer|drar|dragits)\\S* (?:\\S+ )?fortfarande|aldrig (?:bestallt|godkant)|har inte bestallt|men (?:\\S+ ){0,2}?(?:inte|aldrig) fatt|betalat (?:\\S+ ){0,4}?(?:inte|aldrig) (?:fatt|kommit)
declined 1.6 betalning(?:en)? (?:\\S+ ){0,3}?(?:misslyck|nekas|nekad|gar inte|gick inte|avvis|fungerar inte)|kort(?:et)? (?:\\S+ ){0,2}?(?:nekas|nekad|nekades|avvis|fungerar inte|funkar inte)|kan (?:jag )?inte betala|gar inte att betala
locked 2 (?:kan|kommer|lyckas|gar|far)(?: jag| vi| det| mig)? (?:\\S+ )?inte (?:\\S+ ){0,3}?(?:logga|in$|in pa|komma (?:in|at)|at (?:mitt|mina)|atkomst)|utelast|utlast|(?:kontot|konto|jag) (?:\\S+ ){0,2}?(?:ar|blev|blivit|har) (?:\\S+ )?(?:last|sparra|avstang|stangt|blockera)|ar last$|last ute|sparrat|(?:glomt|glomde|tappat|minns inte|kommer inte ihag) (?:\\S+ ){0,2}?(?:losen|pin|kod|anvandar|inlogg)|losenord\\S* (?:\\S+ ){0,2}?(?:fungerar inte|funkar inte|fel|glomt|andrat)|inloggning\\S* (?:\\S+ ){0,2}?(?:fungerar inte|funkar inte|misslyck)|utloggad (?:och|hela)|avstangt mitt
unusable 1.8 (?:kan|gar)(?: jag| vi| det)? (?:\\S+ )?inte (?:\\S+ ){0,3}?(?:anvand|jobba|arbeta|oppna|starta|gora nagot|titta|ringa|spela)|startar inte|fungerar (?:inte alls|inte langre)|funkar (?:inte alls|inte langre)|inget fungerar|ingenting (?:fungerar|funkar)|oanvandbar|helt (?:trasig|dod|sonder)|(?:kom|levererades|anlande|var) (?:\\S+ ){0,2}?(?:trasig|sonder|skadad)|slutat (?:helt )?fungera|inget internet|internet (?:\\S+ )?(?:nere|borta|fungerar inte)|alla (?:mina )?(?:filer|bilder) (?:\\S+ )?(?:borta|forsvunn)|hela dagen
escalation 1.8 (?:prata|tala) med (?:\\S+ )?(?:chef|ansvarig)|er chef|din chef|eskaler|formellt klagomal|gor en anmalan|klagomal|reklamation|(?:tredje|fjarde|femte|sista) (?:gangen|mejlet|forsoket|meddelandet|gang)|ingen (?:\\S+ )?(?:svarar|svarat|har svarat|hjalper|ringt|aterkommit|hor av|bryr)|oacceptabel
deadline 1.4 (?:imorgon|idag|ikvall|om en timme) (?:\\S+ ){0,3}?(?:deadline|presentation|mote|brollop|flyg|resa|fest)|maste ha (?:den|det) (?:senast )?(?:idag|imorgon)
pressure 0.5 omedelbart|genast|bradskande|akut|snarast|hjalp!
`,
  low: `
praise 1.6 tack (?:\\S+ ){0,3}?(?:for (?:hjalpen|snabb|bra|en)|sa mycket for)|(?:allt|nu) (?:\\S+ )?(?:fungerar|funkar|ar bra|ar ok)|ville bara (?:tacka|saga)|fantastisk|underbar|jattebra|toppen|bra jobbat|utmarkt|alskar|bast(?:a)?$
wish 1.6 (?:vore|skulle vara|hade varit) (?:\\S+ )?(?:bra|kul|toppen|trevligt|fint|skont)|onskemal|forslag|ide$|feedback|kan ni lagga till|lagg (?:garna )?till|onskar att ni
idle 1.5 bara (?:nyfiken|undrar)|undrar bara|ingen (?:brad|stress)|nar ni hinner|oppettid|har ni oppet|har ni (?:ett )?(?:nyhetsbrev|butik)|var ligger|nar (?:\\S+ ){0,3}?(?:slapps|lanseras|oppnar)|rekommender
`,
  angry: `
insult 3 idiot|dumma|korkad|inkompetent|lognare|ljuger|tjuvar|skojare|bedragare|bluffmakare|clown|pucko|skam$|skams|skammas|skamligt|patetisk|vardelos|usel|uselt|skrap$|sopor|skit|dalig foretag|rovarpris|oseriosa|bluffforetag|scam
curse 3 fan$|javla|javlar|javel|helvete|skitsnack|for fan|fy fan|satan|fitta|kuk$|knulla
outrage 2 skandal|upprord|rasande|arg$|forbannad|ilska|ursinnig|oacceptab|vansinn|loj(?:ev|lig)|otroligt|horribel|fruktansvar|hemsk|bedrovlig|skrattret|fatt nog|nu racker det|aldrig mer|sista gangen|hur vagar|hur kan ni|avskyr|hatar|under all kritik|katastrof
`,
  frustrated: `
again 1.6 igen$|aterigen|annu en gang|varje (?:gang|dag|vecka|manad)|hela tiden|standigt|jamt|konstant|upprepade|fortfarande|anda inte|tva ganger|tre ganger|flera ganger|manga ganger|(?:andra|tredje|fjarde|femte|tionde) gangen|(?:tva|tre|fyra|fem|\\d+) ganger|om och om igen|gang pa gang
long 1.8 i (?:flera|tva|tre|fyra|manga|over en|\\d+) (?:\\S+ )?(?:veckor|dagar|manader|timmar|ar$)|(?:tva|tre|fyra|flera|\\d+) (?:veckor|dagar|manader|timmar) (?:\\S+ )?(?:nu|redan|sedan|utan)|i veckor|i manader|i timmar|vantat|vantar|vantan|telefonko|sedan (?:forra|i (?:mandags|tisdags|onsdags|torsdags|fredags|lordags|sondags)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|hela (?:dagen|veckan)|lange nu
effort 1.8 har (?:redan )?(?:\\S+ )?(?:forsokt|provat|testat|installerat om|startat om|kontaktat|ringt|mejlat|skickat|skrivit|bett|forklarat)|provat allt|forsokt allt|ingenting hjalper|inget hjalper|utan resultat|forgaves|slosat|tidsslos|gar runt i cirklar
silence 1.8 ingen (?:\\S+ ){0,2}?(?:svara|hjalp|ring|aterkom|hor av|bryr)|(?:inte|inget|inga|aldrig|utan) (?:\\S+ ){0,3}?(?:svar$|svarat|svarar|hort|aterkommit|respons)|ignorer
mood 2.4 frustrer|irriter|trott pa|less pa|besvik|uppgiven|stress|tappar talamod|talamod|mardrom|jobbig|desperat|orkar inte
`,
  negative: `
plea 1 (?<=(?:^|[.!?\\n]) ?)hjalp!*$
conduct 2 otrevlig|oforskamd|ohovlig|nonchalant
bad 1.6 dalig|tyvarr|trakig|synd$|ledsen|orolig|oro$|radd|orattvis|fel$|problem|trasig|sonder|skadad|saknas|forlorad|forsvunn|borta$|forsenad|sen$|forsening|fungerar inte|funkar inte|krasch|last$|misslyck|neka|avvis|hack|stulen|bedrag|bluff|dyr|langsam|besvik|missnojd|inte (?:\\S+ )?(?:bra|nojd|okej|ok|ratt|schysst|acceptab)|forvirr|kan inte|kommer inte
`,
  positive: `
thanks 1.2 tack$|tackar|tack sa|uppskattar|tacksam
praise 2 bra$|jattebra|superbra|fantastisk|underbar|utmarkt|perfekt|toppen|grym|harlig|nojd|glad$|fint|trevlig|vanlig(?:t)? bemot|snabb (?:leverans|service|hjalp)|snabba|alskar|gillar|rekommenderar|bast(?:a)?$|suveran|smidig|kanon|❤|😍|👍|🥰|😊|🎉
`,
  settled: `
fine 2 (?:allt|det|problemet|nu|den|arendet) (?:\\S+ ){0,3}?(?:bra nu|ar bra|loste sig|lost$|fungerar (?:nu|igen|bra|fint)|funkar (?:nu|igen|bra|fint)|ordnat|fixat|ok nu|okej nu|i ordning)|(?:fungerar|funkar) (?:nu|igen|bra|perfekt|utmarkt|fint)|(?:aterbetalning|pengar|paket|order|bestallning|varan)\\S* (?:\\S+ ){0,2}?(?:kom$|kommit fram|anlande|har kommit)|(?:aterbetalningen|paketet|pengarna) kom|inga (?:problem|klagomal|fel)|utan problem|har lost sig|lyckades sjalv
`,
  irony: `
thanks 3 tack for (?:ingenting|inget|ingen hjalp)|tack sa mycket[.!]? (?:for att ni|nu)
open 1.5 (?<=^\\s*)(?:toppen|kul|fint|harligt|underbart|fantastiskt|perfekt|grattis|snyggt|jattebra|suverant)(?=[,.!] )|precis vad jag
great 2.5 (?:bra|fint|toppen|fantastiskt|underbart|harligt|kul|perfekt|grattis|jattekul|snyggt)(?: jobbat)?,? (?:\\S+ )?(?:nu igen|igen|ytterligare|att|annu|men|en krasch|nar ni)|(?:fantastisk|utmarkt|underbar|perfekt)\\S* (?:\\S+ ){0,3}?(?:krasch|trasig|fel|funkar inte|fungerar inte|forsen)|precis vad jag behovde|sa (?:proffsigt|hjalpsamt|smidigt)|bravo|grattis till|🙃|🙄|🤦
`,
  negators:
    '(?<![\\p{L}])(?:inte|ej|aldrig|ingen|inget|inga|utan|knappast|knappt|icke|langt fran)(?: (?:\\S*ar|varit|blivit|sa|alls|sarskilt|speciellt|en|ett|nagon|nagot|det|den|langre|mycket|helt|direkt|vidare))*',
}
