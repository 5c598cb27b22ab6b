import type { SentimentWords } from '../lexicon.ts'

export const sv: SentimentWords = {
  awful: `
dod doda* fan fatt_nog forbannad* helvete* hemsk* idiot* javl* katastrof* morda* oacceptab* skandal* skit*
trott_pa under_all_kritik vardelos*
`,
  bad: `
arg besvik* dalig* dubbelt_debiter* far_inte fel forlor* forsen* fortfarande_inte frustrer* fungerar_inte
funkar_inte gar_inte grat* ingen_har_svarat ingen_svarar inget_svar kan_inte_logga krangl* krasch* langsam*
ledsen miss* ont orolig* problem* radd* sakna* sjuk* strul* svart synd trasig* tyvarr vantar_fortfarande
`,
  good: `
battre bra fin fint fungerar_nu funkar_nu glad* hjalpte hoppas kar* kul latt loste_sig lycka* nojd* rekommender*
rolig* saker* skon* snabb* snall* tack* trevlig* tur uppskatt* vacker* vanlig* vanner
`,
  great: 'alska* bast* fantastisk* jattebra otrolig* perfekt* toppen underbar* utmarkt*',
  plain: 'garna_veta lite_fin',
  not: 'aldrig ej icke inga ingen inget inte utan',
  very: 'alldeles extremt for helt jatte mycket otroligt riktigt sa valdigt',
  bit: 'aningen ganska lite nagot ratt',
  but: 'dock men',
  domain: 'aterbetal* avtal* bank* bestall* betal* bokning* debiter* faktur* konto* kort* losenord* order* pengar*',
  small: 'ar att den det du en for har inte jag kan med min mitt och som till vad vi',
}
