import { type Presence, setPresence } from '@hummdesk/contract/auth'
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose, watch } from 'vue'
import { call } from '../api.ts'
import { change } from '../facts/change.ts'
import { meQuery } from './queries.ts'
import { useMe } from './useMe.ts'

const BEAT_MS = 45_000

/** Shows the chosen presence at once, and takes it back if the desk refuses it. */
export function usePresence() {
  const cache = useQueryCache()
  const { me } = useMe()
  const show = (presence: Presence) => change(cache, meQuery.key, (held) => ({ ...held, presence }))

  async function choose(presence: Presence): Promise<void> {
    const before = me.value?.presence
    show(presence)
    try {
      await call(setPresence, { body: { presence } })
    } catch (problem) {
      if (before) show(before)
      throw problem
    }
  }
  return { choose }
}

/** Opening the desk makes an offline agent online, and being here keeps them so. Once per desk. */
export function usePresenceBeat(): void {
  const { me } = useMe()
  const { choose } = usePresence()
  // The next beat says it again, so a lost one needs no words.
  const sayOnline = () => void choose('online').catch(() => {})

  watch(
    () => me.value?.presence,
    (presence) => {
      if (presence === 'offline') sayOnline()
    },
    { immediate: true },
  )
  const timer = setInterval(() => {
    if (me.value?.presence === 'online') sayOnline()
  }, BEAT_MS)
  onScopeDispose(() => clearInterval(timer))
}
