export type Look = 'bikes' | 'invoices'

const isLook = (value: string | null): value is Look => value === 'bikes' || value === 'invoices'

/** Which shop front suits an inbox: the one asked for, else the one its name speaks of. */
export function lookOf(asked: string | null, inboxName: string): Look {
  if (isLook(asked)) return asked
  return /kontola|invoic|billing|account|lasku|faktur|rechnung|factur/i.test(inboxName) ? 'invoices' : 'bikes'
}

/** The inbox named in the address: `/demo/pk_…/`, or `?key=pk_…`. */
export function keyOf({ pathname, search }: { pathname: string; search: string }): string | undefined {
  const named = new URLSearchParams(search).get('key') ?? pathname.split('/').find((part) => part.startsWith('pk_'))
  return named && /^pk_[\w-]{16,64}$/.test(named) ? named : undefined
}
