import type { SentimentWords } from '../lexicon.ts'

export const sv: SentimentWords = {
  awful: `
hemsk* fruktansvard* forfarlig* vidrig* acklig* vardelos* usel* urusel* uselt skit* javl* javel* fan helvete* idiot* dum dumt dumma korkad* bedrageri*
bedragare* lurad* lurendrej* bluff* hatar hata hat rasande katastrof* skandal* oacceptab* lojlig* samst* varst* stold* stulen stulet stulit dodar doda dod morda* skamlig*
trott_pa fatt_nog mardrom* forbannad* bedrovlig* under_all_kritik
`,
  bad: `
dalig* samre ledsen ledsna* trakig* fel problem* trasig* besviken besvik* arg arga irriter* frustrer* tyvarr synd jobbig* svart orolig* oro radd* forlor* sakna*
seg segt langsam* forsen* krangl* strul* fungerar_inte funkar_inte gar_inte inget_svar ingen_svarar ingen_har_svarat far_inte klaga* otrevlig* nonchal*
vantat vantar_fortfarande fortfarande_inte stress* ont grat* sjuk* besvar* forvirr* otydlig* dubbelt_debiter* hack* kaos miss* krasch* last kan_inte_logga fastnat :( :-( :'( 😞 😢 😭 😠 😡 🤬 😤 😒 🙄 💔 👎
`,
  good: `
bra tack* fin fint fina trevlig* snall* rolig* kul glad* latt enkel* enkelt snabb* tydlig* hjalpsam* hjalpte nojd* vanlig* vanner kar* alskling
hoppas tur lost loste_sig fungerar_nu funkar_nu skon* smidig* battre saker* duktig* uppskatt* rekommender* vacker* lycka* lyckli* garna :) :-) :d ;) <3 🙂 😀 😊 👍 🙏 😂
`,
  great: `
fantastisk* underbar* utmarkt* perfekt* bast* basta alskar alska toppen suveran* stralande harlig* jattebra superbra grymt otrolig* enastaende 😍 🥰 🎉 ❤
`,
  plain: `garna_veta lite_fin`,
  not: `inte ej aldrig ingen inget inga utan icke`,
  very: `mycket valdigt jatte extremt otroligt riktigt sa helt alldeles for`,
  bit: `lite nagot ganska ratt aningen`,
  but: `men dock`,
  domain: `konto* pengar* betal* kort kortet faktur* bank* aterbetal* debiter* order* bestall* leverans* losenord* avtal* lan* forsakring* flyg* bokning*`,
  small: `och ar det att jag en inte som pa har med for av till min mitt den vad hur du kan vi ni om var fran sa men`,
}
