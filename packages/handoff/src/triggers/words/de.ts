import type { Wishes } from '../wishes.ts'

export const de: Wishes = {
  person: `
agent* ansprechpartner* berater* betreuer* chef* experte* fachmann filialleiter* kolleg* kunde* leiter* manager
managerin mensch* menschliche_hilfe menschlichen_support menschlicher_support mitarbeite* operator person
personen sachbearbeiter* servicemitarbeiter* spezialist* supportmitarbeiter* teamleiter* techniker*
verantwortliche* verkaufer* vorgesetzte*
`,
  someone: 'einer_von_ihnen irgen* jemand* wem wen wer',
  real: `
anstandige* aus_fleisch_und_blut echte* kompetente* lebend* menschliche* normale* physische* reale* richtige*
wirkliche* zustandige*
`,
  place: 'abteilung* buchhaltung empfang hotline kunde* rechnungsabteilung rezeption service* support* team vertrieb',
  talk: `
besprechen chatten durchgestellt erreich* in_kontakt_treten klaren kommunizieren kontak* kontakt_aufnehmen
quatschen reden schreiben sprechen sprich* telefonieren unterhalten verbunden weitergeleitet
`,
  transfer: 'durchstellen eskalieren leite* schick* stelle* ubergeb* verbind* vermitteln weiterleit*',
  get: 'bekomme* geben gebt gib haben hol holen holt kriege* lass* schick',
  want: `
benotige bestehe bevorzuge brauche darf fordere hatte ist_es_moglich kann kann_ich koennte konn* lieber mochte*
moechte moglich muss* soll soll_ich verlange wie will wo wollen wuerde wunsche wurde
`,
  there: 'gibt_es gibts haben_sie habt_ihr ist_da ist_dort ist_hier_jemand ist_jemand',
  me: 'mich mir uns',
  you: 'du euch ihnen ihr sie',
  call: `
angerufen anrufe* kontaktieren melde_dich melden_sie_sich meldet_euch ruf rufe_mich rufen rufst ruft zuruck*
zurueckrufen
`,
  callback: 'anruf_von ruckruf* rueckruf telefon*',
  bot: 'automat* bot bots chatbot* chatroboter computer ki maschine* roboter* sprachcomputer virtuellen_assistent*',
  not: 'kein keine keinem keinen keiner nicht nie niemals ohne weder',
  rather: 'als anstatt genug hore_auf keine_lust satt statt',
  others: 'benutzer besucher brauche_ich_einen er gaste kunde kunden mein_mann meine_frau muss_ich mussen_wir nutzer',
  about: 'bezuglich uber wegen',
  nature: `
bist_du chatte_ich ich_bin ist_das ist_dies ist_hier rede_ich schreibe_ich seid_ihr sind_das sind_sie
spreche_ich
`,
  with: 'am an mit zu zum zur',
  help: `
ansehen antworten da dem_ich den_ich der_mir die_mir erreichbar helfen hier hilf* kummern reden sprechen ubern*
verfugbar
`,
  when: 'an auf bald bei heute morgen sich so sofort telefonisch um unter zuruck',
  small: `
am ans auch bitte da danke das dem den denn der die doch durch eigentlich ein eine* einfach endlich es eure*
gern* gleich hallo hier ich ihnen ihr ihre* im irgendw* ja jetzt lassen lieber mal man mein* nein noch* nur sein
selbst sie sofort telefon und uns von weiter werden wir zu zum zur
`,
  whole: '-',
  blank: 'human_resources menschliche_fehler name_meines',
}
