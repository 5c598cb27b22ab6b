// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { h, shallowRef } from 'vue'
import { mount, one } from '../test/mount.ts'
import UiSelect from './UiSelect.vue'

type Value = string | null
const options: { value: Value; label: string }[] = [
  { value: null, label: 'Nobody' },
  { value: '', label: 'Everybody' },
  { value: 'ada', label: 'Ada' },
]

function draw(start: Value | undefined) {
  const value = shallowRef<Value | undefined>(start)
  const { host } = mount(() =>
    h(UiSelect, {
      options,
      label: 'Assignee',
      placeholder: 'Choose',
      modelValue: value.value,
      'onUpdate:modelValue': (next: unknown) => {
        value.value = options.find((option) => option.value === next)?.value
      },
    }),
  )
  return { value, button: one(host, 'button') }
}

const press = (element: Element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))

function optionNamed(words: string): Element {
  const found = [...document.querySelectorAll('[role=option]')].find((option) => option.textContent?.trim() === words)
  if (!found) throw new Error(`no option says ${words}`)
  return found
}

describe('UiSelect', () => {
  it.each([
    [undefined, 'Choose'],
    [null, 'Nobody'],
    ['', 'Everybody'],
    ['ada', 'Ada'],
    ['gone', 'Choose'],
  ])('shows %j as %j', (value, words) => {
    expect(draw(value).button.textContent).toBe(words)
  })

  it('chooses null and the empty string like anything else, by keyboard', async () => {
    const { value, button } = draw('ada')
    for (const [wanted, words] of [
      [null, 'Nobody'],
      ['', 'Everybody'],
    ] as const) {
      press(button)
      press(await vi.waitFor(() => optionNamed(words)))
      await vi.waitFor(() => expect(value.value).toBe(wanted))
      await vi.waitFor(() => expect(document.querySelector('[role=option]')).toBeNull())
    }
  })
})
