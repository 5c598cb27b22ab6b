import type { SentimentWords } from '../lexicon.ts'

export const fr: SentimentWords = {
  awful: `
catastroph* connard* deteste* en_ai_assez foutu* furieu* honte* horribl* idiot* inacceptable* inadmissible*
incompeten* inutil* marre merde* meurt* mort pire* putain* ras_le_bol ridicul* scandale* se_moque_de terribl*
tue* tuer vole*
`,
  bad: `
attends_toujours bloque* casse* colere complique* debite_deux deception* decev* decu* difficil* en_panne erreur*
fonctionne_pas frustr* inquiet* lent* mal malad* manque* marche_pas mauvais* n_arrive ne_fonctionne* ne_marche*
ne_peux_pas panne* pas_de_reponse perd* personne_ne peur plante* probleme* retard* seul toujours_pas
toujours_rien triste*
`,
  good: `
aide ami amis beau belle bien bon bonne chance clair* content* facile* fonctionne_maintenant gentil* heureu*
joli* marche_maintenant merci* mieux rapide* recommand* satisf* sur utile*
`,
  great: 'adore* aime excellent* genial* magnifique* meilleur* merveill* parfait* ravi* super',
  plain: 'aussi_bien bien_que bien_recu bon_de combien compte_bien ou_bien',
  not: 'aucun aucune jamais ni pas plus rien sans',
  very: 'absolument completement extremement si tellement totalement tres trop vraiment',
  bit: 'assez legerement peu plutot',
  but: 'cependant mais pourtant',
  domain: `
argent banqu* carte* command* compte* contrat* debit* factur* mot_de_passe paiement* paye* rembours* reserv*
virement*
`,
  small: 'ce dans de du en est et je la le les ma mes pas que qui un une vous',
}
