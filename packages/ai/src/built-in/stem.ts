import type { Language } from '@hummdesk/contract/assist'

/** What falls off the end of a folded word, tried in order, and how long the rest must stay. */
type Rules = readonly (readonly [ending: RegExp, rest: number, put?: string])[]

const rules: Record<Language, Rules> = {
  en: [
    [/(?:ifications?|ifying|ifies|ified|ify)$/, 2, 'if'],
    [/(?:izations?|isations?|izing|ising|ized|ised|izes|ises|ize|ise)$/, 3],
    [/(?:ations?|ating|ated|ates|ators?|ate)$/, 4],
    [/(?:abilit(?:y|ies)|ibilit(?:y|ies)|ables?|ibles?)$/, 4],
    [/(?:iveness|fulness|ments?|ness|ings?|edly|ed|ers?|ors?|ions?|al|ly|ful|less|ive)$/, 3],
    [/(?:ies|ied|y)$/, 3],
    [/(?:sses)$/, 2, 'ss'],
    [/(?<![su])(?:es|s)$/, 3],
    [/e$/, 3],
  ],
  fi: [
    [/(?:kaan|kin|kohan|ko|han|pa)$/, 5],
    [/(?:nsa|mme|nne|ni|si)$/, 5],
    [/(?:uksi?a?|uksen|uksesta|uksessa|uksiin|ukseen|ukset|uksista|uksien|uste?n|usta|uksella|ukselle|ukse)$/, 3, 'us'],
    [/(?:yksi?a?|yksen|yksesta|yksessa|yksiin|ykseen|ykset|yksien|ysta|ykse)$/, 3, 'ys'],
    [/(?:isten|isia|iseen|isen|isesta|isessa|iset|inen|ista|isilla|ise)$/, 3],
    [
      /(?:issa|ista|illa|ilta|ille|iksi|itta|ssa|sta|lla|lta|lle|ksi|tta|seen|siin|hin|iin|een|aan|oon|uun|ina|ien|jen|ja|ia|ita|na|tta)$/,
      4,
    ],
    [
      /(?:taisiin|isimme|isitte|isivat|isin|isit|isi|taan|daan|neet|nut|nyt|vat|mme|tte|maan|malla|matta|minen|misen|mista)$/,
      4,
    ],
    [/(?:ta|da|at|et|ut|it|ot|an|en|in|on|un|aa|ea|oa|ua|n|t|a|i|e|o|u)$/, 4],
  ],
  sv: [
    [/(?:ningarna|ningars?|ningens?|ningen|ningar|ning)$/, 3],
    [/(?:elsernas?|elserna|elser|elsen|else)$/, 3],
    [/(?:heternas?|heterna|heten|heter|het)$/, 3],
    [/(?:arnas?|ornas?|ernas?|arens?|andet|ande|ades|ade|ats|are|ast|ar|or|er|en|et|at|as|an|na|te|de)$/, 3],
    [/(?:igt|iga|ig|t|a|e|n|s)$/, 3],
  ],
  de: [
    [/^ge(?=.{4,}(?:t|en)$)/, 5],
    [/(?:ierungen|ierung|ierten|ierte|iert|ieren|iere)$/, 3],
    [/(?:ungen|ung|heiten|heit|keiten|keit|schaften|schaft)$/, 3],
    [/(?:lichen|licher|liches|liche|lich|igen|iger|iges|ige|ig|bar)$/, 3],
    [/(?:testen|teste|test|ten|tet|te|st|ern|em|er|en|es|e|s|n|t)$/, 3],
  ],
  fr: [
    [/(?:issements?|issement|ements?|ement|ments?)$/, 3],
    [/(?:ifications?|ifier|ifie|ifiez)$/, 2, 'if'],
    [/(?:ations?|atrices?|ateurs?|ances?|ences?|ables?|ibles?|istes?|ions?|eurs?|euses?|ites?|ifs?|ives?)$/, 4],
    [
      /(?:eraient|erait|erais|eront|erons|erez|erai|era|aient|antes?|ants?|ait|ais|ees|ee|es|er|ez|ent|ons|ir|is|it|re|e|s|x)$/,
      3,
    ],
    [/(?:i|e)$/, 4],
  ],
}

/** The part of a folded word that its forms share. Light: it may leave two forms apart, it rarely joins two words. */
export function stem(word: string, language: Language): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let rest = word
  for (const [ending, least, put = ''] of rules[language]) {
    const cut = rest.replace(ending, '')
    if (cut !== rest && cut.length >= least) rest = cut + put
  }
  return rest.replace(/([b-df-hj-np-tv-z])\1$/, '$1').slice(0, 12)
}
