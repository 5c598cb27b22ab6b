import { textOn } from '../accent.ts'
import type { Language } from '../words/language.ts'
import css from './facade.css?inline'
import { loaderWords } from './words.ts'

const chat = 'M21 15a2 2 0 0 1-2 2H8l-5 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z'
const cross = 'M18 6 6 18M6 6l12 12'
const svg = 'http://www.w3.org/2000/svg'

/** Styles a strict policy of the host page cannot refuse; older browsers get an element with the script's nonce. */
function dress(root: ShadowRoot, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.nonce = nonce
    style.textContent = css
    root.append(style)
  }
}

function drawing(): { icon: SVGElement; path: SVGElement } {
  const icon = document.createElementNS(svg, 'svg')
  const path = document.createElementNS(svg, 'path')
  const look = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
  }
  for (const [name, value] of Object.entries(look)) icon.setAttribute(name, value)
  icon.append(path)
  return { icon, path }
}

/** The button and the empty panel, in a shadow of the page: no style of either reaches the other. Open, so that tools for people and tests find the button. */
export function createFacade(language: Language, nonce: string) {
  const [openLabel, closeLabel, title, fresh] = loaderWords[language]
  const host = document.createElement('hummdesk-widget')
  const root = host.attachShadow({ mode: 'open' })
  const panel = document.createElement('div')
  const button = document.createElement('button')
  const badge = document.createElement('span')
  const { icon, path } = drawing()
  let isOpen = false
  let unread = 0

  const draw = (): void => {
    panel.classList.toggle('open', isOpen)
    path.setAttribute('d', isOpen ? cross : chat)
    button.ariaExpanded = `${isOpen}`
    const news = unread && !isOpen ? `${unread} ${fresh}` : ''
    button.ariaLabel = isOpen ? closeLabel : news ? `${openLabel}, ${news}` : openLabel
    badge.ariaLabel = news
    badge.textContent = news && (unread > 9 ? '9+' : `${unread}`)
  }

  dress(root, nonce)
  panel.className = 'panel'
  button.type = 'button'
  badge.className = 'badge'
  badge.role = 'status'
  button.append(icon)
  root.append(panel, button, badge)
  draw()
  // Beside the body, not in it: a page that swaps its body while navigating keeps the chat.
  document.documentElement.append(host)

  return {
    root,
    panel,
    button,
    title,
    isOpen: () => isOpen,
    paint: (accent: string): void => {
      host.style.setProperty('--accent', accent)
      host.style.setProperty('--on-accent', textOn(accent))
    },
    show: (open: boolean): void => {
      isOpen = open
      draw()
    },
    count: (messages: number): void => {
      unread = messages
      draw()
    },
  }
}
