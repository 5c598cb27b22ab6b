import type { SentimentWords } from '../lexicon.ts'

export const de: SentimentWords = {
  awful: `
arsch* betrug* blod* die_nase_voll dieb* dumm* es_reicht frechheit* furchtbar* gestohlen* hass* holle* idiot*
katastroph* lacherlich* mord* nutzlos* scheiss* schrecklich* tot tote* unverschamt* verdammt* wutend* zum_kotzen
`,
  bad: `
angst arger* doppelt_abgebucht enttausch* falsch* fehler* frustrier* funktioniert_nicht geht_nicht gesperrt
immer_noch_nicht kaputt* keine_antwort klappt_nicht krank* langsam* leid* nerv* niemand_antwort* niemand_hat
problem* schade schlecht* schlimm* schwierig* sorge* traurig* unzufrieden* verlier* verloren* warte_immer
warte_seit wein* zweimal_abgebucht
`,
  good: `
angenehm* besser* dank* einfach_zu empfehl* freu* funktioniert_jetzt geholfen geht_jetzt gern* gluck* gut gute*
hoff* hubsch* klar* lieb* nett* schnell* schon* sicher* spass stolz* zufrieden*
`,
  great: 'beste* fantastisch* liebe perfekt* prima super* toll* wunderbar*',
  plain: 'einfach_nur gerne_mit gerne_wissen gut_dass nicht_nur',
  not: 'kein keine keinem keinen keiner nicht nichts nie niemals ohne weder',
  very: 'absolut besonders extrem ganz sehr so total unglaublich vollig wirklich zu',
  bit: 'bisschen etwas kaum leicht ziemlich',
  but: 'aber jedoch',
  domain: `
abgebucht* bank* bestell* bezahl* buchung* erstatt* geld* karte* kont* passwort* rechnung* uberweis* vertrag*
zahlung*
`,
  small: 'auf das den der die ein es fur ich ist mein mit nicht sie und was wie wir zu',
}
