import type { SentimentWords } from '../lexicon.ts'

export const de: SentimentWords = {
  awful: `
schrecklich* furchtbar* furchterlich* grauenhaft* entsetzlich* scheiss* scheiss* verdammt* verflucht* idiot* dumm* blod* betrug* betrug* betrog* abzocke* hass* hasse
wutend* katastroph* unverschamt* frechheit* unmoglich* lacherlich* inakzeptabel* nutzlos* wertlos* mies* schlimmst* schlechtest* gestohlen* diebstahl* dieb
arsch* tot tote* getotet* mord* holle* albtraum* alptraum* schande* zum_kotzen die_nase_voll es_reicht skandal* sauerei* ekelhaft* widerlich* saftladen
`,
  bad: `
schlecht* schlimm* traurig* falsch* fehler* problem* kaputt* leider enttausch* arger* nerv* sauer frustrier* schade schwierig* sorge* angst verloren* verlier*
langsam* verspat* warte_immer warte_seit funktioniert_nicht geht_nicht klappt_nicht keine_antwort niemand_antwort* niemand_hat immer_noch_nicht beschwer*
unfreundlich* umstandlich* verwirr* unklar* stress* krank* schmerz* wein* zweimal_abgebucht doppelt_abgebucht bose* hilflos* muhsam* mude gesperrt
storung* stort vermiss* absturz* sturzt abgesturzt vergebens unzufrieden* verargert* leid :( :-( :'( 😞 😢 😭 😠 😡 🤬 😤 😒 🙄 💔 👎
`,
  good: `
gut gute guter gutes guten danke* dank schon* nett* freundlich* freu* froh* einfach_zu schnell* klar* hilfreich* geholfen zufrieden* hoff* gluck* lieb*
spass spass lustig* funktioniert_jetzt geht_jetzt gelost angenehm* besser* sicher* empfehl* freund* hubsch* gern gerne lach* stolz* suss* :) :-) :d ;) <3 🙂 😀 😊 👍 🙏 😂
`,
  great: `
toll* super* grossartig* wunderbar* fantastisch* ausgezeichnet* hervorragend* perfekt* beste* bestens liebe prima klasse genial* begeister* spitze* wunderschon* traumhaft* 😍 🥰 🎉 ❤
`,
  plain: `einfach_nur gut_dass nicht_nur gerne_wissen gerne_mit`,
  not: `nicht kein keine keinen keinem keiner nie niemals ohne weder nichts`,
  very: `sehr wirklich extrem total absolut so vollig ganz zu unglaublich besonders`,
  bit: `etwas bisschen ziemlich leicht kaum`,
  but: `aber jedoch`,
  domain: `konto* kont* geld* zahlung* bezahl* karte* bank* rechnung* erstatt* abgebucht* abbuch* uberweis* bestell* liefer* passwort* vertrag* kredit* versicherung* flug* buchung*`,
  small: `der die das und ist ich nicht ein eine zu sie mit es auf fur mein meine wie was wir haben den im dem auch bitte mir von kann`,
}
