// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { mountPart, one } from '../test/mount.ts'
import UiConfidence from './UiConfidence.vue'

const draw = (props: Record<string, unknown>) => mountPart(UiConfidence, { label: 'Confidence', ...props }).host

describe('UiConfidence', () => {
  it.each([
    [0.914, '91%'],
    [0, '0%'],
    [1.7, '100%'],
    [-1, '0%'],
    [Number.NaN, '0%'],
  ])('shows %d as %s, within its bar', (value, words) => {
    const meter = one<HTMLMeterElement>(draw({ value }), 'meter')
    expect([meter.getAttribute('aria-label'), meter.textContent]).toEqual(['Confidence', words])
    expect(Number(meter.getAttribute('value'))).toBeGreaterThanOrEqual(0)
    expect(Number(meter.getAttribute('value'))).toBeLessThanOrEqual(1)
  })

  it('is drawn broken below the threshold, and whole from it on', () => {
    expect(draw({ value: 0.59, threshold: 0.6 }).querySelector('.below')).not.toBeNull()
    expect(draw({ value: 0.6, threshold: 0.6 }).querySelector('.below')).toBeNull()
  })
})
