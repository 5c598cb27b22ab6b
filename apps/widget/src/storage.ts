/** What a visitor's browser keeps for this inbox. Where storage is blocked it lasts as long as the page, unseen. */
export interface Storage {
  get: (name: string) => string | undefined
  set: (name: string, value: string) => void
  remove: (name: string) => void
  /** Names that begin so. */
  names: (beginning: string) => string[]
}

export function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
    names: (beginning) => [...kept.keys()].filter((name) => name.startsWith(beginning)),
  }
}

/** `find` is a function because a browser that blocks storage throws on the mere mention of it. */
export function browserStorage(find: () => globalThis.Storage): Storage {
  const memory = memoryStorage()
  const attempt = <T>(work: (storage: globalThis.Storage) => T, instead: T): T => {
    try {
      return work(find())
    } catch {
      return instead
    }
  }
  return {
    get: (name) => attempt((storage) => storage.getItem(name), null) ?? memory.get(name),
    set: (name, value) => {
      const isKept = attempt((storage) => {
        storage.setItem(name, value)
        return true
      }, false)
      if (isKept) memory.remove(name)
      else memory.set(name, value)
    },
    remove: (name) => {
      attempt((storage) => storage.removeItem(name), undefined)
      memory.remove(name)
    },
    names: (beginning) => {
      const kept = attempt((storage) => Object.keys(storage), [])
      return [...new Set([...kept, ...memory.names('')])].filter((name) => name.startsWith(beginning))
    },
  }
}
