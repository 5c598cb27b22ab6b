import { ApiProblem } from '@hummdesk/client/problem'
import type { Storage } from '../storage.ts'

/** A visitor at one inbox: a signed token kept by the browser, opened when it is first needed. */
export interface VisitorSession {
  /** Undefined until there is one. */
  token: () => string | undefined
  /** Calls with the token. One that was tampered with or has run out is replaced by a new visitor's, once. */
  authorized: <T>(call: (token: string) => Promise<T>) => Promise<T>
}

export interface SessionWork {
  key: string
  storage: Storage
  open: (key: string) => Promise<{ token: string }>
  /** The old token counts no more: whoever writes now is a stranger to the desk. */
  onNewVisitor: () => void
}

const isEnded = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 401

export function createVisitorSession({ key, storage, open, onNewVisitor }: SessionWork): VisitorSession {
  const name = `hummdesk.session.${key}`
  let opening: Promise<string> | undefined

  const openNew = async (): Promise<string> => {
    const { token } = await open(key)
    storage.set(name, token)
    return token
  }
  /** Requests that need a session at the same time get the same one. */
  const needed = (): string | Promise<string> => {
    const known = storage.get(name)
    if (known) return known
    opening ??= openNew().finally(() => {
      opening = undefined
    })
    return opening
  }

  return {
    token: () => storage.get(name),
    authorized: async (call) => {
      const token = await needed()
      try {
        return await call(token)
      } catch (problem) {
        if (!isEnded(problem)) throw problem
        if (storage.get(name) === token) {
          storage.remove(name)
          onNewVisitor()
        }
        return call(await needed())
      }
    },
  }
}
