import type { ServerToClient, WidgetFact } from '@hummdesk/contract/facts'
import type { Socket } from 'socket.io-client'

export interface LineWork {
  token: () => string | undefined
  hear: (fact: WidgetFact) => void
  /** Fetches what came after the newest number shown. Rejects when the desk cannot be reached. */
  catchUp: () => Promise<void>
  onReach: (isReachable: boolean) => void
}

const firstPollMs = 2_000
const longestPollMs = 10_000
/** While the socket is up it is still asked now and then: a fact lost on the desk's side would be missed for good. */
const checkMs = 45_000

export const nextPollMs = (last: number): number => Math.min(last * 1.5, longestPollMs)

/**
 * Hears a conversation over the socket, and asks for what is new while the socket is down. The socket's code is loaded
 * only here: a visitor who never writes never needs it.
 */
export function openLine({ token, hear, catchUp, onReach }: LineWork) {
  let socket: Socket<ServerToClient> | undefined
  let isLoading = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = firstPollMs
  let isStopped = false

  const ask = async (): Promise<void> => {
    await catchUp().then(
      () => onReach(true),
      () => onReach(false),
    )
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(askAgain, socket?.connected ? checkMs : pause)
    pause = nextPollMs(pause)
  }
  const hurry = (): void => {
    pause = firstPollMs
    void ask()
  }
  const load = async (): Promise<void> => {
    const { io } = await import('socket.io-client')
    if (isStopped) return
    socket = io('/', {
      transports: ['websocket', 'polling'],
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 10_000,
      auth: (give) => give({ token: token() ?? '' }),
    })
    socket.on('connect', hurry)
    socket.on('disconnect', hurry)
    socket.on('widget', hear)
  }
  /** Also after the desk refused or ended the socket, from which socket.io does not come back by itself. */
  const connect = (): void => {
    if (socket) {
      if (!socket.active) socket.connect()
      return
    }
    if (isLoading) return
    isLoading = true
    load()
      .catch(() => {})
      .finally(() => {
        isLoading = false
      })
  }
  function askAgain(): void {
    connect()
    void ask()
  }

  connect()
  timer = setTimeout(askAgain, pause)
  return {
    hurry,
    stop: (): void => {
      isStopped = true
      clearTimeout(timer)
      socket?.disconnect()
    },
  }
}
export type Line = ReturnType<typeof openLine>
