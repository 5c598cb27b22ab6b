import type { Wishes } from '../wishes.ts'

export const fi: Wishes = {
  person: `
agent* asiakaspalvelija* asiantuntij* aspa* edustaj* esihenkilo* esimie* henkilo* ihmi* johtaja* lakimie* myyja*
neuvoja* operaattori* paallik* palvelija* pomo* teknik* tukihenkilo* tyontekij* tyyp* virkailij*
`,
  someone: 'joku* jolle* jonk* jota* kehenkaan kene* ketaan kukaan teista_jonkun',
  real: 'aido* aito* elava* oikea* osaava* tosi',
  place: 'asiakaspalvelu* laskutukseen myyntiin osasto* tekniseen_tukeen tiimi* tukeen tuki tukitiimi*',
  talk: `
asio* chatata chattailla jutella jutte* keskuste* ottaa_yhteytta puheisiin puhelinyhtey* puhu puhua puhuisin
puhumaan puhun puhutaan puhuu saada_yhteyden saan_yhteyden saanko_yhteyden saisinko_yhteyden tavoit* viestitella
yhteyden
`,
  transfer: 'laita laittakaa ohja* siirra* siirta* vaihda* yhdista*',
  get: 'anna antakaa hae hakekaa hankki* saa saada saako saanko saatko sais* tuo tuokaa',
  want: `
halu* kaipaan kuinka mahdollista mielu* minun_taytyy mista miten olisiko_mahdollista onko_mahdollista onnistu*
paas* pita* pystynko pyyda* sais* siirranko tahdo* tarttis tarvi* taytyy vaadi* voi voiko voimmeko voin* voisi*
yhdistanko yritan
`,
  there: 'eiko loytyyko olisiko onko onko_siella onko_taalla onko_teilla vastaako',
  me: 'meidat meihin meille minu* muhun mulle mun mut',
  you: 'ehditteko pystytteko sa sina te teil* voisit* voit*',
  call: `
ota_yhteytta ottaa_minuun_yhteytta ottaa_yhteytta ottaisitko_yhteytta ottaisitteko_yhteytta ottakaa_yhteytta
soita* soitet* soitta* yhteytta
`,
  callback: 'puhelu puhelua puhelun soiton soittoa soittoaika* soittopyyn* takaisinsoit* yhteydenot*',
  bot: 'automaat* bot boteille boti* bott* chatbot* kone* robot* tekoaly*',
  not: 'ala alkaa ei eika emme en enka et ette ilman',
  rather: 'kuin kyllasty* lopeta sijaan',
  others: 'asiakas asiakkaa* han hanen he kayttaja* mieheni minun_soittaa pitaako taytyyko vaimo*',
  about: '-',
  nature: `
olen oletko oletko_sa oletko_sina oletteko onko_han onko_siella_botti onko_siella_ihminen_vai onko_tama
puhummeko puhunko
`,
  with: 'kaa kans*',
  help: `
apua apuun autta* hoitamaan joka jolle jonka katsomaan kenelle langan linja* luurin paikall* puheille puhelimeen
siella taalla tanne vasta*
`,
  when: 'heti huomenna nyt pian puhelim* takaisin tanaan',
  small: `
asia eteenpain etta hei heti ihan itse ja jo jotain kiit* kovasti ma mina minun mutta no nyt saada sen siel*
siita suoraan taalla taas tahan tama* tanne tassa teidan tietenkin todella vain yhtaan
`,
  whole: '-',
  blank: 'ihmisoikeu*',
}
