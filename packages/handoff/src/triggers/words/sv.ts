import type { Wishes } from '../wishes.ts'

export const sv: Wishes = {
  person: `
agent* anstall* ansvarig arbetsledare chef* expert handlaggare kollega kundtjanst* mannisk* mansklig medarbetare
operator perso* radgivare representant saljare specialist supportmedarbetare teamledare tekniker
`,
  someone: 'nagon nagon_annan nagra nan vem',
  real: 'akta fysisk kompetent levande mansklig riktig* vanlig verklig',
  place: `
avdelningen er_support ert_team faktureringsavdelning* forsaljning kunds* kundtjanst* receptionen support*
tekniker
`,
  talk: `
bli_kontaktad bli_kopplad chatta diskutera fa_kontakt i_kontakt komma_fram komma_i_kontakt kommunicera
kontakt_med kontakta kopplad na nar prata skriva_med snacka tala
`,
  transfer: 'eskalera flytta koppla overfor overlamna skicka skicka_vidare vidarekoppla',
  get: 'fa fixa ga_till ge ge_mig ha hamta lat ordna skaffa',
  want: `
ar_det_mojligt begar behover fanns far foredrar gar_det har_ni hellre helst hur jag_skulle kan kraver kunde
maste mojligt onskar onskar_du orkar saknar ska_jag skulle skulle_jag_kunna skulle_vilja vad_maste_jag var vilja
vill
`,
  there: 'ar_det_nagon finns finns_det har_ni',
  me: 'mig min oss',
  you: 'du er ni',
  call: 'hor_av kontakta ring*',
  callback: 'aterkoppling_per_telefon bli_kontaktad kontaktad samtal telefonsamtal uppring*',
  bot: 'ai automat* bot boten bott* chatbot* chattbot* dator* en_ai maskin* robot*',
  not: 'aldrig ej inga ingen inget inte slipper utan',
  rather: 'an i_stallet_for istallet_for less_pa nog_med orkar_inte sluta trott_pa',
  others: 'anvandare anvandarna behover_jag besokare de han hon kunden kunder kunderna maste_jag min_fru min_man',
  about: 'angaende om',
  nature: 'ar_det ar_detta ar_du ar_ni chattar_jag jag_ar pratar_jag talar_jag',
  with: 'med till',
  help: 'dar har hjalp* jag_kan ledig som_kan svara* ta_over tillganglig',
  when: 'direkt efter i imorgon nar nu om pa sa snart tack tillbaka upp',
  small: `
att av bara bli dar den det din dina direkt ditt en er era ett fa faktiskt fran gora har hej i igen istallet ja
jag kunna nej nu och ocksa pa sa ta tack vi vidare
`,
  whole: '-',
  blank: 'per_person',
}
