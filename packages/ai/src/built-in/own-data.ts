import { readingOf } from './reading.ts'

/** A number of an order or invoice, or a mail address: the answer lies in the customer's own data, which no article holds. */
const reference = /\d{5,}|\b[A-Z]{2,4}-?\d{3,}\b|#\s?\d{3,}|\S+@\S+\.\S+/

const thing = {
  en: '(?:order|parcel|package|delivery|shipment|money|ticket|bike|item|replacement)',
  fi: '(?:tilau\\w*|paket\\w*|lahety\\w*|toimitu\\w*|raha\\w*|tavara\\w*)',
  sv: '(?:bestallning|order|paket|leverans|forsandelse|pengar|vara)\\w*',
  de: '(?:bestellung|paket|lieferung|sendung|geld|ware|ersatz)\\w*',
  fr: '(?:commande|colis|livraison|argent|article)s?',
}

/** Folded, as `readingOf` gives it. What asks for a state that only the company's own records know. */
const asksForState = new RegExp(
  [
    `where (?:is|are|s) (?:my|our) (?:\\w+ )?${thing.en}`,
    `wheres my ${thing.en}|(?:status of|track) (?:my|our) (?:\\w+ )?${thing.en}|my order status`,
    `(?:has|have|why hasnt|why has) (?:my|our) (?:\\w+ )?${thing.en} (?:not )?(?:been|shipped|arrived|left)`,
    `(?:how much do i owe|what is my (?:balance|customer number)|which plan am i on|when does my (?:plan|subscription) renew)`,
    `missa (?:\\w+ )?${thing.fi}(?:ni|mme|s)?\\b|(?:onko|koska|milloin) (?:\\w+ )?${thing.fi} (?:jo )?(?:lahetetty|lahtenyt|saapu|tul)`,
    `(?:tilaukseni|lahetykseni|pakettini) tila|paljonko (?:olen velkaa|saldoni on)|mika (?:on )?saldoni`,
    `var ar (?:min|mitt|mina|var) (?:\\w+ )?${thing.sv}|status (?:pa|for) min|har (?:min|mitt) (?:\\w+ )?${thing.sv} (?:skickats|kommit|gatt)`,
    `vad ar mitt saldo|hur mycket ar jag skyldig`,
    `wo (?:ist|bleibt|bleiben|sind) (?:mein|meine|unsere) (?:\\w+ )?${thing.de}|(?:status|stand) meiner|(?:wurde|ist) (?:mein|meine) (?:\\w+ )?${thing.de} (?:schon )?(?:verschickt|versandt|angekommen|unterwegs)`,
    `wie hoch ist mein (?:guthaben|saldo|kontostand)`,
    `ou (?:est|en est|sont) (?:ma|mon|mes|notre) (?:\\w+ )?${thing.fr}|statut de ma|(?:ma|mon) ${thing.fr} (?:a t elle|a t il|est elle|est il)`,
    `quel est mon solde|combien je (?:vous )?dois`,
  ].join('|'),
)

/** Does a message ask for what only the company's records of this customer can tell? */
export const asksForOwnData = (content: string): boolean =>
  reference.test(content) || asksForState.test(readingOf(content).text)
