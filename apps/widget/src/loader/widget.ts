import { accentOf } from '../accent.ts'
import type { ToPage } from '../protocol.ts'
import { languageOf } from '../words/language.ts'
import { createFacade } from './facade.ts'
import { createFrame } from './frame.ts'
import { memoryOf } from './memory.ts'

export type Command = 'open' | 'close' | 'toggle'

declare global {
  interface Window {
    /** `hummdesk('open')`, `hummdesk('close')`, `hummdesk('toggle')`. Until the script is there, `q` keeps the calls. */
    hummdesk?: { (command: Command): void; q?: ArrayLike<Command>[]; isReady?: true }
  }
}

function start(script: HTMLScriptElement): void {
  const { key = '', accent } = script.dataset
  const base = new URL('.', script.src).href
  const { recall, remember } = memoryOf(key)
  const facade = createFacade(languageOf(navigator.languages), script.nonce)
  const { panel, button, root } = facade
  let isTalking = recall() !== undefined
  let wantsFocus = false
  let line: ReturnType<typeof createFrame> | undefined

  const hear = (word: ToPage): void => {
    if (word.tell === 'close') show(false)
    if (word.tell === 'unread') facade.count(word.count)
    if (word.tell === 'accent') facade.paint(accentOf(word.accent))
    if (word.tell === 'talking') {
      isTalking = true
      remember(facade.isOpen() ? 'open' : 'talking')
    }
    if (word.tell === 'ready') {
      panel.classList.add('ready')
      tellShown()
    }
  }
  /** Nothing of the chat is loaded before somebody reaches for it. */
  const mount = () => {
    line ??= createFrame({ panel, title: facade.title, base, key, accent: accentOf(accent), hear })
    return line
  }
  const tellShown = (): void => {
    const isOpen = facade.isOpen()
    if (isOpen && wantsFocus) line?.frame.focus()
    line?.tell(isOpen ? { tell: 'shown', focus: wantsFocus } : { tell: 'hidden' })
  }
  const show = (open: boolean, focus = true): void => {
    const hadFocus = root.activeElement !== null
    wantsFocus = focus
    mount()
    facade.show(open)
    remember(open ? 'open' : isTalking ? 'talking' : undefined)
    tellShown()
    if (!open && hadFocus) button.focus()
  }
  const run = (command: Command): void => {
    if (command === 'open' || (command === 'toggle' && !facade.isOpen())) show(true)
    else if (facade.isOpen() && (command === 'close' || command === 'toggle')) show(false)
  }

  facade.paint(accentOf(accent))
  button.onclick = () => run('toggle')
  for (const intent of ['pointerenter', 'touchstart', 'focus'])
    button.addEventListener(intent, mount, { once: true, passive: true })
  button.onkeydown = ({ key: pressed }) => {
    if (pressed === 'Escape') run('close')
  }

  // The page before this one had the chat open, or a conversation going on whose answers should not be missed.
  if (recall() === 'open') show(true, false)
  else if (isTalking) setTimeout(mount, 500)

  const early = window.hummdesk?.q ?? []
  window.hummdesk = Object.assign(run, { isReady: true as const })
  for (const [command] of early.map((call) => Array.from(call))) if (command) run(command)
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && !window.hummdesk?.isReady) start(script)
