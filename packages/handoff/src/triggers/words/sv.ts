import type { Wishes } from '../wishes.ts'

export const sv: Wishes = {
  person: `manniska manniskor mansklig person personer personal handlaggare agent agenter medarbetare kundtjanstmedarbetare radgivare chef chefen chefer
ansvarig tekniker kollega supportmedarbetare representant operator expert specialist teamledare anstalld anstallda saljare kundtjanstagent arbetsledare`,
  someone: 'nagon nagon_annan vem nan nagra',
  real: 'riktig riktiga levande verklig akta mansklig fysisk kompetent vanlig',
  place:
    'kundtjanst kundtjansten kundservice kundsupport support supporten receptionen er_support tekniker supportteam ert_team avdelningen faktureringsavdelning* forsaljning',
  talk: `prata tala snacka chatta diskutera kontakta na nar kommunicera komma_i_kontakt fa_kontakt komma_fram bli_kopplad kopplad i_kontakt skriva_med kontakt_med bli_kontaktad`,
  transfer: 'koppla vidarekoppla flytta skicka eskalera overfor overlamna skicka_vidare',
  get: 'ge ga_till hamta ordna fixa lat skaffa ge_mig fa ha',
  want: `vill ska_jag onskar_du skulle_vilja vad_maste_jag skulle_jag_kunna kan kunde far behover maste onskar kraver hellre gar_det hur var vilja helst begar foredrar fanns har_ni ar_det_mojligt mojligt
skulle saknar orkar jag_skulle`,
  there: 'finns_det finns har_ni ar_det_nagon',
  me: 'mig oss min',
  you: 'ni du er',
  call: 'ring ringa ringer kontakta hor_av',
  callback: 'uppringd uppringning samtal telefonsamtal aterkoppling_per_telefon bli_kontaktad kontaktad',
  bot: 'bot bott bottar boten botten chatbot* chattbot* robot* maskin maskinen dator datorn ai automat* en_ai',
  not: 'inte ej aldrig ingen inget inga slipper utan',
  rather: 'istallet_for i_stallet_for sluta trott_pa less_pa an orkar_inte nog_med',
  others: 'kunder kunderna kunden anvandare anvandarna besokare hon han de min_fru min_man maste_jag behover_jag',
  about: 'om angaende',
  nature: 'ar_du ar_det ar_ni pratar_jag talar_jag chattar_jag jag_ar ar_detta',
  with: 'med till',
  help: 'hjalp hjalpa hjalper svara ta_over har dar tillganglig som_kan jag_kan ledig svarar',
  when: 'upp pa idag imorgon nu tillbaka snart genast sa om nar efter i tack direkt',
  small: `vet_inte fran din ditt dina en ett den att jag vi fa lov tack nu bara gora mig_till hej ja nej snalla har dar pa det sa i ta och vidare istallet i_stallet igen direkt genast ocksa faktiskt gärna
telefon telefonen linje vanligen hellre av fran en_av era kunna bli ni_har er`,
  whole: 'koppla_mig_vidare koppla_mig_till koppla_vidare_mig var_ar_manniskorna hur_nar_jag_en_riktig',
  blank: `personalavdelning* personnummer personlig* personuppgift* kontaktperson* per_person manskliga_rattigheter manskligt_fel den_manskliga* hur_manga ringer_er jag_ringer
telefonsupport er_kundtjanst kundtjanst_ar kundtjanst_lov* ring_till ringde kundtjanstens personalen_var min_chef min_kollega nagon_har nagon_borde nagon_stal nagon_annans kan_jag_ringa personer_far`,
}
