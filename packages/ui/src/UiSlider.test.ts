// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { h, nextTick, shallowRef } from 'vue'
import { mount, one } from '../test/mount.ts'
import UiSlider from './UiSlider.vue'

describe('UiSlider', () => {
  it('shows its share in words while it moves, and tells once when it is let go', async () => {
    const value = shallowRef(0.85)
    const settled: number[] = []
    const { host } = mount(() =>
      h(UiSlider, {
        label: 'Threshold',
        modelValue: value.value,
        'onUpdate:modelValue': (next: number) => {
          value.value = next
        },
        onChange: (next: number) => settled.push(next),
      }),
    )
    const input = one<HTMLInputElement>(host, 'input')
    expect([input.getAttribute('aria-valuetext'), one(host, 'output').textContent]).toEqual(['85%', '85%'])

    for (const position of ['0.8', '0.7']) {
      input.value = position
      input.dispatchEvent(new Event('input'))
    }
    input.dispatchEvent(new Event('change'))
    await nextTick()
    expect([value.value, settled, one(host, 'output').textContent]).toEqual([0.7, [0.7], '70%'])
  })
})
