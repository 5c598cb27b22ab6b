import type { Wishes } from '../wishes.ts'

export const fr: Wishes = {
  person: `humain humaine humains etre_humain une_personne vraie_personne personne_reelle personne_humaine personnes conseiller conseillere conseillers agent agents operateur operatrice responsable superieur manager directeur technicien* specialiste expert
representant employe employes collegue gestionnaire charge_de_clientele vrai_conseiller interlocuteur chef_de_service superviseur assistance_humaine aide_humaine patron`,
  someone: 'quelquun quelqun qui on quelquun_d_autre',
  real: 'vrai vraie vrais vraies reel reelle humain humaine vivant vivante competent competente en_chair_et_en_os veritable physique',
  place:
    'service_client service_clients service_clientele service_technique service_apres_vente sav support support_technique accueil reception equipe votre_equipe comptabilite service_facturation standard service',
  talk: `parler discuter echanger dialoguer communiquer joindre contacter m_entretenir entretenir etre_mis_en_relation mis_en_relation etre_mis_en_contact mise_en_relation avoir entrer_en_contact
prendre_contact converser m_adresser tchatter chatter causer`,
  transfer:
    'passez passe passer mettez mets mettre transferez transfere transferer connectez connecte redirigez orientez dirigez basculez escaladez',
  get: 'donnez donne trouvez envoyez filez laissez laisse avoir obtenir trouve_moi',
  want: `veux voulez voudriez souhaitez desirez aimeriez preferez puis_je voudrais souhaite souhaiterais aimerais peux puis pourrais pouvez pourriez besoin desire prefere prefererais exige demande faut est_il_possible possible comment ou_puis_je merci_de peut_il peut_elle pourrait_il puis_je
est_ce_que_je_pourrais est_ce_que_je_peux dois vous_auriez j_aimerais peut pourrait`,
  there: 'y_a_t_il avez_vous il_y_a est_ce_qu_il_y_a',
  me: 'me m moi nous',
  you: 'vous tu votre',
  call: 'rappeler rappelez rappelle rappelle_moi appeler appelez appelle contactez recontacter recontactez telephoner telephonez joindre',
  callback: 'rappel rappele rappelee appel_telephonique un_appel recontacte recontactee etre_appele etre_rappele',
  bot: 'robot* bot bots chatbot* machine machines ordinateur ia automate automates intelligence_artificielle repondeur',
  not: 'ne n pas jamais aucun aucune sans plus_besoin inutile',
  rather: 'plutot_que au_lieu_d au_lieu_de marre_de marre_des arretez assez_de assez_des ras_le_bol_de',
  others: 'clients client utilisateurs utilisateur visiteurs ils elles elle il ma_femme mon_mari dois_je faut_il',
  about: 'concernant propos sujet',
  nature:
    'etes_vous es_tu est_ce_un est_ce_que_je_parle je_suis est_ce_que_vous_etes c_est_un je_parle suis_je etes_vous_vraiment',
  with: 'a avec au aux vers',
  help: 'aide aider m_aider repondre disponible ici la a_qui qui_peut prendre_en_charge en_ligne au_telephone',
  when: 'au demain vite rapidement aujourdhui maintenant sur des s_il_vous_plait svp quand dans ce apres avant par plus_tard immediatement urgemment',
  small: `un ne_sais_pas une d l le la les des du de a avec au je j s_il_vous_plait svp stp maintenant merci bonjour non oui juste seulement en relation contact directement vraiment vite tout_de_suite immediatement et avoir
etre bien plutot que qu nous ici ligne telephone y ai simplement aussi urgence votre vos vous qui pouvoir la_ligne mon_appel on enfin s_il_te_plait`,
  whole:
    'passez_moi rappelez_moi_vite a_qui_puis_je_parler a_qui_je_peux_parler qui_puis_je_contacter mettez_moi_en_relation qu_on_me_rappelle ou_sont_les_humains',
  blank: `ressources_humaines erreur_humaine droits_humains droits_de_l_homme personne_ne personne_n personne_de_contact par_personne combien_de combien agent_immobilier agent_de_voyage* rappelez_moi_le rappelez_moi_la
rappelez_moi_les je_m_appelle m_appelle je_vous_rappelle vous_rappeler vous_appeler a_personne une_personne_a_mon support_telephonique assistance_telephonique qui_est quelquun_a pirate mon_collegue inutile_de la_machine ma_machine votre_conseiller personne_de_votre mon_conseiller un_agent_a une_personne_de`,
}
