import type { SentimentWords } from '../lexicon.ts'

export const fi: SentimentWords = {
  awful: `
en_kesta helvet* hirve* huija* hyodyto* ihan_syvalta kamala* katastrof* kuole* kuoll* paska* raivo*
saanut_tarpeeks* saatana* surke* tappa* torke* typer* varas* vihaan vihais*
`,
  bad: `
arsyt* ei_auta ei_onnistu ei_toimi ei_vastaa ei_vastata eika_kukaan en_paase harmi* hida* huole* huono* ikav*
kaatu* kukaan_ei lukit* menet* myohas* odotan_edelleen ongelm* paha* pelot* petty* rikki surull* turha* tyhma*
vaar* vaike* valit* veloitettiin_kahdesti vihainen virhe*
`,
  good: `
auttoi hauska* helppo* hyva* ihanko_hyva ilo* kauni* kiito* kiva* mukava* nopea* onne* onnist* parem* sujuv*
suosittel* toimii_hyvin toimii_nyt toivott* turvalli* tyytyvai* voitt* ystavall*
`,
  great: 'erinomai* fantasti* hieno* ihana* loistava* mahtava* onnelli* paras* rakasta* taydelli* upea*',
  plain: 'hyva_on hyvin hyvityks* hyvitys',
  not: 'ala alkaa ei eika eivat emme en enka et ette ilman',
  very: 'aarimmaisen aivan erittain hyvin ihan liian niin taysin todella tosi',
  bit: 'aika hieman jokseenkin melko vahan',
  but: 'kuitenkin mutta',
  domain: 'hyvity* kort* lasku* maksu* pankki* raha* salasan* sopimu* tilau* tili* veloit*',
  small: 'ei etta han ja jos kun mika minun mita mutta niin ole oli on se tama te',
}
