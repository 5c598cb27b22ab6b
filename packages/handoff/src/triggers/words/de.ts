import type { Wishes } from '../wishes.ts'

export const de: Wishes = {
  person: `mensch menschen person personen mitarbeiter* mitarbeitende* kundenberater* berater* kundenbetreuer* betreuer* agent agenten agentin vorgesetzte* chef chefin manager managerin
leiter leiterin techniker* fachmann experte* experten spezialist* sachbearbeiter* ansprechpartner* kollege* kollegin kundenservicemitarbeiter* supportmitarbeiter* servicemitarbeiter*
verantwortliche* verkaufer* filialleiter* operator kundendienstmitarbeiter* menschlicher_support menschliche_hilfe menschlichen_support teamleiter*`,
  someone: 'jemand jemanden jemandem wem wen irgendjemand* irgendwem einer_von_ihnen wer',
  real: `echte echten echter echtes echtem richtige* lebende* lebendige* menschliche* reale* kompetente* zustandige* anstandige* physische* normale* aus_fleisch_und_blut wirkliche*`,
  place:
    'kundendienst kundenservice kundensupport support service* rezeption empfang vertrieb buchhaltung abteilung *abteilung kundenbetreuung team supportteam rechnungsabteilung kundenhotline hotline',
  talk: `sprechen reden chatten telefonieren kommunizieren schreiben unterhalten kontakt_aufnehmen in_kontakt_treten besprechen quatschen verbunden durchgestellt weitergeleitet kontakt erreichen
erreiche erreicht kontaktieren klaren spricht sprich`,
  transfer:
    'verbinde verbinden verbindet verbindung weiterleiten weiterleitung leite leiten leitet durchstellen ubergeben ubergebt stelle stellen vermitteln eskalieren schicken schick',
  get: 'gib geben gebt hol holen holt lass lassen lasst bekomme kriege bekommen kriegen schick haben',
  want: `will soll_ich mochte moechte mochten wurde wuerde kann konnte koennte darf muss musste brauche wunsche verlange fordere hatte konnt konntet wie wo lieber ist_es_moglich moglich bestehe
wollen benotige bevorzuge kann_ich konnen konnten soll`,
  there: 'gibt_es gibts ist_da habt_ihr haben_sie ist_dort ist_jemand ist_hier_jemand',
  me: 'mich mir uns',
  you: 'sie ihr du ihnen euch',
  call: 'rufen ruf ruft rufe_mich rufst anrufen zuruckrufen zurueckrufen zuruckzurufen angerufen zuruckgerufen melden_sie_sich melde_dich meldet_euch kontaktieren anrufe',
  callback: 'ruckruf rueckruf ruckrufs telefonat anruf_von telefongesprach ruckrufbitte',
  bot: 'bot bots chatbot* roboter* maschine maschinen computer ki automaten automat sprachcomputer virtuellen_assistent* chatroboter',
  not: 'nicht kein keine keinen keinem keiner nie niemals ohne weder',
  rather: 'statt anstatt als hore_auf satt genug keine_lust',
  others: 'kunden kunde nutzer benutzer gaste besucher er meine_frau mein_mann muss_ich mussen_wir brauche_ich_einen',
  about: 'uber bezuglich wegen',
  nature:
    'sind_sie bist_du sind_das ist_das ist_dies spreche_ich rede_ich chatte_ich schreibe_ich ich_bin seid_ihr ist_hier',
  with: 'mit an zu zum zur am',
  help: 'hilfe helfen hilft antworten ubernehmen ubernimmt da hier der_mir die_mir erreichbar verfugbar sprechen reden den_ich dem_ich ansehen kummern',
  when: 'zuruck zurueck an heute morgen umgehend sofort unter sobald so dringend auf um bald telefonisch sich bei',
  small: `einem einen einer eine ein nem nen ner ihrem ihren ihrer ihr eurem euren dem den der die das im am zum zur ich wir bitte jetzt sofort endlich weiss_nicht nur gerne gern lieber dringend unbedingt man hier da denn doch mal
es direkt danke hallo hi nein ja einfach irgendwie irgendwo und sie weiter durch von ihnen selbst gleich noch sein werden lassen nochmal auch schnellstmoglich ans telefon eigentlich meinen mein gesprach am_telefon uns zu leitung ubers`,
  whole:
    'mit_wem_kann_ich an_wen_kann_ich mit_wem_darf_ich an_wen_darf_ich an_wen_muss_ich mit_wem_konnte_ich will_nicht_mit_ihnen will_nicht_mit_dir verbinden_sie_mich stellen_sie_mich_durch verbinde_mich wo_sind_die_menschen',
  blank: `personalabteilung personalwesen personalausweis* personalnummer* menschenrecht* menschenverstand menschliches_versagen menschlicher_fehler menschliche_fehler pro_person kontaktperson* weitere_person
human_resources immobilienmakler* versicherungsmakler* versicherungsvertreter* reiseagent* wie_viele wieviele kundenservice_ist kundenservice_war kundendienst_ist kundendienst_war mitarbeiterrabatt* wer_ist ich_rufe rufe_ich
kann_ich_sie_anrufen mein_ansprechpartner mein_chef mein_kollege chef_hat personen_passen wie_heisst personenbezogen* name_meines neuer_ansprechpartner jemand_hat die_maschine meine_maschine mein_computer`,
}
