/** Sentences that tell a machine how to judge or what to forget. They describe no trouble, so the rules do not read them. */
const orders = new RegExp(
  [
    '(?:ignore|disregard|forget|override|bypass)[^.!?\\n]{0,40}(?:instruction|prompt|rule|above|previous|prior|guideline|context)',
    '(?:set|mark|classify|treat|flag|rate|label|categori[sz]e|assign|respond|reply|answer|output|return)[^.!?\\n]{0,60}(?:priority|confidence|urgent|category|sentiment|json|agent|classification)',
    '(?:priority|confidence|category|sentiment|reasoning|suggested_\\w+)"?\\s*(?:[:=]|is|to|must|should)\\s*"?[\\w.]+',
    '(?:you are now|act as|pretend|new instructions?|system prompt|developer mode|jailbreak|as an ai|</?(?:system|assistant|user|instructions?)>|\\[/?(?:system|inst)\\]|^\\s*(?:system|assistant)\\s*:)',
    '(?:ohita|unohda|ala valita)[^.!?\\n]{0,40}(?:ohje|saanto|sääntö|edelliset|kehote)',
    '(?:ignorera|glöm|bortse)[^.!?\\n]{0,40}(?:instruktion|regler|ovan|tidigare|prompt)',
    '(?:ignorier\\w*|vergiss|missachte)[^.!?\\n]{0,40}(?:anweisung|regeln|oben|vorherig|bisherig|prompt)',
    '(?:ignore[zr]?|oublie[zr]?)[^.!?\\n]{0,40}(?:instruction|consigne|règle|précédent|dessus)',
    '(?:prioriteetti|prioritet|priorität|dringlichkeit|priorité|luottamus|konfidens|konfidenz|confiance)\\s*(?:[:=]|on|är|ist|est|auf|till|à)\\s*[\\w.]+',
  ].join('|'),
  'iu',
)

/** A message without the orders in it. Length and places are kept, so words found in it are found in the original. */
export function withoutOrders(content: string): string {
  return content.replace(/[^.!?\n]+[.!?\n]*/gu, (sentence) =>
    orders.test(sentence) ? ' '.repeat(sentence.length) : sentence,
  )
}
