import { type Component, createApp, h, type VNodeChild } from 'vue'

/** Puts a part on the page of the test, as an app would; `draw` is run again when what it reads changes. */
export function mount(draw: () => VNodeChild) {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const app = createApp({ render: draw })
  app.mount(host)
  return { host, unmount: () => app.unmount() }
}

export const mountPart = (
  part: Component,
  props: Record<string, unknown> = {},
  slots: Record<string, () => VNodeChild> = {},
) => mount(() => h(part, props, slots))

/** The one element that answers to this selector. */
export function one<E extends Element = HTMLElement>(host: ParentNode, selector: string): E {
  const found = host.querySelectorAll<E>(selector)
  const [first] = found
  if (!first || found.length > 1) throw new Error(`${found.length} elements answer to ${selector}`)
  return first
}
