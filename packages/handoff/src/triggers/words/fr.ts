import type { Wishes } from '../wishes.ts'

export const fr: Wishes = {
  person: `
agent* aide_humaine assistance_humaine charge_de_clientele chef_de_service collegue conseiller* directeur
employe* etre_humain expert gestionnaire humain humaine humains interlocuteur manager operat* patron
personne_humaine personne_reelle personnes representant responsable specialiste superieur superviseur
technicien* une_personne vrai_conseiller vraie_personne
`,
  someone: 'on quelqu* quelquun_d_autre qui',
  real: 'competent* en_chair_et_en_os humain* physique reel* veritable vivant* vrai*',
  place: `
accueil comptabilite equipe reception sav service service_apres_vente service_client service_clientele
service_clients service_facturation service_technique standard support support_technique votre_equipe
`,
  talk: `
avoir causer chatter communiquer contacter converser dialoguer discuter echanger entrer_en_contact entretenir
etre_mis_en_contact etre_mis_en_relation joindre m_adresser m_entretenir mis_en_relation mise_en_relation parler
prendre_contact tchatter
`,
  transfer: 'basculez connect* dirigez escaladez mets mettez mettre orientez pass* redirigez transfer*',
  get: 'avoir donn* envoyez filez laisse* obtenir trouve_moi trouvez',
  want: `
aimer* besoin comment demande desire* dois est_ce_que_je_peux est_ce_que_je_pourrais est_il_possible exige faut
j_aimerais merci_de ou_puis_je peut peut_elle peut_il peux possible pourr* pourrait_il pouvez prefere* puis
puis_je souhaite* veux voudr* voulez vous_auriez
`,
  there: 'avez_vous est_ce_qu_il_y_a il_y_a y_a_t_il',
  me: 'm me moi nous',
  you: 'tu votre vous',
  call: 'appe* contactez joindre rappe* rappelle_moi recontacte* telephone*',
  callback: 'appel_telephonique etre_appele etre_rappele rappe* recontacte* un_appel',
  bot: 'automate* bot bots chatbot* ia intelligence_artificielle machine* ordinateur repondeur robot*',
  not: 'aucun aucune inutile jamais n ne pas plus_besoin sans',
  rather: 'arretez assez_de assez_des au_lieu_d au_lieu_de marre_de marre_des plutot_que ras_le_bol_de',
  others: 'client clients dois_je elle elles faut_il il ils ma_femme mon_mari utilisateur utilisateurs visiteurs',
  about: 'concernant propos sujet',
  nature: `
c_est_un es_tu est_ce_que_je_parle est_ce_que_vous_etes est_ce_un etes_vous etes_vous_vraiment je_parle je_suis
suis_je
`,
  with: 'a au aux avec vers',
  help: 'a_qui aide* au_telephone disponible en_ligne ici la m_aider prendre_en_charge qui_peut repondre',
  when: `
apres au aujourdhui avant ce dans demain des immediatement maintenant par quand s_il_vous_plait sur svp vite
`,
  small: `
a ai au aussi avec avoir bien bonjour contact d de des du en enfin et etre ici immediatement j je juste l la le
les ligne maintenant merci non nous on oui plutot pouvoir qu que qui seulement telephone un une vite vos votre
vous vraiment y
`,
  whole: 'mettez_moi_en_relation',
  blank: 'a_personne erreur_humaine je_vous_rappelle personne_ne rappelez_moi_le ressources_humaines vous_rappelle',
}
