import type { Lexicon } from '../lexicon.ts'

export const fr: Lexicon = {
  billing: `
charge 3 debite|debitee|preleve|prelev|facture(?:e|es)? (?:\\S+ )?(?:deux|double|en trop|a tort)|double (?:debit|prelev|paiement|factur)|debit(?:s)?$|argent (?:\\S+ ){0,2}?(?:pris|preleve|disparu|debite)|encaisse|surfactur
refund 3 rembours|mon argent|recuperer (?:\\S+ )?argent|avoir (?:\\S+ )?(?:rembours|credit)|dedommag|compens|indemnis|rendre (?:\\S+ )?argent|restitu|note de credit
invoice 3 facture$|factures$|facturation|recu$|recus$|justificatif|tva$|releve (?:de )?compte|echeance|relance|mise en demeure|recouvrement|bon de commande|ticket de caisse
payment 2.6 paiement|payer|paye$|payee|paie$|paies|payez|reglement|regler|carte (?:bancaire|de credit|bleue|refusee)|cb$|paypal|virement|iban|rib$|mensualit|echelonne|transaction|versement|sepa
subscription 2.4 abonnement|abonne$|resili|(?:annuler|arreter|stopper|mettre fin a) (?:\\S+ ){0,3}?(?:abonn|contrat|forfait|adhesion)|renouvel|reconduction|adhesion|contrat$|engagement|frais mensuel|cotisation
money 1.6 argent|euros?$|€ ?\\d|\\d ?€|solde$|carte cadeau|bon d achat|dette|cher$|chere$|frais$|commission
trouble 2 (?:paiement|factur|rembours)\\S*(?: \\S+){0,3} (?:erreur|probleme|souci)|(?:erreur|probleme|souci)\\S* (?:\\S+ ){0,3}?(?:paiement|factur|rembours)
mistake 2 (?:mauvais|faux) (?:montant|prix|tarif)|montant (?:\\S+ )?(?:errone|incorrect|faux)|facture (?:\\S+ )?(?:erronee|incorrecte|fausse)|erreur (?:de|sur) (?:\\S+ )?(?:factur|montant|prelev)|trop (?:paye|percu|preleve|factur)|jamais (?:commande|autorise|souscrit|accepte)|sans (?:mon|notre) (?:accord|autorisation|consentement)|remise promise
`,
  technical: `
broken 2.8 (?:ne |n )?(?:marche|fonctionne|demarre|s ouvre|ouvre|charge|repond|s affiche|affiche|se connecte|se charge|se lance|se synchronise|reagit|imprime|envoie|recoit|reconnait|s allume|se met a jour) (?:plus|pas|rien|jamais)|marchent (?:pas|plus)|fonctionnent (?:pas|plus)|marche pas|ne fonctionne|a cesse de|cesse de fonctionner|en panne|panne$|casse|cassee|hs$|defectu|rien ne (?:marche|se passe|fonctionne|s affiche)|dysfonctionn|inutilisable
crash 3 plante|plantage|planter|crash|se fige|fige$|gele$|se bloque|bloque sur|ecran (?:noir|bleu|blanc)|page blanche|tourne en boucle|chargement (?:infini|sans fin)|deconnect|coupure|rame$|lent$|lente$|lenteur|se ferme (?:toute|tout)
error 2.8 erreur(?! de factur| sur la factur)|bug|bogue|echec|echoue|probleme|souci|message d erreur|code (?:erreur|\\d)|incident|anomalie
access 3 connecter|connexion|me connecter|reconnecter|identifi|acceder|acces|verrouill|bloque(?:e|s)?$|compte (?:\\S+ ){0,3}?(?:bloque|suspendu|verrouille|desactive|ferme|banni|serait bloque)|suspendu|desactive|banni|deconnecte
password 3 mot de passe|mots de passe|mdp$|code (?:pin|de verification|de securite|sms)|double authentification|authentif|verification|nom d utilisateur|reinitialis|lien de reinit
security 3 pirat|hack|compromis|hamecon|phishing|arnaque|fraude|escroqu|virus|spam|fuite de donnees|quelqu un (?:\\S+ ){0,4}?(?:connecte|utilise|acces|change|entre)|intrusion|suspect|securite
cant 1.6 (?:je )?(?:n arrive|arrive|peux|parviens|reussis|pouvons|arrivons) (?:pas|plus)|impossible (?:de|d)|incapable de|n y arrive|ne me laisse pas
install 2.2 install|reinstall|mise a jour|mettre a jour|telecharg|televers|export|import|integration|integrer|api$|plugin|extension|module|parametr|reglage|configur|activer|desactiver|sauvegarde|serveur|domaine|base de donnees|synchronis|version|fonctionnalite
device 1.5 appli|application|site$|site web|page$|navigateur|chrome|safari|android|iphone|ipad|ordinateur|pc$|portable|telephone|tele$|imprimante|routeur|box$|wi ?fi|bluetooth|internet|reseau|connexion internet|signal|ecran|camera|micro$|haut parleur|casque|ecouteur|son$|audio|video|fichier|photo|image|dossier|logiciel|jeu$|bouton|menu$|e ?mail|courriel|messagerie|calendrier|notification|batterie|chargeur|appareil|moteur|frein|pneu|chaine|afficheur|lumiere|bruit|grince|cable|piece detachee|compte$
howto 1.8 (?:comment|ou|est ce que je peux|puis je) (?:\\S+ ){0,4}?(?:changer|modifier|mettre a jour|reinitialiser|ajouter|supprimer|retirer|desactiver|activer|connecter|exporter|importer|telecharger|installer|trouver|creer|inviter|transferer|partager|renommer|retrouver|regler|gerer|configurer|utiliser|definir|voir)
lost 1.8 disparu|supprime|efface|(?:donnees|fichiers|photos) (?:\\S+ ){0,2}?(?:perdu|disparu|efface)|perdu (?:tous|toutes|mes|tout)|plus la$
`,
  sales: `
price 3 combien (?:\\S+ ){0,6}?(?:coute|couterait|vaut|prix|ca fait|revient|serait)|quel(?:s)? (?:est|sont|serait|seraient) (?:\\S+ ){0,2}?(?:prix|tarif|cout)|tarif|prix$|prix (?:de|du|pour|d)|devis|grille tarifaire|cout (?:de|du|par|pour)
buy 2.4 (?:je |nous )?(?:souhaite|souhaitons|voudrais|voudrions|veux|aimerais|aimerions|envisage|envisageons|compte|pense|interesse) (?:\\S+ ){0,4}?(?:acheter|commander|acquerir|souscrire|passer chez vous|essayer|tester)|acheter|acquerir|achat en gros|en gros$|grossiste|revendeur|partenariat|sponsor|publicite|avant (?:d acheter|de commander|de m engager|achat|de souscrire)|precommand|interesse par|interessee par|interesses par|ou (?:puis je|peut on|est ce qu on peut) (?:acheter|trouver)
trial 2.2 essai gratuit|periode d essai|version d essai|tester (?:gratuit|le produit|avant)|demo|demonstration|echantillon|essayer (?:gratuit|avant)
plan 2.2 (?:quel(?:le)?(?:s)?|difference) (?:\\S+ ){0,4}?(?:difference|formule|forfait|offre|version|modele|licence|abonnement choisir)|difference entre|(?:inclut|comprend|contient|inclus dans) (?:\\S+ ){0,4}?(?:formule|forfait|prix|pro|premium|offre)?|prenez vous en charge|proposez vous|avez vous (?:\\S+ ){0,3}?(?:integration|application mobile|version|offre)|est ce compatible|licence|formule|pour \\d+ (?:utilisateurs|personnes|employes|salaries|postes)|offre entreprise
discount 2.4 reduction|remise(?! promise)|promo|code promo|rabais|etudiant|moins cher|soldes$|bon plan
stock 2.2 en stock|rupture|disponib|avez vous (?:\\S+ ){0,4}?(?:stock|taille|couleur|modele)|quand (?:\\S+ ){0,5}?(?:disponible|de retour|en vente|sort)|vendez vous|recommand|conseillez|convient|adapte|compatib|date de sortie
`,
  general: `
delivery 2.6 livrez vous|expediez vous|livraison|livre$|livree|livrer$|colis|expedi|expedition|suivi$|numero de suivi|ou (?:est|en est|se trouve) (?:\\S+ )?(?:ma|mon) (?:\\S+ )?(?:commande|colis|livraison)|ma commande|commande (?:\\S+ )?(?:pas|n est|jamais|toujours)|numero de commande|transporteur|chronopost|la poste|point relais|douane|en route|mauvais(?:e)? (?:article|taille|couleur|produit)|retourn|renvoy|retour$|retours$|echang|garantie|retractation|adresse de livraison
arrival 1.2 arrive(?:e|r|ra)?$
hours 2.6 horaire|ouvert|ouverture|ferme(?:s|z)?$|fermeture|a quelle heure|noel|paques|ferie|(?<!mail )adresse(?! (?:e ?mail|mail|electronique))$|ou etes vous|ou vous trouv|situe|parking|magasin|boutique|agence|plus proche
person 2 parler (?:a|avec|au)|humain|conseiller|vraie personne|responsable|service client|rappel|telephone$|numero de telephone|vous contacter|joindre
praise 2 merci (?:beaucoup|pour|infiniment|encore|mille)|excellent|super (?:service|travail|equipe)|formidable|genial|parfait|bravo (?:pour|a)|felicit|adore|j aime beaucoup
wish 2.2 (?:ce|il) serait (?:\\S+ )?(?:bien|super|genial|utile|sympa|pratique|top)|suggestion|suggere|idee$|souhait$|amelior|avis$|retour d experience|pourriez vous ajouter|ajoutez|pourquoi (?:n avez vous pas|ne proposez)|ca serait (?:bien|cool|super|sympa)
conduct 2 impoli|malpoli|desagreable|irrespect|agressif|mauvais service|accueil|personnel|employe|livreur|reclamation|plainte|plaindre|discrimin|mensong|trompeu|attitude|comportement
info 1.4 information|renseign|en savoir plus|question sur|question concernant|savez vous|pouvez vous me dire|emploi|recrut|candidat|stage|confidential|rgpd|conditions|newsletter|evenement|ecolog|don$|presse
`,
  urgent: `
security 2 nouvelle connexion|a ete vole|s est fait voler|pirat|hack|compromis|fuite de donnees|vole$|volee$|volees|voles$|vol (?:de|d) (?:\\S+ )?(?:identite|donnees|carte|compte)|quelqu un (?:\\S+ ){0,5}?(?:connecte|utilise (?:mon|ma)|acces|change|modifie|entre dans|pris le controle|achete|commande)|(?:un inconnu|une personne inconnue|un tiers) (?:\\S+ ){0,4}?(?:connecte|utilise|acces)|non autorise|pas autorise|n ai pas (?:fait|effectue|autorise) (?:cette|ces|ce)|pas moi qui|fraude|fraudule|usurp|quelqu un (?:\\S+ ){0,2}?(?:essaie|essaye|tente|a essaye|a tente) (?:\\S+ ){0,2}?(?:acceder|connecter|entrer|pirater)|codes? (?:\\S+ ){0,5}?(?:pas|jamais) (?:demand|sollicit)|(?:connexion|activite|paiement|transaction|prelevement)s? suspect|escroqu|intrusion|hamecon
outage 2 (?:tout le|toute l) (?:bureau|equipe|entreprise|ecole)|(?:tout|toute|tous|toutes|entier|production|boutique|site|systeme|serveur|plateforme|service|caisse|application) (?:\\S+ ){0,4}?(?:en panne|hors service|hors ligne|inaccessible|down|a l arret|ne fonctionne plus|ne marche plus|tombe)|plus personne (?:\\S+ ){0,2}?(?:peut|arrive|n arrive|ne peut)|personne (?:ne |n )?(?:\\S+ )?(?:peut|arrive a) (?:\\S+ ){0,2}?(?:se connecter|commander|payer|travailler|acceder)|(?:nos|tous nos|aucun de nos) (?:clients|utilisateurs|employes|salaries) (?:\\S+ ){0,3}?(?:peuvent|arrivent|ne peut)|(?:perdons|perd|perds) (?:\\S+ ){0,2}?(?:argent|ventes|clients|chiffre|commandes)|panne generale|interruption de service|production (?:est )?(?:arretee|a l arret)|nous coute|urgence absolue
legal 2 avocat|juridique|poursui|porter plainte|depose(?:r|rai)? plainte|tribunal|justice$|proces$|mise en demeure|dgccrf|repression des fraudes|60 millions|que choisir|association de consommateurs|cnil|police|gendarmerie|mediateur|dommages et interets|action en justice|assign
payment 1.4 (?:tous les|nos|aucun) paiements? (?:\\S+ ){0,3}?(?:echou|refus|rejet|ne passe)|paiements (?:echouent|sont refuses|ne passent)|(?:encaisser|recevoir|accepter) (?:\\S+ )?paiement|salaires
safety 2 suicid|me tuer|blesse|pris feu|prend feu|brule|fumee|explos|choc electrique|electrocut|allerg|danger de mort|fuite de gaz
`,
  high: `
charged 2 deux (?:factures|prelevements)|attend\\w*(?: \\S+){0,6}? (?:argent|rembours)|(?:debite|preleve|facture|paye|encaisse|compte)\\S* (?:\\S+ ){0,5}?(?:deux fois|2 fois|double|trois fois|en trop|a tort|encore|alors que|sans|malgre|par erreur)|(?:deux fois|double) (?:\\S+ ){0,3}?(?:debit|prelev|factur|pay)|double (?:debit|prelev|paiement|factur)|(?:euros?|€) (?:de |en )?trop|au lieu de \\d+|(?:rembours|argent|avoir)\\S* (?:\\S+ ){0,4}?(?:pas (?:recu|arrive|encore)|toujours pas|jamais|en attente|n est pas|tarde)|(?:pas|jamais|toujours pas|rien) (?:\\S+ )?(?:recu|eu|ete) (?:\\S+ ){0,2}?(?:rembours|argent)|(?:veux|voudrais|exige|demande|rendez) (?:\\S+ ){0,3}?(?:mon argent|rembours|etre rembours)|rendez moi mon argent|resilie (?:\\S+ ){0,5}?(?:encore|toujours|mais|continue|quand meme)|(?:continue|continuez|toujours|encore) (?:\\S+ ){0,4}?(?:preleve|debit|factur)|prelevement (?:\\S+ ){0,2}?(?:injustifie|indu|abusif|errone)|(?:facture|montant|debit) (?:\\S+ ){0,2}?(?:erron|incorrect|faux|fausse|abusi)|jamais (?:commande|souscrit|autorise)|paye (?:\\S+ ){0,5}?(?:rien|jamais|pas) (?:\\S+ )?(?:recu|livre|eu)|mais (?:\\S+ ){0,4}?(?:rien|jamais|pas) recu
declined 1.6 paiement (?:\\S+ ){0,3}?(?:refus|echou|rejet|impossible|ne passe|passe pas)|carte (?:\\S+ ){0,3}?(?:refus|rejet|ne passe|passe pas)|(?:peux|arrive|impossible) (?:\\S+ ){0,2}?(?:de |a )?(?:payer|regler)
locked 2 (?:peux|arrive|pouvons|arrivons|parviens|impossible|reussis)(?: plus| pas| de| d| a| toujours)* (?:\\S+ ){0,2}?(?:connecter|connexion|acceder|identifier|entrer|ouvrir mon compte|recuperer)|compte (?:\\S+ ){0,3}?(?:bloque|suspendu|verrouille|desactive|ferme|supprime|banni)|(?:bloque|verrouille|suspendu|desactive)(?:e)?$|(?:oublie|perdu|rappelle plus|souviens plus|me souviens pas) (?:\\S+ ){0,3}?(?:mot de passe|mdp|identifiant|code|pin)|mot de passe (?:\\S+ ){0,3}?(?:oublie|ne (?:marche|fonctionne)|refus|incorrect|perdu|change)|(?:plus|pas|aucun) (?:\\S+ )?acces|connexion (?:\\S+ ){0,2}?(?:impossible|echou|refus)|refuse (?:\\S+ )?(?:connexion|acces)
unusable 1.8 (?:peux|pouvons|arrive)(?: plus| pas| rien| toujours)+ (?:\\S+ ){0,2}?(?:utiliser|travailler|faire|ouvrir|demarrer|regarder|appeler|l utiliser)|(?:ne )?(?:fonctionne|marche|demarre|s allume) (?:plus du tout|pas du tout|plus$|plus depuis)|rien ne (?:marche|fonctionne|va)|inutilisable|completement (?:casse|hs|mort|en panne)|(?:arrive|livre|recu)(?:e)? (?:\\S+ ){0,3}?(?:casse|abime|endommage|defectueux|brise)|(?:casse|abime|endommage|defectueux)\\S* a (?:l arrivee|la livraison|reception)|(?:plus|pas|aucune?) (?:\\S+ )?(?:internet|reseau|connexion)|perdu (?:toutes|tous|tout|mes donnees)|toute la journee|ne s allume|ne demarre
escalation 1.8 (?:parler|m adresser|joindre) (?:\\S+ ){0,2}?(?:responsable|superieur|directeur|directrice)|votre (?:responsable|superieur|directeur)|escalad|reclamation|plainte officielle|(?:troisieme|quatrieme|cinquieme|derniere|dernier|3eme|4eme) (?:fois|mail|message|relance|appel|demande|email)|personne (?:ne |n |a |me )(?:\\S+ ){0,3}?(?:repond|repondu|aide|rappelle|rappele|reagi)|(?:aucune|pas de|sans) reponse|inacceptable|inadmissible
deadline 1.4 (?:demain|aujourd hui|ce soir|dans une heure) (?:\\S+ ){0,3}?(?:presentation|rendu|mariage|vol$|voyage|reunion|echeance)|besoin (?:\\S+ )?(?:pour|avant) (?:demain|ce soir|aujourd hui)
pressure 0.5 immediatement|urgent|au plus vite|tout de suite|des que possible|aide!|au secours
`,
  low: `
praise 1.6 merci (?:\\S+ ){0,3}?(?:pour (?:votre|l|la|le|cette) (?:\\S+ )?(?:aide|service|reponse|rapidite|accueil|efficac)|beaucoup pour)|tout (?:\\S+ )?(?:marche|fonctionne|est (?:regle|parfait|bon|en ordre))|voulais (?:juste |simplement )?(?:vous )?(?:remercier|dire)|excellent|formidable|genial|super (?:service|travail|equipe)|bravo (?:pour|a)|felicit|continuez|adore|meilleur
wish 1.6 (?:ce|il|ca) serait (?:\\S+ )?(?:bien|super|genial|utile|sympa|pratique|top|cool)|suggestion|suggere|idee$|amelior|pourriez vous ajouter|ajoutez
idle 1.5 (?:simple|par) curiosite|je me demand|juste une question|pas urgent|rien d urgent|quand vous (?:aurez|avez) (?:le )?temps|horaires|etes vous ouvert|avez vous (?:une )?(?:newsletter|boutique)|ou etes vous|quand (?:\\S+ ){0,4}?(?:sort|ouvre|sera)|recommand
`,
  angry: `
insult 3 idiot|imbecile|stupide|debile|incompetent|menteur|mentez|voleurs?$|escrocs?$|arnaqueur|bande de|clown|honte|honteux|pathetique|minable|lamentable|nul$|nuls$|nulle$|nullissime|bons a rien|inutiles?$|poubelle|ordure|foutage de gueule|se fout de|vous moquez|vous foutez|racket|foutent
curse 3 merde|putain|bordel|connard|con$|cons$|conne$|salaud|saloperie|enfoir|chier|ras le cul|encul|emmerd
outrage 2 scandal|furieu|en colere|enerve|revolt|outre$|inadmissible|inacceptable|incroyable|ridicule|absurde|horrible|affreux|catastroph|deplorable|execrable|ras le bol|j en ai marre|y en a marre|ca suffit|plus jamais|derniere fois|comment osez|c est du vol|deteste|une blague|de qui se moque
`,
  frustrated: `
again 1.6 encore (?:une fois|et toujours|$)|a nouveau|de nouveau|toujours (?:pas|rien|le meme|en attente|aucun)|chaque (?:fois|jour|semaine|mois)|a chaque|sans cesse|constamment|continuellement|sans arret|tout le temps|plusieurs fois|deux fois|trois fois|maintes fois|(?:deuxieme|troisieme|quatrieme|cinquieme|enieme|dixieme|3eme|2eme) (?:fois|mail|message|appel|relance)|\\d+ fois|n arrete pas|repete
long 1.8 depuis (?:\\S+ ){0,3}?(?:semaines?|jours?|mois|heures?|ans|annees|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|longtemps)|(?:ca fait|cela fait|voila) (?:\\S+ ){0,2}?(?:semaines?|jours?|mois|heures?|ans)|des (?:semaines|jours|mois|heures)|attends|attente|attendu|patiente|interminable|toute la (?:journee|semaine)|trop long
effort 1.8 j ai (?:deja )?(?:\\S+ )?(?:essaye|tente|reinstalle|redemarre|contacte|appele|ecrit|envoye|demande|explique|tout fait|relance)|deja (?:essaye|reinstalle|contacte|appele|envoye|relance)|tout essaye|rien n y fait|rien n aide|en vain|sans succes|sans resultat|perte de temps|perdre mon temps|tourne(?:r)? en rond|reinstallee deux
silence 1.8 personne (?:ne |n |a |me )?(?:\\S+ ){0,4}?(?:repond|repondu|aide|rappel|reagi)|(?:aucune|pas de|sans|jamais de|toujours pas de) (?:reponse|nouvelles|retour)|(?:ne|n) (?:\\S+ ){0,3}?(?:repondez|repondent|avez pas repondu)|ignore
mood 2.4 frustr|agac|penible|enervant|fatigu|lasse$|decu|decev|desesper|a bout|patience|cauchemar|marre|stress|exaspere|epuis
`,
  negative: `
plea 1 (?<=(?:^|[.!?\\n]) ?)(?:aidez moi|au secours|a l aide)!*$
conduct 2 impoli|malpoli|desagreable|irrespect|agressif
bad 1.6 mauvais|malheureusement|dommage|triste|inquiet|peur$|injuste|faux$|erreur|probleme|souci|casse|defectu|abime|endommag|manqu|perdu|disparu|retard|marche pas|fonctionne pas|ne marche|ne fonctionne|plante|bloque|echou|refus|pirat|vole|arnaque|fraude|cher$|lent$|lente$|decu|mecontent|insatisf|pas (?:\\S+ )?(?:content|satisf|normal|correct|bon|juste|acceptable|contente)|confus|n arrive (?:pas|plus)|impossible|ne peux (?:pas|plus)
`,
  positive: `
thanks 1.2 merci|remercie|reconnaissant
praise 2 super$|genial|excellent|parfait|formidable|magnifique|merveill|fantastique|top$|bravo|content|contente|satisfait|ravi|heureu|agreable|gentil|aimable|rapide|efficace|adore|j aime|recommande|meilleur|utile$|impeccable|nickel|au top|❤|😍|👍|🥰|😊|🎉
`,
  settled: `
fine 2 (?:tout|c|ca|cela|le probleme|maintenant|probleme) (?:\\S+ ){0,3}?(?:regle|resolu|va bien|est bon|en ordre|parfait|remarche|refonctionne|marche (?:bien|maintenant|a nouveau|tres)|fonctionne (?:bien|maintenant|a nouveau|tres|parfait))|(?:marche|fonctionne) (?:maintenant|a nouveau|de nouveau|tres bien|parfaitement|bien)$|(?:remboursement|colis|commande|argent) (?:\\S+ ){0,2}?(?:arrive|recu|bien recu|est arrive)|bien recu|(?:aucun|pas de|sans aucun) (?:probleme|souci)|sans (?:probleme|souci)|probleme resolu|est resolu|trouve (?:tout seul|la solution|par moi)
`,
  irony: `
thanks 3 merci (?:bien )?pour (?:rien|l aide.{0,20}pas)|merci bien[.!,]|merci hein|non merci
open 1.5 (?<=^\\s*)(?:ah )?(?:super|genial|bravo|parfait|formidable|magnifique|felicitations|excellent|chouette|merveilleux)(?=[,.!] )
great 2.5 (?:super|genial|bravo|parfait|formidable|magnifique|felicitations|excellent|chouette|merveilleux),? (?:\\S+ )?(?:encore|maintenant|sauf|mais|un nouveau|une nouvelle|de nouveau|ca|vraiment|la mise a jour|le service)|(?:super|excellent|genial|formidable) (?:\\S+ ){0,4}?(?:plante|panne|casse|marche pas|fonctionne pas|erreur|repond pas|nul)|exactement ce qu il me fallait|comme d habitude|quel professionnalisme|tres (?:pro|professionnel),? (?:vraiment|merci)|bravo|🙃|🙄|🤦
`,
  negators:
    '(?<![\\p{L}])(?:pas|plus|jamais|aucun|aucune|sans|ni|rien|peu|guere|loin d etre|loin d)(?: (?:de|d|un|une|tres|vraiment|si|du|tout|trop|particulierement|le|la|les|etre|etait|est|bien|plus))*',
}
