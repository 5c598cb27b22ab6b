import { handshake, type ToFrame, type ToPage } from '../protocol.ts'

export interface FrameWork {
  panel: HTMLElement
  title: string
  /** Folder the script came from: the desk. */
  base: string
  key: string
  accent: string
  hear: (word: ToPage) => void
}

/**
 * The chat in its frame. Page and frame speak over a port that goes to the desk's own origin and to no other window;
 * the fragment tells the frame whose hand to take, and never reaches the server.
 */
export function createFrame({ panel, title, base, key, accent, hear }: FrameWork) {
  const frame = document.createElement('iframe')
  let port: MessagePort | undefined

  frame.title = title
  frame.allow = 'clipboard-write'
  frame.src = `${base}widget/?key=${encodeURIComponent(key)}#${new URLSearchParams({ site: location.origin, accent })}`
  frame.addEventListener('load', () => {
    const channel = new MessageChannel()
    port?.close()
    port = channel.port1
    port.onmessage = ({ data }: MessageEvent<ToPage>) => hear(data)
    frame.contentWindow?.postMessage(handshake, new URL(base).origin, [channel.port2])
  })
  panel.append(frame)

  return {
    frame,
    tell: (word: ToFrame): void => port?.postMessage(word),
  }
}
