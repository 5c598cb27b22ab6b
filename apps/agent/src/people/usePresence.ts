import type { LineState } from '@hummdesk/client/live'
import { Presence, setPresence } from '@hummdesk/contract/auth'
import { call } from '@hummdesk/shell/api'
import { keep, kept } from '@hummdesk/shell/kept'
import { meQuery } from '@hummdesk/shell/people/me-query'
import { useMe } from '@hummdesk/shell/people/useMe'
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose, watch } from 'vue'
import { change } from '../facts/change.ts'

const place = 'hummdesk.presence'
/** So long a socket that opens may take to bring back what was chosen before. */
const OPENING_MS = 3_000
const BEAT_MS = 40_000

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
      keep(place, presence)
    } catch (problem) {
      if (before) show(before)
      throw problem
    }
  }
  return { choose }
}

/**
 * Whoever has the desk open is not offline: they are what they chose last, or online. An open socket says so by itself;
 * without one it is repeated. Once per desk.
 */
export function usePresenceBeat(line: () => LineState): void {
  const { me } = useMe()
  const { choose } = usePresence()
  // The next beat says it again, so a lost one needs no words.
  const say = (presence: Presence) => void choose(presence).catch(() => {})

  let opening: ReturnType<typeof setTimeout> | undefined
  watch(
    () => me.value?.presence,
    (presence) => {
      clearTimeout(opening)
      const chosen = Presence.options.find((option) => option === kept(place))
      if (presence === 'offline') opening = setTimeout(() => say(chosen ?? 'online'), OPENING_MS)
    },
    { immediate: true },
  )
  const beat = setInterval(() => {
    if (line() !== 'live' && me.value && me.value.presence !== 'offline') say(me.value.presence)
  }, BEAT_MS)
  onScopeDispose(() => {
    clearTimeout(opening)
    clearInterval(beat)
  })
}
