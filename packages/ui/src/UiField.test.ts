// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { type Component, h, nextTick, shallowRef } from 'vue'
import { mount, one } from '../test/mount.ts'
import UiField from './UiField.vue'
import UiInput from './UiInput.vue'
import UiSelect from './UiSelect.vue'
import UiSlider from './UiSlider.vue'
import UiTextarea from './UiTextarea.vue'

const described = (host: HTMLElement, control: Element) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => one(host, `[id="${id}"]`).textContent)

const controls: [name: string, part: Component, props: Record<string, unknown>, selector: string][] = [
  ['UiInput', UiInput, { modelValue: '' }, 'input'],
  ['UiTextarea', UiTextarea, { modelValue: '' }, 'textarea'],
  ['UiSelect', UiSelect, { modelValue: 'a', options: [{ value: 'a', label: 'A' }] }, 'button'],
  ['UiSlider', UiSlider, { modelValue: 0.5 }, 'input'],
]

describe('UiField', () => {
  it.each(controls)('ties its label, hint and error to a %s', async (_, part, props, selector) => {
    const error = shallowRef<string>()
    const { host } = mount(() =>
      h(UiField, { label: 'Name', hint: 'As people see it', error: error.value }, () => h(part, props)),
    )
    const control = one(host, selector)

    expect(one(host, 'label').getAttribute('for')).toBe(control.id)
    expect(described(host, control)).toEqual(['As people see it'])
    expect(control.getAttribute('aria-invalid')).toBeNull()

    error.value = 'Too short'
    await nextTick()
    expect(described(host, control)).toEqual(['Too short', 'As people see it'])
    expect(control.getAttribute('aria-invalid')).toBe('true')
  })

  it('leaves a control outside of it with an id of its own', () => {
    const { host } = mount(() => [h(UiInput, { 'aria-label': 'One' }), h(UiInput, { 'aria-label': 'Two' })])
    const ids = [...host.querySelectorAll('input')].map(({ id }) => id)
    expect(new Set(ids.filter(Boolean)).size).toBe(2)
  })

  it('keeps an id given to a control alone, and its own where a label points at it', () => {
    const { host } = mount(() => [
      h(UiInput, { id: 'mine', 'aria-label': 'One' }),
      h(UiField, { label: 'Two' }, () => h(UiInput, { id: 'mine-too' })),
    ])
    const [alone, tied] = host.querySelectorAll('input')
    expect(alone?.id).toBe('mine')
    expect(tied?.id).toBe(one(host, 'label').getAttribute('for'))
  })

  it('hands attributes to the control, and the class to what is drawn', () => {
    const { host } = mount(() => h(UiInput, { type: 'email', maxlength: 5, class: 'wide', placeholder: 'you@' }))
    const input = one<HTMLInputElement>(host, 'input')
    expect([input.type, input.maxLength, input.placeholder, input.className]).toEqual(['email', 5, 'you@', ''])
    expect(host.firstElementChild?.classList.contains('wide')).toBe(true)
  })
})
