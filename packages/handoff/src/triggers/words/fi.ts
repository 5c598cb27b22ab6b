import type { Wishes } from '../wishes.ts'

export const fi: Wishes = {
  person: `ihmi* henkilo henkilon henkilolle henkiloa henkiloon tyyppi tyypin tyypille asiakaspalvelija* palvelija* aspa aspan aspalle aspaan aspaa
virkailij* asiantuntij* tyontekij* edustaj* neuvoja* esimie* esihenkilo* paallik* agentti* agentin agentille operaattori* tekniko* teknikk*
henkilokun* tukihenkilo* myyja* pomo* lakimie* johtaja* ihmisapu*`,
  someone:
    'joku jonkun jollekin jollekulle jokun kenen kenelle jota jolle teista_jonkun kenellekaan kenenkaan kehenkaan ketaan kukaan jotakuta jonkin',
  real: 'oikea* elava* aito* aido* tosi osaava* oikeaa',
  place: 'asiakaspalvelu* tuki tukeen tukitiimi* tekniseen_tukeen laskutukseen myyntiin tiimi* osasto*',
  talk: `puhua puhumaan puhuu puhun puhutaan puhuisin puhu jutella juttelemaan juttelen juttelisin keskustella keskustelemaan keskustelen keskustelisin
asioida asioin asioisin chatata chattailla viestitella saada_yhteyden saan_yhteyden saisinko_yhteyden saanko_yhteyden yhteyden ottaa_yhteytta tavoittaa tavoitan puheisiin puhelinyhtey*`,
  transfer: 'yhdista* siirra* siirta* ohjaa* ohjatkaa vaihda* laita laittakaa',
  get: 'hae hakekaa hankki* anna antakaa tuo tuokaa saada saako saanko saisinko saisiko saa saatko',
  want: `haluun halua* yhdistanko siirranko haluttais vaadi* pyyda* tahdo* voi voin voinko voisin voisinko voiko voisiko voisitko voisitteko voimmeko voisimme* paasen paasenko paasee
paaseeko paasisin paasisinko pitaa pitaisi taytyy tarvitsen tarvitsisin tarvitsemme tarvis tarttis tarviin mieluummin mielummin mahdollista onko_mahdollista olisiko_mahdollista miten kuinka minun_taytyy yritan
onnistuuko onnistuisiko pystynko saisin saisimmeko mista kaipaan`,
  there: 'onko olisiko loytyyko eiko vastaako onko_siella onko_teilla onko_taalla',
  me: 'minut minulle mulle mut minua minuun muhun mun meille meidat meihin',
  you: 'te sina sa teilta teilla voitteko voitko voisitko voisitteko pystytteko ehditteko',
  call: 'soita soittakaa soitetaan soitettaisiin soittaa soittaisi* soitatko soitatteko soittaako ota_yhteytta ottakaa_yhteytta ottaa_yhteytta ottaisitko_yhteytta ottaisitteko_yhteytta ottaa_minuun_yhteytta yhteytta',
  callback: 'soittopyyn* takaisinsoit* soittoaika* soittoa soiton puhelun puhelua puhelu yhteydenot*',
  bot: 'bot botti botin botille bottia bottien boteille botteja botilta robot* kone koneen koneelle koneet konetta tekoaly* automaat* chatbot*',
  not: 'en ei emme eika enka et ette alkaa ala ilman',
  rather: 'kuin sijaan kyllasty* kyllastyn lopeta',
  others: 'asiakkaa* asiakas kayttaja* he han hanen vaimo* mieheni pitaako minun_soittaa taytyyko',
  about: '-',
  nature:
    'oletko oletteko onko_tama onko_siella_botti olen puhunko puhummeko oletko_sina oletko_sa onko_siella_ihminen_vai onko_han',
  with: 'kanssa kaa kans',
  help: 'auttaa auttamaan autta* vastaa* vastata paikalla siella taalla tanne apuun jonka jolle joka kenelle linjalle linjan luurin langan puhelimeen puheille apua hoitamaan katsomaan paikalle',
  when: 'takaisin heti pian huomenna nyt numeroon tanaan puhelimitse puhelimella mahdollisimman',
  small: `kiitos kiitti en_tieda hei moi no vain ihan nyt heti minun mina ma sen suoraan siita sielta tassa ja tama taman asia keskustelu pliis taas teidan jo itse taalla siella tanne
chatti oikeasti nyt_heti eteenpain luokse laskustani tilauksestani missaan yhtaan jotain tietenkin kiitos_mutta mutta etta saada tahan todella kovasti`,
  whole: 'en_halua_puhua_sinulle en_halua_puhua_sinun',
  blank: `henkilosto* henkilokoht* henkilotie* henkilotun* henkiloasiak* henkiloauto* henkilokunta_on yhteyshenkilo* vastuuhenkilo* henkilovahin* ihmisoikeu* ihmisille_sopiva*
henkiloa_kohden soitan soitan_teille voinko_soittaa asiakaspalvelu_on asiakaspalvelu_oli asiakaspalvelun_aukiolo* asiakaspalvelun_puhelin* asiakaspalvelun_numero asiakaspalvelu_ei
puhelintuk* ihmiset_tekevat soitin kone_ei koneeni puhelu_katke* ihmisilta asiakaspalvelija_lupasi monta_henkilo* montako_henkilo* montako* kaverini ihmettel* puhelu_maksa* paljonko`,
}
