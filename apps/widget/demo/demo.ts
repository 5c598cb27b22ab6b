import './demo.css'
import { send } from '@hummdesk/client/send'
import type { WidgetConfig } from '@hummdesk/contract/widget'
import { routes } from '../src/api.ts'
import { keyOf, lookOf } from './look.ts'

function show(name: string): void {
  const template = document.getElementById(name)
  if (template instanceof HTMLTemplateElement) document.body.append(template.content.cloneNode(true))
}

/** The very line an admin copies, made here because the key is known only from the address. */
function carryChat(key: string, accent: string): void {
  const script = document.createElement('script')
  script.async = true
  script.src = '/widget.js'
  script.dataset['key'] = key
  script.dataset['accent'] = accent
  document.body.append(script)
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
