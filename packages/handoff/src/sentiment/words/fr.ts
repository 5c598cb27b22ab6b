import type { SentimentWords } from '../lexicon.ts'

export const fr: SentimentWords = {
  awful: `
horribl* affreu* terribl* atroce* degueulasse* degout* merde* putain* con connard* conne idiot* stupid* imbecile* arnaqu* escro* fraud* voleu* vole volee voles
deteste* detestable* haine* hais furieu* catastroph* scandale* inadmissible* inacceptable* ridicul* honte* honteu* nul nulle nuls nullite pire* inutil* lamentabl* minable*
mort tuer tue* meurt* enfer cauchemar* ras_le_bol marre en_ai_assez foutr* foutu* incompeten* pourri* se_moque_de insupportabl* deplorabl*
`,
  bad: `
mal mauvais* triste* faux erreur* probleme* souci* casse* malheureus* decu* decev* deception* enerv* agac* fache* colere frustr* dommage difficil* inquiet*
peur perdu* perd* lent* retard* attends_toujours toujours_pas toujours_rien marche_pas ne_marche* fonctionne_pas ne_fonctionne* pas_de_reponse personne_ne
debite_deux plainte* reclam* impoli* complique* confus* stress* malad* douleur* pleur* desagreabl* bloque* en_panne panne* coupable* penible* fatigu* seul plante plantent ne_peux_pas n_arrive
manque* regrett* desolant* :( :-( :'( 😞 😢 😭 😠 😡 🤬 😤 😒 🙄 💔 👎
`,
  good: `
bien bon bonne bons merci* gentil* sympa* aimabl* content* heureu* facile* facilement rapide* rapidement clair* utile* aide esper* espoir chance satisf*
drole* joli* beau belle marche_maintenant fonctionne_maintenant resolu* agreabl* mieux sur apprecie* recommand* ami amis amie bravo plaisir sourir* fier* :) :-) :d ;) <3 🙂 😀 😊 👍 🙏 😂
`,
  great: `
super genial* excellent* parfait* magnifique* merveill* fantastiqu* formidabl* adore* meilleur* incroyabl* extraordinair* impeccable* top aime amour ravi* 😍 🥰 🎉 ❤
`,
  plain: `bien_que bien_recu bon_de ou_bien combien aussi_bien compte_bien`,
  not: `pas jamais aucun aucune rien sans ni plus`,
  very: `tres vraiment extremement tellement si trop totalement absolument completement`,
  bit: `peu assez plutot legerement`,
  but: `mais cependant pourtant`,
  domain: `compte* argent paiement* paye payer carte* banqu* factur* rembours* debit* prelev* virement* command* livr* mot_de_passe contrat* pret* assurance* vol reserv*`,
  small: `le la les et est je de un une pas que vous il ce qui pour dans mon ma mes en du au sur avec nous votre on ne j c l d s`,
}
