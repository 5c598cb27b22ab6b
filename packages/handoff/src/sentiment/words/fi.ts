import type { SentimentWords } from '../lexicon.ts'

export const fi: SentimentWords = {
  awful: `
kamala* hirve* karme* surke* paska* vittu* vitu* perkele* saatana* helvet* idiot* typer* huijau* huijar* petos* petok* varas* varkau*
raivo* vihaan vihais* inhoan inhott* torke* sietamato* kelvoto* hyodyto* hyodyttom* jarkyttav* katastrof* naurettav* pahin huonoin
epaonnistu* tappa* kuoll* kuole* hapea* en_kesta jatkuvasti saanut_tarpeeks* ihan_syvalta syvalta roska* anteeksiantamato* poyristyttav*
`,
  bad: `
huono* paha* surull* ikav* vaar* virhe* vika* rikki turha* turhau* harmi* arsyt* pettyn* pettym* ongelm* vaike* huole* huolis* pelkaan pelot*
menet* hukas* kateis* katkes* jumi* hida* myohas* odottanut odotan_edelleen ei_toimi ei_vastaa ei_vastata kukaan_ei eika_kukaan ei_auta ei_onnistu en_paase kaatuu kaatui lukit* lukko*
valit* epasel* sekava* stress* vasyn* kyllasty* sattuu itke* suututt* vihainen epareilu* tyhma* heikko* kipea* petty* veloitettiin_kahdesti
toimimato* epakohteli* :( :-( :'( 😞 😢 😭 😠 😡 🤬 😤 😒 🙄 💔 👎
`,
  good: `
hyva* kiito* kiva* mukava* helppo* helposti selke* ilo* hauska* nopea* nopeasti toimii_nyt toimii_hyvin ystavall* rakas rakkaa* onnist* auttoi avulia* avusta
tyytyvai* toivott* parem* sujuv* turvalli* kaunis kauni* onneksi onne* ansio* arvosta* suosittel* luotet* ihanko_hyva voitt* :) :-) :d ;) <3 🙂 😀 😊 👍 🙏 😂
`,
  great: `
loistava* mahtava* upea* ihana* erinomai* paras parhai* parasta taydelli* rakasta* huippu* mahtavaa fantasti* onnellin* onnellis* hieno* 😍 🥰 🎉 ❤
`,
  plain: `hyvitys hyvityks* hyvin hyva_on`,
  not: `ei en et emme ette eivat ala alkaa ilman eika enka`,
  very: `todella erittain tosi hyvin niin aivan taysin ihan aarimmaisen liian`,
  bit: `hieman vahan melko aika jokseenkin`,
  but: `mutta kuitenkin`,
  domain: `tili* raha* maksu* maksoin laskut* lasku kort* pankki* pankin hyvity* veloit* tilau* toimitu* salasan* sopimu* laina* vakuut* lento*`,
  small: `ja on ei se etta en mutta niin kun mina minun tama ole olen sina miten mika mita han me te oli jos kuin nyt voi`,
}
