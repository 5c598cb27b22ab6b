import type { Category, Language, Priority, Sentiment } from '@hummdesk/contract/assist'

export interface TriageSentence {
  category: readonly Category[]
  priority: readonly Priority[]
  sentiment: readonly Sentiment[]
  said: Record<Language, string>
}

/** Written for this project: the same thing said in five languages, with every answer a careful agent would accept. */
export const triageSentences: readonly TriageSentence[] = [
  {
    category: ['technical'],
    priority: ['urgent'],
    sentiment: ['negative', 'neutral', 'angry', 'frustrated'],
    said: {
      en: 'Somebody from another country signed in to my account and changed the e-mail address. I did not do this!',
      fi: 'Joku on kirjautunut tililleni ulkomailta ja vaihtanut sähköpostiosoitteen. En tehnyt tätä itse!',
      sv: 'Någon har loggat in på mitt konto från ett annat land och bytt e-postadressen. Det var inte jag!',
      de: 'Jemand hat sich aus dem Ausland in mein Konto eingeloggt und die E-Mail-Adresse geändert. Das war ich nicht!',
      fr: "Quelqu'un s'est connecté à mon compte depuis l'étranger et a changé l'adresse e-mail. Ce n'était pas moi !",
    },
  },
  {
    category: ['technical'],
    priority: ['urgent'],
    sentiment: ['negative', 'angry', 'frustrated', 'neutral'],
    said: {
      en: 'Our whole web shop has been down since nine and we are losing orders every minute.',
      fi: 'Koko verkkokauppamme on ollut alhaalla yhdeksästä lähtien ja menetämme tilauksia joka minuutti.',
      sv: 'Hela vår webbshop har legat nere sedan klockan nio och vi förlorar ordrar varje minut.',
      de: 'Unser gesamter Webshop ist seit neun Uhr offline und wir verlieren jede Minute Bestellungen.',
      fr: 'Toute notre boutique en ligne est en panne depuis neuf heures et nous perdons des commandes chaque minute.',
    },
  },
  {
    category: ['general', 'billing'],
    priority: ['urgent'],
    sentiment: ['angry', 'negative', 'frustrated', 'neutral'],
    said: {
      en: 'If this is not settled by Friday my lawyer will take over.',
      fi: 'Jos tätä ei hoideta perjantaihin mennessä, asianajajani hoitaa asian eteenpäin.',
      sv: 'Om detta inte är löst till fredag tar min advokat över.',
      de: 'Wenn das bis Freitag nicht geklärt ist, übernimmt mein Anwalt.',
      fr: "Si ce n'est pas réglé d'ici vendredi, mon avocat prendra le relais.",
    },
  },
  {
    category: ['technical'],
    priority: ['high'],
    sentiment: ['negative', 'neutral', 'frustrated'],
    said: {
      en: 'I forgot my password and the reset mail never arrives, so I have no access at all.',
      fi: 'Unohdin salasanani eikä palautusviesti tule perille, joten en pääse kirjautumaan ollenkaan.',
      sv: 'Jag har glömt mitt lösenord och återställningsmejlet kommer aldrig fram, så jag kommer inte in alls.',
      de: 'Ich habe mein Passwort vergessen und die Mail zum Zurücksetzen kommt nie an, ich komme also gar nicht mehr rein.',
      fr: "J'ai oublié mon mot de passe et l'e-mail de réinitialisation n'arrive jamais, je n'ai donc plus aucun accès.",
    },
  },
  {
    category: ['billing'],
    priority: ['high'],
    sentiment: ['negative', 'frustrated', 'angry', 'neutral'],
    said: {
      en: 'I cancelled in March and you are still charging my card.',
      fi: 'Irtisanoin tilauksen maaliskuussa ja korttiani veloitetaan edelleen.',
      sv: 'Jag sade upp i mars och ni debiterar fortfarande mitt kort.',
      de: 'Ich habe im März gekündigt und trotzdem wird weiterhin von meiner Karte abgebucht.',
      fr: "J'ai résilié en mars et vous continuez à débiter ma carte.",
    },
  },
  {
    category: ['billing'],
    priority: ['normal'],
    sentiment: ['neutral'],
    said: {
      en: 'Could you send me a copy of the invoice for October?',
      fi: 'Voisitteko lähettää minulle kopion lokakuun laskusta?',
      sv: 'Kan ni skicka en kopia på fakturan för oktober?',
      de: 'Könnten Sie mir eine Kopie der Rechnung vom Oktober schicken?',
      fr: "Pourriez-vous m'envoyer une copie de la facture d'octobre ?",
    },
  },
  {
    category: ['billing'],
    priority: ['high'],
    sentiment: ['negative', 'frustrated', 'neutral', 'angry'],
    said: {
      en: 'My refund was promised two weeks ago and I still have not received the money.',
      fi: 'Hyvitys luvattiin kaksi viikkoa sitten, enkä ole vieläkään saanut rahoja.',
      sv: 'Jag lovades en återbetalning för två veckor sedan och har fortfarande inte fått pengarna.',
      de: 'Die Erstattung wurde mir vor zwei Wochen versprochen und ich habe das Geld immer noch nicht erhalten.',
      fr: "On m'a promis un remboursement il y a deux semaines et je n'ai toujours pas reçu l'argent.",
    },
  },
  {
    category: ['technical'],
    priority: ['normal', 'high'],
    sentiment: ['negative', 'neutral'],
    said: {
      en: 'The export to PDF gives error 500 since the last update.',
      fi: 'PDF-vienti antaa virheen 500 viime päivityksen jälkeen.',
      sv: 'Exporten till PDF ger fel 500 sedan den senaste uppdateringen.',
      de: 'Der PDF-Export bringt seit dem letzten Update den Fehler 500.',
      fr: "L'export PDF renvoie l'erreur 500 depuis la dernière mise à jour.",
    },
  },
  {
    category: ['technical', 'general'],
    priority: ['normal', 'low'],
    sentiment: ['neutral'],
    said: {
      en: 'How do I change the language of the app?',
      fi: 'Miten vaihdan sovelluksen kielen?',
      sv: 'Hur byter jag språk i appen?',
      de: 'Wie ändere ich die Sprache der App?',
      fr: "Comment changer la langue de l'application ?",
    },
  },
  {
    category: ['sales'],
    priority: ['normal', 'low'],
    sentiment: ['neutral'],
    said: {
      en: 'Do you have a free trial before we buy licences for forty people?',
      fi: 'Onko teillä ilmaista kokeilujaksoa ennen kuin ostamme lisenssit neljällekymmenelle hengelle?',
      sv: 'Har ni en gratis provperiod innan vi köper licenser till fyrtio personer?',
      de: 'Gibt es eine kostenlose Testphase, bevor wir Lizenzen für vierzig Leute kaufen?',
      fr: 'Avez-vous un essai gratuit avant que nous achetions des licences pour quarante personnes ?',
    },
  },
  {
    category: ['sales'],
    priority: ['normal', 'low'],
    sentiment: ['neutral'],
    said: {
      en: 'What is the difference between the Basic and the Pro plan?',
      fi: 'Mikä ero on Basic- ja Pro-paketilla?',
      sv: 'Vad är skillnaden mellan paketen Basic och Pro?',
      de: 'Was ist der Unterschied zwischen dem Basic- und dem Pro-Tarif?',
      fr: 'Quelle est la différence entre la formule Basic et la formule Pro ?',
    },
  },
  {
    category: ['sales'],
    priority: ['normal', 'low'],
    sentiment: ['neutral'],
    said: {
      en: 'Is there a discount for schools?',
      fi: 'Onko kouluille alennusta?',
      sv: 'Finns det rabatt för skolor?',
      de: 'Gibt es einen Rabatt für Schulen?',
      fr: 'Y a-t-il une réduction pour les écoles ?',
    },
  },
  {
    category: ['general'],
    priority: ['normal', 'high'],
    sentiment: ['neutral', 'negative'],
    said: {
      en: 'Where is my parcel? It should have been delivered on Tuesday.',
      fi: 'Missä pakettini on? Se piti toimittaa tiistaina.',
      sv: 'Var är mitt paket? Det skulle ha levererats i tisdags.',
      de: 'Wo bleibt mein Paket? Es sollte am Dienstag geliefert werden.',
      fr: 'Où est mon colis ? Il devait être livré mardi.',
    },
  },
  {
    category: ['general'],
    priority: ['normal'],
    sentiment: ['neutral', 'negative'],
    said: {
      en: 'You sent me the wrong size, how can I return the shoes?',
      fi: 'Lähetitte väärän koon, miten voin palauttaa kengät?',
      sv: 'Ni skickade fel storlek, hur returnerar jag skorna?',
      de: 'Sie haben mir die falsche Größe geschickt, wie kann ich die Schuhe zurücksenden?',
      fr: "Vous m'avez envoyé la mauvaise taille, comment retourner les chaussures ?",
    },
  },
  {
    category: ['general'],
    priority: ['low'],
    sentiment: ['positive'],
    said: {
      en: 'Just wanted to say that your service is fantastic, thank you for the quick help!',
      fi: 'Halusin vain sanoa, että palvelunne on loistavaa, kiitos nopeasta avusta!',
      sv: 'Ville bara säga att er service är fantastisk, tack för den snabba hjälpen!',
      de: 'Ich wollte nur sagen, dass Ihr Service großartig ist, danke für die schnelle Hilfe!',
      fr: 'Je voulais juste vous dire que votre service est formidable, merci pour votre aide rapide !',
    },
  },
  {
    category: ['general', 'technical'],
    priority: ['low', 'normal'],
    sentiment: ['neutral', 'positive'],
    said: {
      en: 'It would be nice if the app had a dark mode.',
      fi: 'Olisi kiva, jos sovelluksessa olisi tumma tila.',
      sv: 'Det vore trevligt om appen hade ett mörkt läge.',
      de: 'Es wäre schön, wenn die App einen Dunkelmodus hätte.',
      fr: "Ce serait bien si l'application avait un mode sombre.",
    },
  },
  {
    category: ['technical'],
    priority: ['normal', 'high'],
    sentiment: ['angry', 'frustrated', 'negative'],
    said: {
      en: 'Great, another update and now nothing works. Well done!',
      fi: 'Hienoa, taas yksi päivitys ja nyt mikään ei toimi. Hyvin tehty!',
      sv: 'Toppen, ännu en uppdatering och nu fungerar ingenting. Snyggt jobbat!',
      de: 'Na toll, schon wieder ein Update und jetzt geht nichts mehr. Bravo!',
      fr: 'Super, encore une mise à jour et maintenant plus rien ne marche. Bravo !',
    },
  },
  {
    category: ['general', 'billing', 'technical'],
    priority: ['normal', 'high', 'low'],
    sentiment: ['angry'],
    said: {
      en: 'THIS IS A JOKE!!! You are a bunch of idiots, worst company ever!',
      fi: 'TÄMÄ ON PELLEILYÄ!!! Olette idiootteja, surkein firma ikinä!',
      sv: 'DET HÄR ÄR ETT SKÄMT!!! Ni är idioter, sämsta företaget någonsin, jävla skit!',
      de: 'DAS IST EIN WITZ!!! Ihr seid Idioten, die schlechteste Firma aller Zeiten!',
      fr: "C'EST UNE BLAGUE !!! Bande d'idiots, la pire entreprise du monde !",
    },
  },
  {
    category: ['general', 'technical'],
    priority: ['normal', 'high'],
    sentiment: ['frustrated'],
    said: {
      en: 'This is the fourth time I write, I have been waiting for an answer for three weeks.',
      fi: 'Kirjoitan jo neljättä kertaa, olen odottanut vastausta kolme viikkoa.',
      sv: 'Det är fjärde gången jag skriver, jag har väntat på svar i tre veckor.',
      de: 'Ich schreibe jetzt zum vierten Mal und warte seit drei Wochen auf eine Antwort.',
      fr: "C'est la quatrième fois que j'écris, j'attends une réponse depuis trois semaines.",
    },
  },
  {
    category: ['general'],
    priority: ['low', 'normal'],
    sentiment: ['neutral'],
    said: {
      en: 'Are you open on Midsummer Eve?',
      fi: 'Oletteko auki juhannusaattona?',
      sv: 'Har ni öppet på midsommarafton?',
      de: 'Haben Sie an Heiligabend geöffnet?',
      fr: 'Êtes-vous ouverts le 14 juillet ?',
    },
  },
  {
    category: ['general'],
    priority: ['normal', 'high'],
    sentiment: ['negative', 'angry', 'frustrated'],
    said: {
      en: 'The driver who brought my order was very rude to me.',
      fi: 'Tilaukseni tuonut kuljettaja oli todella töykeä minulle.',
      sv: 'Chauffören som kom med min beställning var väldigt otrevlig mot mig.',
      de: 'Der Fahrer, der meine Bestellung brachte, war sehr unfreundlich zu mir.',
      fr: 'Le livreur qui a apporté ma commande a été très impoli avec moi.',
    },
  },
  {
    category: ['technical'],
    priority: ['high', 'normal'],
    sentiment: ['negative', 'neutral', 'frustrated'],
    said: {
      en: 'The new phone does not turn on at all, it arrived broken.',
      fi: 'Uusi puhelin ei käynnisty ollenkaan, se saapui rikkinäisenä.',
      sv: 'Den nya telefonen startar inte alls, den var trasig när den kom.',
      de: 'Das neue Telefon lässt sich nicht einschalten, es kam defekt an.',
      fr: "Le nouveau téléphone ne s'allume pas du tout, il est arrivé cassé.",
    },
  },
  {
    category: ['billing'],
    priority: ['high', 'urgent', 'normal'],
    sentiment: ['neutral', 'negative'],
    said: {
      en: 'My card was declined when I tried to pay, although there is money on it.',
      fi: 'Korttini hylättiin kun yritin maksaa, vaikka tilillä on rahaa.',
      sv: 'Mitt kort nekades när jag försökte betala, fast det finns pengar på kontot.',
      de: 'Meine Karte wurde beim Bezahlen abgelehnt, obwohl genug Geld drauf ist.',
      fr: "Ma carte a été refusée au moment de payer, alors qu'il y a de l'argent dessus.",
    },
  },
  {
    category: ['technical', 'general'],
    priority: ['low', 'normal'],
    sentiment: ['positive'],
    said: {
      en: 'The problem is solved, the app works perfectly again. Thank you!',
      fi: 'Ongelma ratkesi, sovellus toimii taas hienosti. Kiitos!',
      sv: 'Problemet är löst, appen fungerar igen. Tack!',
      de: 'Das Problem ist gelöst, die App funktioniert wieder einwandfrei. Danke!',
      fr: "Le problème est résolu, l'application fonctionne à nouveau parfaitement. Merci !",
    },
  },
  {
    category: ['general', 'technical'],
    priority: ['normal', 'low'],
    sentiment: ['negative', 'neutral', 'frustrated'],
    said: {
      en: 'I am not happy with the answer I got.',
      fi: 'En ole tyytyväinen saamaani vastaukseen.',
      sv: 'Jag är inte nöjd med svaret jag fick.',
      de: 'Ich bin mit der Antwort nicht zufrieden.',
      fr: "Je ne suis pas satisfait de la réponse que j'ai reçue.",
    },
  },
  {
    category: ['general'],
    priority: ['normal', 'low'],
    sentiment: ['neutral'],
    said: {
      en: 'Who is the contact person for job applications in human resources?',
      fi: 'Kuka on yhteyshenkilö työhakemuksille henkilöstöosastolla?',
      sv: 'Vem är kontaktperson för jobbansökningar på personalavdelningen?',
      de: 'Wer ist die Kontaktperson für Bewerbungen in der Personalabteilung?',
      fr: 'Qui est la personne de contact pour les candidatures aux ressources humaines ?',
    },
  },
]
