// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { mount, mountPart, one } from '../test/mount.ts'
import UiButton from './UiButton.vue'
import UiIconButton from './UiIconButton.vue'

const Icon = () => h('svg')

describe('UiButton', () => {
  it('is pressed, but not while it loads, and then keeps the focus', () => {
    const pressed: string[] = []
    const idle = mountPart(UiButton, { onClick: () => pressed.push('idle') }, { default: () => 'Send' })
    one(idle.host, 'button').click()
    const busy = mountPart(
      UiButton,
      { isLoading: true, onClick: () => pressed.push('busy') },
      { default: () => 'Send' },
    )
    const button = one<HTMLButtonElement>(busy.host, 'button')
    button.click()
    expect(pressed).toEqual(['idle'])
    expect([button.disabled, button.getAttribute('aria-busy'), button.textContent]).toEqual([false, 'true', 'Send'])
  })

  it('does not send its form while it loads', () => {
    const sent: string[] = []
    const { host } = mount(() =>
      h(
        'form',
        {
          onSubmit: (event: Event) => {
            event.preventDefault()
            sent.push('form')
          },
        },
        [h(UiButton, { type: 'submit', isLoading: true }, () => 'Save')],
      ),
    )
    one(host, 'button').click()
    expect(sent).toEqual([])
  })

  it('is no submit button unless told, and carries no button attributes as a link', () => {
    expect(one(mountPart(UiButton).host, 'button').getAttribute('type')).toBe('button')
    const link = one(mountPart(UiButton, { as: 'a', href: '/x' }).host, 'a')
    expect([link.getAttribute('href'), link.getAttribute('type')]).toEqual(['/x', null])
  })
})

describe('UiIconButton', () => {
  it('says its name, and whether it is down only where that means something', () => {
    const plain = one(mountPart(UiIconButton, { label: 'Close', icon: Icon }).host, 'button')
    expect([plain.getAttribute('aria-label'), plain.getAttribute('aria-pressed')]).toEqual(['Close', null])
    const toggle = one(mountPart(UiIconButton, { label: 'Bold', icon: Icon, isPressed: false }).host, 'button')
    expect(toggle.getAttribute('aria-pressed')).toBe('false')
  })
})
