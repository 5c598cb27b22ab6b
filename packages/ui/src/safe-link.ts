const protocols = new Set(['http:', 'https:', 'mailto:'])
const longest = 2048

/**
 * The address a link may carry, in its normal form; undefined for everything else: other protocols, relative
 * addresses, and those that dress up as another host with a name before an `@`.
 */
export function safeHref(raw: string): string | undefined {
  if (raw.length > longest || !URL.canParse(raw)) return undefined
  const url = new URL(raw)
  const isSafe = protocols.has(url.protocol) && url.username === '' && url.password === ''
  return isSafe ? url.href : undefined
}

const bare = (host: string): string => host.replace(/^www\./, '')

function hostOf(url: URL): string {
  return bare(url.protocol === 'mailto:' ? (url.pathname.split('@').at(-1) ?? '').toLowerCase() : url.hostname)
}

const looksLikeHost = (word: string): boolean => /\.\p{L}{2,24}$/u.test(word) && URL.canParse(`https://${word}`)

/** A label that names another host than the link leads to. The reader must see the true address instead. */
export function isMisleading(label: string, href: string): boolean {
  const target = hostOf(new URL(href))
  return label
    .slice(0, 300)
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter(looksLikeHost)
    .map((word) => bare(new URL(`https://${word}`).hostname))
    .some((shown) => target !== shown && !target.endsWith(`.${shown}`))
}
