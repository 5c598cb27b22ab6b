import { longestAt, putWords, type WordTable, wordTable } from '../../word-table.ts'

type Kind = 'yes' | 'no' | 'lost' | 'unhelped' | 'helped' | 'said'

// Five languages at once: what a turn of talk does, over folded text. `_` joins a phrase, `*` takes any ending.
const lists: Readonly<Record<Kind, string>> = {
  yes: `yes yeah yep yup sure ok okay please absolutely definitely go_ahead do_it do_that i_would sounds_good of_course
kylla joo juu jep okei haluan haluaisin kiitos sopii toki mielellani tee_niin ja jo japp garna tack absolut gor_det visst
jawohl gerne gern bitte klar naturlich unbedingt oui ouais d_accord volontiers s_il_vous_plait svp bien_sur je_veux_bien allez_y`,
  no: 'no nope nah not dont ei en ala alkaa nej inte nein nicht non pas',
  lost: `dont_understand didnt_understand not_understand dont_know not_sure rephrase reword clarify cannot_help cant_help cannot_find cant_find couldnt_find
not_find dont_have_that dont_have_information no_information unable_to not_able_to didnt_catch didnt_get cannot_answer cant_answer
en_ymmart* en_ymmarra en_valitettavasti en_tieda en_loyda en_loyta* en_osaa en_pysty tarkentaa tarkenna* muotoil*
forstar_inte forstod_inte forstar_tyvarr vet_inte vet_tyvarr hittar_inte kan_inte kan_tyvarr omformulera fortydliga formulera
nicht_verstanden verstehe_nicht verstehe_ich_nicht verstehe_sie weiss_nicht weiss_ich nicht_helfen nicht_finden umformulieren anders_formulieren keine_antwort
comprends_pas pas_compris sais_pas trouve_pas peux_pas reformuler preciser`,
  unhelped: `not_what_i not_help didnt_help doesnt_help not_helpful not_answer didnt_work doesnt_work not_work* still_not already_tried already_told already_said
already_did you_dont_understand you_dont_listen wrong_answer thats_wrong makes_no_sense useless again
ei_auta* ei_auttanut ei_toimi* ei_vastaa* et_ymmarra en_kysynyt edelleenkaan sanoin_jo kokeilin_jo vaara_vastaus hyodyto*
hjalper_inte hjalpte_inte inte_det_jag fungerar_inte funkar_inte fortfarande_inte du_forstar_inte fel_svar redan_provat redan_sagt vardelos*
hilft_nicht hilft_mir_nicht nicht_geholfen nicht_das_was nicht_meine_frage funktioniert_nicht geht_nicht immer_noch_nicht schon_versucht schon_gesagt falsche_antwort nutzlos
aide_pas pas_ce_que pas_repondu marche_pas marche_toujours_pas fonctionne_pas toujours_pas comprenez_pas comprenez_rien deja_essaye deja_dit mauvaise_reponse inutile`,
  helped: `thank thanks that_worked that_helped works_now solved perfect great got_it kiitos toimii_nyt auttoi selvisi ratkesi hienoa tack det_funkade fungerar_nu
funkar_nu hjalpte danke funktioniert_jetzt geht_jetzt geholfen gelost klappt merci ca_marche fonctionne_maintenant resolu parfait`,
  said: 'i_said i_asked i_wrote i_typed sanoin pyysin kirjoitin toistan jag_sa jag_bad jag_skrev ich_sagte ich_bat ich_habe_gesagt ich_schrieb j_ai_dit j_ai_demande j_ai_ecrit je_repete',
}

const tableOf = (list: string): WordTable<true> => {
  const table = wordTable<true>()
  putWords(table, list, true)
  return table
}
const yes = tableOf(lists.yes)
const no = tableOf(lists.no)
const turns = {
  lost: tableOf(lists.lost),
  unhelped: tableOf(lists.unhelped),
  helped: tableOf(lists.helped),
  said: tableOf(lists.said),
}

const tokensOf = (folded: string): string[] => folded.slice(0, 2000).match(/[\p{L}\p{N}]+/gu) ?? []
const holds = (tokens: readonly string[], table: WordTable<true>): boolean =>
  tokens.some((_, at) => longestAt(table, tokens, at)[0] === true)

/** Does a folded text say this? */
export const says = (kind: keyof typeof turns, folded: string): boolean => holds(tokensOf(folded), turns[kind])

/** A short yes. "Yes, but how do I pay" answers something else. */
export function isYes(folded: string): boolean {
  const tokens = tokensOf(folded)
  return tokens.length <= 8 && longestAt(yes, tokens, 0)[0] === true && !holds(tokens, no)
}
