import './demo.css'
import { send } from '@hummdesk/client/send'
import type { WidgetConfig } from '@hummdesk/contract/widget'
import { routes } from '../src/api.ts'
import { keyOf, lookOf } from './look.ts'

function show(name: string): void {
  const template = document.getElementById(name)
  if (template instanceof HTMLTemplateElement) document.body.append(template.content.cloneNode(true))
}

/**
 * The very line an admin copies. It waits in the page, because a script whose address is written by a script is refused
 * where trusted types are asked for; only the key and the colour are filled in.
 */
function carryChat(key: string, accent: string): void {
  const template = document.getElementById('chat')
  if (!(template instanceof HTMLTemplateElement)) return
  const line = document.importNode(template.content, true)
  const script = line.querySelector('script')
  if (!script) return
  script.dataset['key'] = key
  script.dataset['accent'] = accent
  document.body.append(line)
}

async function start(): Promise<void> {
  const key = keyOf(location)
  const config = key
    ? await send<WidgetConfig>('/api/v1', { ...routes.config, query: { key } }).catch(() => undefined)
    : undefined
  if (!key || !config) return show('nobody')

  const look = lookOf(new URLSearchParams(location.search).get('company'), config.inboxName)
  document.documentElement.dataset['look'] = look
  show(look)
  document.title = document.querySelector('.brand')?.textContent ?? config.inboxName
  carryChat(key, config.accent)
}

void start()
