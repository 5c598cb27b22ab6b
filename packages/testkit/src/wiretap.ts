import type { Pool } from 'pg'

/** A named statement on its way to the database. */
export interface Spoken {
  name: string
  text: string
  values: readonly unknown[]
  /** The account the connection was scoped to last. */
  accountId: string | undefined
  /** Which pool said it, where several are heard. */
  role?: string | undefined
}

interface Tap {
  hear?: (spoken: Spoken) => void
  /** What is prepared under this name instead. For builds that are broken on purpose. */
  rewrite?: (statement: { name: string; text: string }) => string
}

type Said = Record<string, unknown>
type Say = (said: Said, more?: boolean) => unknown

const isSay = (value: unknown): value is Say => typeof value === 'function'
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Listens to every prepared statement of a pool, from its next connection on, at the driver: nothing goes around it. */
export function wiretap(pool: Pool, { hear, rewrite }: Tap): void {
  pool.on('connect', (client) => {
    const wire: unknown = Reflect.get(client, 'connection')
    if (typeof wire !== 'object' || wire === null) throw new Error('the driver has no connection to listen to')
    const [parse, bind] = [Reflect.get(wire, 'parse'), Reflect.get(wire, 'bind')]
    if (!isSay(parse) || !isSay(bind)) throw new Error('the driver prepares otherwise than before')
    const texts = new Map<string, string>()
    let accountId: string | undefined
    Reflect.set(wire, 'parse', (said: Said, more?: boolean) => {
      const [name, text] = [textOf(said['name']), textOf(said['text'])]
      texts.set(name, text)
      return parse.call(wire, rewrite ? { ...said, text: rewrite({ name, text }) } : said, more)
    })
    Reflect.set(wire, 'bind', (said: Said, more?: boolean) => {
      const name = textOf(said['statement'])
      const values: readonly unknown[] = Array.isArray(said['values']) ? [...said['values']] : []
      if (name === 'tenant.scope') accountId = textOf(values[0])
      else hear?.({ name, text: texts.get(name) ?? '', values, accountId })
      return bind.call(wire, said, more)
    })
  })
}
