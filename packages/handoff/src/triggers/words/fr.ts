import { closing, either, type Wishes } from '../wishes.ts'

const kind =
  '(?:(?:vrai[es]?|veritable|reelle?s?|autre|vrais|etre|vivante?|de vos|competente?|humaine?|de chez vous|en chair et en os|superieure?) )*'
const person = either(`
  humains?|etres? humains?|personnes?(?: humaine| reelle| physique| en chair et en os| vivante)?|gens
  |quelqu un(?: d autre)?|quelquun(?: dautre)?|quelqun|qqn|agents?(?: humain)?
  |conseill(?:er|ere|ers)(?: client[ee]le| humain)?|operat(?:eur|rice)s?|representants?|responsables?
  |managers?|superieurs?(?: hierarchique)?|technicien(?:ne)?s?|employee?s?|collaborat(?:eur|rice)s?
  |service clients?|service apres vente|sav|service \\w+|support(?: technique| client)?
  |assistance(?: technique)?|interlocut(?:eur|rice)s?|charge de clientele|expert|specialiste|directeur
  |directrice|chef|patron|reception|receptionniste|standard|equipe(?: \\w+)?|vendeur|commercial
  |gestionnaire|membre de (?:votre|l) ?(?:equipe|personnel)|comptabilite
`)
const article = '(?:(?:un|une|le|la|l|les|des|du|votre|vos|notre|mon|d un|d une|l un de vos) )?'
const talk = either(`
  parler(?: directement| maintenant| en direct)?(?: a| avec| au)|parle(?:r)? (?:a|avec|au)
  |m entretenir avec|discuter(?: directement)?(?: avec| en direct avec)|echanger(?: directement)? avec
  |chatter avec|tchatter avec|communiquer avec|contacter|joindre|avoir(?: au (?:telephone|bout du fil))?
  |entrer en (?:contact|relation|communication) avec
  |etre (?:mise? en (?:relation|contact|communication)|transferee?|redirigee?|orientee?|connectee?)(?: avec| vers| a)?
  |tomber sur|avoir affaire a|passer (?:a|par)|m adresser a|obtenir|appeler|prendre contact avec
  |traiter avec
`)
const hand = either(`
  (?:mettez|mets|mettre|connecte[zr]?|transfere[zr]?|redirige[zr]?|oriente[zr]?|renvoye[zr]?|renvoie)(?: ?(?:moi|nous|me|mon appel|la conversation|ca|ce ticket))?(?: ?(?:en|directement)? ?(?:relation|contact|communication))?(?: (?:avec|vers|a|au))+
  |passez ?(?:moi|nous|le moi)|passe ?moi|donnez ?moi|donne ?moi
  |(?:je|on) (?:veux|voudrais|souhaite|souhaiterais|demande|exige|prefere|prefererais|aimerais|desire)(?: avoir| plutot| juste| maintenant| qu)*
  |il me faut|j ai besoin d?|besoin d|trouvez ?moi|envoyez ?moi|vers
`)
const end = closing(`
  s il|svp|stp|sil|merci|maintenant|pas|et|qui|tout|au|en|pour|de|immediatement|a|capable|rapidement
  |plutot|reel|reelle|humain|humaine
`)
const bot = either(`
  (?:un |une |le |la |votre |ce |cette |des |vos |l |ces |stupide )*(?:robots?|bots?|chatbots?|machines?|ordinateurs?|ia|intelligence artificielle|automates?|assistant virtuel|serveur vocal)
`)

const human = either(`
  humain|etre humain|vraie personne|personne (?:reelle|humaine|physique|en chair et en os)
  |(?:aide|assistance|intervention|presence) humaine|vrai (?:conseiller|agent|humain|interlocuteur)
  |(?:conseiller|agent|interlocuteur|operateur|support|contact) humain
`)
const marker = either(`
  veux|voudrais|souhaite|peux|peut|puis je|pourrais|pouvez|besoin|il me faut|y a t il|y a til|il y a
  |donne\\w*|prefere|svp|passe\\w*|aimerais|exige|demande|est ce|avoir|plutot|ou|comment
`)
const aside = closing(`
  s|svp|stp|sil|merci|maintenant|ici|la|qui|pour|et|pas|peut|au|a|disponible|en|plutot|m aider|me
`)

export const fr: Wishes = {
  hints: either(`
    humain|personne|quelqu|qqn|agent|conseill|operat|responsable|parle|discut|chatt|contact|joindre|appel
    |rappel|relation|transfer|passe|mettez|service|robot|bot|machine|ordinateur|\\bia\\b|superieur|manager
    |technicien|telephon|interlocut|entretenir|coup de fil|direct
  `),
  blanks: either(`
    ressources humaines|droits? humains?|droits de l homme|erreurs? humaines?
    |personnes? (?:de contact|a contacter|a charge|morale|concernee|handicapee)|corps humain|par personne
    |agents? (?:immobiliers?|de voyages?|commerciaux)|carte de visite
    |(?:a|avec) personne(?! (?:reelle|physique|humaine|en chair|vivante|competente))\\b
    |personne (?:n|ne|n a|ne m|ne repond|ne sait|n est)\\b
    |(?:etes vous|es tu|est ce|c est|vous etes|tu es|est ce que vous etes|est ce que c est)(?: bien| vraiment| que c est)? (?:un|une) (?:vraie? |veritable )?(?:humain|personne|robot|bot|machine|agent|etre humain)(?: \\w+)?(?: ou [\\w ]+)?
    |(?:est ce que je parle|je parle|parle je|suis je en train de parler)(?: bien| vraiment| actuellement)? (?:a|avec) (?:un|une) \\w+(?: \\w+)?(?: ou [\\w ]+)?(?=\\s*\\?)
    |je suis (?:bien )?(?:un |une )?(?:vraie? )?(?:humain|personne|etre humain)(?:,? (?:et )?(?:pas|non) [\\w ]+)?
    |rappele[rz] ?(?:moi )?(?:le|la|les|mon|ma|mes|que|quel|quelle|comment|vos|votre|l|ce|un mot)\\b
    |je (?:vous )?(?:appelle|rappelle|rappellerai|contacte)\\b[\\w ]*|je m appelle|on m appelle
    |puis je vous (?:appeler|contacter|joindre)|comment vous (?:contacter|joindre|appeler)
    |service (?:client )?(?:est|etait|a repondu|m a)\\b|horaires du service client
    |(?:numero|adresse|horaires?) (?:de|du|d) (?:votre )?service client
  `),
  asks: [
    [
      0.95,
      `${either(`
  parler(?: directement| maintenant| en direct)?|discuter(?: directement| en direct)?|echanger
  |m entretenir|chatter|tchatter|communiquer
`)} (?:a|avec|au) ${article}${kind}${person}\\b`,
    ],
    [
      0.93,
      `${either(`
  (?:je|j|on|nous)(?: \\w+)? (?:veux|voudrais|souhaite|souhaiterais|aimerais|dois|desire|peux|pourrais|prefere|prefererais|essaie d|essaye d|exige d|demande a)(?: (?:juste|plutot|bien|absolument|enfin|vraiment|simplement|de|d|a))*
  |puis je|pourrais je|peut on|pouvez vous me faire|est ce que je (?:peux|pourrais)|est ce qu on peut
  |serait il possible de|est il possible de|est il possible d|serait il possible d
  |comment(?: puis je| faire pour| on peut| je peux| je fais pour| peut on)?|laissez moi|laisse moi
  |j ai besoin de|il faut que je puisse|possible de|je n arrive pas a|impossible de
`)} ${talk} ${article}${kind}${either(`
  humains?|etre humain|vraie personne|personne(?: reelle| physique| humaine)|quelqu un(?: d autre)?
  |quelquun|agent|conseillere?|responsable|operateur|operatrice|superieur|service client|technicien
  |representant|manager|interlocuteur|support|employe|collaborateur|charge de clientele
`)}\\b`,
    ],
    [0.86, `${marker}(?: (?!pas |sans |aucun )\\w+){0,4} ${human}${aside}`],
    [
      0.93,
      `(?:me|nous) (?:passer|transferer|mettre en relation avec|mettre en contact avec|connecter (?:a|avec)|rediriger vers|orienter vers) (?:a |vers |avec )?${article}${kind}${person}\\b`,
    ],
    [
      0.94,
      `${hand} ?${article}${kind}${either(`
  humains?|etre humain|personne(?: reelle| physique| humaine)?|quelqu un(?: d autre)?|quelquun
  |agent(?: humain)?|conseillere?(?: humain)?|responsable|operateur|operatrice|superieur|service client
  |service \\w+|technicien|representant|manager|interlocuteur(?: humain)?|support(?: technique)?|chef
  |directeur|reception
`)}${end}`,
    ],
    [
      0.92,
      '(?:mettez|mets|transfere[zr]|passe[zr]|redirige[zr]|pouvez vous me (?:transferer|passer|mettre))(?: ?(?:moi|nous|me))?(?: en)? (?:relation|contact|communication|quelqu un|un humain|un conseiller|un agent|vers|au service|a un)\\b',
    ],
    [
      0.93,
      '(?:rappele[zr]|rappelle|recontactez|telephonez|contactez) ?(?:moi|nous)\\b|appelez (?:moi|nous)\\b(?= ?(?:$|[.,!?]|au|s il|svp|sil|maintenant|des|quand|demain|vite|rapidement|sur|a))',
    ],
    [0.93, '(?:qu on|que l on|que quelqu ?un|que vous) (?:me|m|nous) (?:rappel|appel|contact|recontact)\\w+'],
    [
      0.93,
      '(?:me|m|nous) (?:rappeler|appeler|recontacter|telephoner|contacter par telephone|passer un coup de fil)\\b|(?:etre|sois|soit) (?:rappelee?|recontactee?|contactee? par telephone)|(?:veux|voudrais|souhaite|demande|attends|besoin d|prevoir|programmer) (?:un |etre )?(?:rappel|appel|rappele|coup de fil|rappel telephonique)\\b',
    ],
    [
      0.92,
      `(?:y a t il|il y a|y aurait il|existe t il|avez vous|vous avez)(?: pas)? ${article}${kind}${person}(?: \\w+){0,3} (?:a qui|avec qui|qui (?:peut|pourrait|puisse)|a contacter|pour (?:m aider|me repondre)|que je peux)`,
    ],
    [
      0.9,
      `(?:^|[.!?,\\n] ?)(?:non |bonjour |je veux |juste |un |une |le |vrai |vraie |veritable )*${either(`
  humain|etre humain|vraie personne|personne reelle|conseiller(?: humain)?|agent(?: humain)?|operateur
  |service client|responsable
`)}(?: s il (?:vous|te) plait| svp| stp| maintenant| merci| sil vous plait)*\\s*(?=$|[.!])`,
    ],
    [
      0.9,
      `(?:veux|voudrais|souhaite|ai|vais|peux|aime)? ?(?:pas|plus|marre|assez|refuse)(?: (?:envie|de|d|continuer|a|perdre|mon|temps))*(?: \\w+){0,3} (?:a|avec|par|de) ${bot}\\b`,
    ],
    [0.88, `(?:pas|et non|plutot qu|au lieu d|marre d|assez d|marre de|assez de)(?: a| avec)? ${bot}${end}`],
    [0.9, 'veux pas (?:te |vous |parler |discuter )+(?:a toi|avec toi|avec vous|parler)'],
  ],
  negations: either(`
    (?:pas|jamais|sans|inutile|ni|aucun)(?: (?:besoin|de|d|a|que|vous|me|avoir|envie|necessaire|forcement|obligee?|un|une|l|y|devoir|etre|vraiment))* ?$
    |\\b(?:clients?|utilisateurs?|visiteurs?|usagers?)(?: \\w+){0,3} $
    |\\b(?:j ai|j avais|je viens de|venons de|deja|hier) (?:\\w+ )?$
  `),
}
