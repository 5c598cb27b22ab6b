/**
 * Ideas that customers of any company write about, and how their words begin in English, Finnish, Swedish, German and French,
 * folded. They join a question in one language with an article in another, and two words for one thing. `$` ends a whole word.
 */
export const concepts = `
  password: password passcode passphrase salasan tunnussan losenord passwort kennwort passe$ mdp
  login: login logon signin log$ sign$ logged logging signing kirjaut sisaankirj inlogg logga loggar anmeld einlogg login connect connexion identifi
  logout: logout signout uloskirj utlogg abmeld ausloggen deconnect
  account: account konto kontot konton tili$ tilin tilin tililta tilille tilia tilisi tilini kayttajatil compte
  user: user kayttaj anvandar nutzer benutzer utilisateur
  username: username kayttajatun kayttajanim anvandarnamn benutzername nutzername
  email: email emails mail$ sahkopost mejl epost mailadress courriel mel$ e-mail
  phone: phone telephone mobile$ cellphone puhelin puhelim kannyk telefon mobil handy$ handynummer portable
  address: address osoit adress anschrift
  name: name$ names surname nimi$ nimen nimea sukunim namn efternamn nachname nom$ prenom
  billing: billing laskutus fakturer abrechnung facturation
  invoice: invoice bill$ bills lasku$ laskun laskut laskua laskus laskul faktur rechnung facture
  receipt: receipt kuit kvitt quittung beleg$ recu$
  payment: payment pay$ pays paid$ paying maksu$ maksun maksut maksoi maksett maksutap maksam maksan$ betal zahl bezahl paie payer paye reglement
  price: price pricing cost$ costs fee$ fees hinta hinna hinnat hintoj maksaa maksavat paljonko toimituskul kulut$ kosta kostnad pris$ priset priser avgift preis kosten kostet gebuhr prix tarif cout frais
  free: free$ ilmai maksuton gratis kostenlos gratuit
  discount: discount coupon promo voucher alennu kampanja rabatt kupong gutschein rabais remise reduction
  refund: refund money$ geld$ argent$ reimburs moneyback hyvity palautus$ rahat aterbetal pengarna erstatt ruckerstatt rembours
  return: return palaut retur ruckgabe rucksend zuruckgeb zuruckschick retour renvo
  charge: charge charged debit veloit debiter abgebucht abbuch belast debite prelev
  card: card$ cards kortti kortin kortil korti kort$ kortet kreditkort kart carte
  subscription: subscription subscribe tilausmaks jasenyy prenumer abonnem abonner abo$ abos
  plan: plan$ plans tier paketti$ taso$ tarif plan formule forfait abonnemang
  upgrade: upgrade paivitt korota uppgrader hochstuf ameliorer
  cancel: cancel terminate peru$ peruu perun peruut irtisan lopeta avbryt avbestall saga$ uppsag kundig storn annul resili
  renewal: renew uusi$ uusia uusiu uusimi fornya forny verlang erneuer renouvel
  trial: trial kokeil prov$ provperiod testphase probezeit testversion essai
  order: order$ orders ordered ordering tilaus tilauk tilaan tilata tilasin bestall bestell commande
  buy: buy$ buying purchase bought ostaa ostan ostin ostos kop$ kopa kopt kauf acheter achat achete
  delivery: deliver shipping ship$ shipped shipment dispatch toimit lahety leverans lever$ levere frakt liefer versand versend livr expedi
  parcel: parcel package$ packages paket pakett colis
  track: track seuran sparn spara sendungsverf verfolg suivi suivre
  delay: delay late$ myohas myohass forsen sen$ verspat retard
  lost: lost$ missing lose$ losing kado hukas hukka forlor borta tappat verlor verloren perdu
  damaged: damaged broken defect faulty rikki vioit vaurio viallin trasig skada defekt beschadig kaputt endommag casse
  warranty: warranty guarantee takuu garanti gewahrleist
  repair: repair korja reparer reparat reparier
  exchange: exchange replace vaihto vaihta byta byte umtausch ersatz echang remplac
  stock: stock$ available availability varasto saatav lager verfugbar lieferbar disponib
  size: size$ sizes koko$ kokoa koon storlek gross taille
  color: color colour vari$ varia varit farg farb couleur
  gift: gift lahja present$ geschenk cadeau
  store: store$ stores shop$ myymal kauppa butik$ butiken laden$ filiale geschaft magasin boutique
  hours: hours opening aukiol auki$ oppettid oppet$ offnungszeit geoffnet horaire ouvert
  contact: contact yhteys yhteyst yhteyd kontakt coordonnees
  support: support tuki$ tukea asiakaspalv kundtjanst kundservice kundendienst assistance
  security: security secure$ turvall tietoturv saker sicherheit sicher securit
  hacked: hack compromised murret kaapa hackad gehackt pirat
  fraud: fraud scam phish huija petos bedrag bluff betrug arnaque fraude
  stolen: stolen theft steal varast stulen stold gestohl diebstahl vol$ vole volee
  twofactor: 2fa mfa twofactor factor$ authenticat kaksivaih tunnist tvafaktor autentiser zweifaktor authentif
  code: code$ codes koodi kod$ koden koder code
  verify: verif confirm vahvist todenta verifier bekraft bestatig uberpruf verifi
  identity: identity identification henkiloll identitet legitim identitat ausweis identite
  locked: lock$ locked blocked suspended lukit lukko esto esty last$ sparrad blocker gesperrt sperr entsperr bloqu verrouill suspend
  reset: reset nollaa palauta$ aterstall zurucksetz reinitial
  change: change update modify edit$ editing correct vaihda muut muok korja$ korjata paiviti andra andring uppdater ander aktualisier modifi chang mettre
  delete: delete deletion remove erase close$ poist sulje radera ta$ bort tabort losch entfern supprim effac
  create: create creat register signup luoda luo$ rekister perusta skapa registr oppna erstell eroffn creer inscri
  add: add$ adding adds lisata lisaa lisays lagg lagga hinzufug ajout
  invite: invit kutsu bjud inbjud einlad invit
  settings: setting preference asetu installning einstell parametr reglage
  profile: profile profiil profil
  notification: notif ilmoitu avisering avis benachrichtig mitteil alerte
  newsletter: newsletter uutiskirj nyhetsbrev
  unsubscribe: unsubscribe peruuta avprenumerer abmelden desabonn desinscri
  app: app$ apps application sovellu appi appen applikation anwendung application appli
  website: website webpage site$ verkkosiv sivusto sivu$ webbplats hemsida webseite website site
  browser: browser selain selaim webblas browser navigateur
  device: device laite laitt laittee enhet gerat appareil
  computer: computer laptop tietokone dator rechner computer ordinateur
  install: install asenn installer installier
  download: download lataa lataus ladda nedladd herunterlad telecharg
  upload: upload latau uppladd hochlad televers
  file: file$ files tiedosto fil$ filen filer datei fichier
  image: image photo picture kuva$ kuvan kuvat valokuv bild$ bilder foto image photo
  video: video
  export: export vie$ vienti exporter export
  import: import tuo$ tuonti importer import
  integration: integrat yhdist koppla integrer integrier anbind integr
  error: error bug$ bugs fault virhe vika fel$ felmedd felkod fehler erreur
  crash: crash freez kaatu jaaty krasch kraschar abstur absturz plant
  slow: slow$ hidas hitaa langsam lent$ lente
  notwork: malfunction outage downtime toimi toimii fungerar funkar funktionier fonctionne marche
  internet: internet wifi wlan netti nettiyht bredband verbindung reseau
  connection: connect yhteys anslut verbind connexion
  language: language kieli kielt sprak sprache langue
  company: company business yritys yritykse foretag firma unternehmen entreprise societe
  team: team$ teams tiimi tiimin equipe lag$
  privacy: privacy gdpr yksityis tietosuoj integritet dataskydd datenschutz confidential
  data: data$ tietoj tiedot uppgift daten donnees
  limit: limit maximum raja$ rajat enintaan grans max$ grenze limite
  book: book$ booking bookings reserv appointment varau varaa varata ajanvar bok$ boka bokn buch termin rendez reserver
  flight: flight lento flyg flug vol$
  hotel: hotel hotelli hotell
  room: room$ rooms huone rum$ rummet zimmer chambre
  breakfast: breakfast aamia frukost fruhstuck petit$ dejeuner
  event: event tapahtu evenem veranst evenement
  ticket: ticket lippu liput biljett ticket billet
  insurance: insur vakuutu forsakr versicher assurance
  loan: loan laina lan$ lanet kredit darlehen pret$
  bank: bank pankki banque
  transfer: transfer siirto siirta overfor uberweis virement transfer
  balance: balance saldo guthaben kontostand solde
  tax: tax$ taxes vat$ vero alv$ skatt moms steuer mwst tva$ impot
  country: country countries abroad overseas international ulkomai maa$ maahan maat utomland land$ lander ausland etranger pays$
  europe: europe eurooppa europa
  battery: battery akku akun akut paristo batteri akku batterie
  charger: charger charging laturi lataus laddar ladda ladegerat aufladen chargeur
  bike: bike bicycle pyora cykel fahrrad velo
  coffee: coffee kahvi kaffe kaffee cafe
  clean: clean puhdist siivo rengor reinig nettoy
  wash: wash$ washing laundry pesu pesta tvatt wasch lavage laver
  assemble: assembl koota kokoam montera montier montag aufbau assembl monter
  material: material fabric kangas tyg$ stoff tissu matiere
  water: water vesi veden vatten wasser eau$
  time: time$ times$ long$ longer duration days$ weeks$ quickly soon$ kauan kauanko kesto kesta aika$ ajat paivaa viikko lange dauer tage$ wochen tid$ tider tar$ dagar veckor snabbt longtemps duree delai jours semaines temps combien$
  date: date$ dates paiva$ pvm paivam datum date
  minimum: minimum vahintaan minst mindest
  student: student opiskel
  job: job$ jobs career tyopaik rekry jobb$ stelle karriere emploi recrut
  send: send sent$ sending lahet skick sand$ sanda schick send gesendet envoy
  open: open$ opens opened avaa avata aukea oppna offn ouvrir ouvre
  close: close$ closed closing shut$ sulje sulkea kiinni stang schliess geschloss fermer
  find: find$ found$ search loyd etsi hitta sok$ find such trouv cherch
  show: show$ shows display nayta naky nayt visa$ visas zeig anzeig affich montr
  work: works$ working function toimii toimivat fungera funka funktion lauft klappt fonctionn
  stop: stop$ stops stopped quit pysay lakka loppu stopp sluta aufhor anhalt arret
  start: start$ starts begin aloit kaynnist borja starta beginn gestart demarr commenc
  wait: wait$ waiting odot jono vant wart attend attente
  receive: receive$ received arrive arrived arrival saapu saan$ saada saanut fa$ fatt mottag kom$ kommit anlan erhalt bekom angekomm recev recu$ arriv
  missing: missing puuttu sakna fehlt manqu
  wrong: wrong$ incorrect vaara vaarin felaktig falsch mauvais errone
  check: check$ checks inspect tarkist kontroll pruf uberpruf verifi control
  report: report$ reports ilmoita raport anmal rapport meld bericht signal
  share: share$ sharing jaa$ jakaa dela$ teil partag
  save: save$ saved tallen spara speicher enregist sauvegard
  print: print$ printing tulost skriv drucken ausdruck imprim
  scan: scan$ scanner skann
  move: move$ moving muutt flytt umzug umzieh demenag
  choose: choose select valit valj wahl auswahl choisir
  need: requir vaadit krav erforder exig
  allow: allow permit permission lupa sallit tilla$ erlaub berecht autoris
  owner: owner omistaj agare inhaber besitzer proprietaire
  admin: admin paakaytt verwalter
  role: role$ roles rooli roll$ rolle role
  person: colleague coworker kolleg tyokaver medarbetare mitarbeit collegue employe
  accountant: accountant bookkeep kirjanpit tilintark revisor bokfor redovis steuerberat buchhalt comptab
  customer: customer client asiak kund kunde kunden client
  bankfeed: bank$ banks pankki pankin banken bankkonto banque bancaire
  vat: vat$ alv$ arvonlisa moms mehrwertsteuer umsatzsteuer mwst ust$ tva
  reminder: reminder muistutu karhu paminn mahnung erinner relance rappel
  interest: interest korko$ koron ranta zins interet
  number: number$ numbers numero nummer zahl numero
  draft: draft luonnos utkast entwurf brouillon
  credit: credit hyvityslask kreditfaktur gutschrift avoir
  recurring: recurring repeat toistuv aterkommand wiederkehr recurrent
  month: month monthly kuukau kuussa manad monat mensuel mois
  year: year yearly annual vuosi vuode vuotu ar$ arlig arsv jahr annuel annee
  week: weekend viikonlop helg wochenende
  today: today tanaan idag heute aujourd
  tomorrow: tomorrow huomen imorgon morgen demain
  old: old$ former entinen vanha gammal alt$ alten ancien vieux
  new: new$ uusi uude uutta ny$ nya nytt neu neue nouveau nouvelle
  small: small pieni pienen liten klein petit
  big: big$ large iso$ ison suuri stor$ stora gross grand
  light: light$ lights lamp valo valot lyse ljus lampa licht leucht lumiere feu$
  brake: brake jarru broms brems frein
  wheel: wheel pyora$ hjul rad$ rads roue
  tyre: tyre tire tyres tires rengas renka dack reifen pneu
  tube: tube$ tubes sisarenka innerslang schlauch chambre
  pressure: pressure paine paineen tryck druck pression
  chain: chain ketju kedja kette chaine
  pedal: pedal poljin polki pedal
  frame: frame runko rungon ram$ ramen rahmen cadre
  seat: saddle seat satula sadel sattel selle siege
  basket: basket kori korg korb panier
  child: child children kids lapsi lapse lasten barn kind enfant
  lock: lock$ locks lukko lukon las$ laset schloss serrure antivol
  key: key$ keys avain avaim nyckel schlussel cle$ clef
  motor: motor engine moottori motor moteur
  range: range$ distance toimintama matka$ rackvidd reichweite autonomie
  winter: winter snow talvi lumi vinter sno$ winter schnee hiver neige
  rain: rain sade regn regen pluie
  noise: noise creak squeak rattle aani narisee kitisee ljud gnissl knarr gerausch quietsch klapper bruit grinc
  smell: smell smoke haju savu lukt rok geruch rauch odeur fumee
  hot: hot$ heat kuuma kuumen het$ varm heiss warm chaud
  service: service$ servicing maintenance huolto huoll service$ wartung inspektion entretien revision
  workshop: workshop mechanic korjaamo paja verkstad werkstatt atelier
  home: home$ house koti kotiin talo hem$ hemma haus heim maison domicile
  pickup: pickup collect nouto noutaa hamta abhol retrait
  photo: screenshot kuvakaappa skarmbild bildschirmfoto capture
  receiptscan: receipts kuitit kvitton belege recus
  spreadsheet: spreadsheet excel csv taulukko kalkylblad tabelle tableur
  report2: statement tilinpaat bokslut abschluss bilan
  mileage: mileage km$ kilometer kilomet kilometr ajopaivak korjournal fahrtenbuch
  allowance: allowance paivaraha traktamente spesen indemnite
  einvoice: einvoice verkkolask efaktur erechnung peppol
  template: template malli pohja mall$ vorlage modele
  logo: logo
  api: api$ rajapin schnittstelle webhook
  offline: offline
  outage: outage status katko hairio$ storning avbrott storung ausfall panne
  leasing: lease leasing tyosuhde forman dienstrad
  instalment: instalment installment osamaks delbetal rate$ raten mensualit
  reserve: reserv varau varat reserver
  expire: expire expir vanhe umpeutu loper upphor ablauf expire
  deadline: deadline due$ erapaiv maaraaika forfall falligk frist echeance
`
