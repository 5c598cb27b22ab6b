import { wordsOf } from './words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const greetings = list(
  'hello hi hey hei moi terve moro hej hallo tjena guten tag morgen abend bonjour salut bonsoir good morning evening afternoon god dag hyvaa paivaa huomenta iltaa there',
)
const thanks = list(
  'thanks thank you thx great perfect ok okay super kiitos kiitoksia paljon tack sa mycket bra danke schon vielen dank prima merci beaucoup parfait much very so a lot that is all it works now',
)
const thanking = /thank|thx|kiito|tack|dank|merci/

/** Says whether a message is nothing but a greeting or a word of thanks. A question behind it makes it neither. */
export function smallTalkOf(content: string): 'greeting' | 'thanks' | undefined {
  const words = wordsOf(content)
  if (words.length === 0 || words.length > 7 || content.includes('?')) return undefined
  if (words.every((word) => greetings.has(word))) return 'greeting'
  const isThanks =
    words.some((word) => thanking.test(word)) && words.every((word) => thanks.has(word) || greetings.has(word))
  return isThanks ? 'thanks' : undefined
}
