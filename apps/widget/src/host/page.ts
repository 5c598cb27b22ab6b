import { shallowRef } from 'vue'
import { handshake, type ToFrame, type ToPage } from '../protocol.ts'

/** The page around the frame. Opened by itself, without a page, the chat is always shown and nobody hears it. */
export function joinPage(site: string | null, onShown: (focus: boolean) => void) {
  const isFramed = window.parent !== window
  const isShown = shallowRef(!isFramed)
  const waiting: ToPage[] = []
  let port: MessagePort | undefined

  const tell = (word: ToPage): void => {
    if (port) port.postMessage(word)
    else if (isFramed) waiting.push(word)
  }
  const hear = ({ data }: MessageEvent<ToFrame>): void => {
    isShown.value = data.tell === 'shown'
    if (data.tell === 'shown') onShown(data.focus)
  }
  /** Only the window that holds the frame, from the site the frame was opened for, and once. */
  const meet = ({ source, origin, data, ports }: MessageEvent): void => {
    const [offered] = ports
    if (source !== window.parent || origin !== site || data !== handshake || !offered) return
    removeEventListener('message', meet)
    port = offered
    port.onmessage = hear
    tell({ tell: 'ready' })
    for (const word of waiting.splice(0)) tell(word)
  }
  if (isFramed) addEventListener('message', meet)

  return { isFramed, isShown, tell }
}
export type Page = ReturnType<typeof joinPage>
