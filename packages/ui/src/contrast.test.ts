import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pairs } from './pairs.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const declared = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)]
const colours = {
  light: new Map(declared.map(([, name, light]) => [name, light])),
  dark: new Map(declared.map(([, name, , dark]) => [name, dark])),
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string): number {
  const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  it.each(pairs)('$front on $back reaches what $needs needs', ({ front, back, needs }) => {
    const [frontHex, backHex] = [colours[scheme].get(front), colours[scheme].get(back)]
    expect(
      [frontHex, backHex].every((hex) => /^#[0-9a-f]{6}$/.test(hex ?? '')),
      'both are six-digit tokens',
    ).toBe(true)
    expect(contrast(frontHex ?? '', backHex ?? '')).toBeGreaterThanOrEqual(needs === 'text' ? 4.5 : 3)
  })
})

// The grounds and letters of avatars follow a hue, so they are mixed here as the browser would.
function hex(hue: number, saturation: number, lightness: number): string {
  const reach = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100)
  const part = (at: number) => {
    const place = (at + hue / 30) % 12
    return Math.round(255 * (lightness / 100 - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))))
  }
  return `#${[0, 8, 4].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`
}

it('the letters of an avatar are read on every hue', () => {
  const vue = readFileSync(new URL('./UiAvatar.vue', import.meta.url), 'utf8')
  const mixes = [...vue.matchAll(/hsl\(var\(--hue\) (\d+)% (\d+)%\)/g)].map(([, ...numbers]) => numbers.map(Number))
  const [lightGround = [], darkGround = [], lightLetters = [], darkLetters = []] = mixes
  expect(mixes).toHaveLength(4)
  for (let hue = 0; hue < 360; hue += 30) {
    const mixed = ([saturation = 0, lightness = 0]: number[]) => hex(hue, saturation, lightness)
    expect(contrast(mixed(lightLetters), mixed(lightGround))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(mixed(darkLetters), mixed(darkGround))).toBeGreaterThanOrEqual(4.5)
  }
})

it('every token for words is in a pair, so none goes unchecked', () => {
  const words = [...colours.light.keys()].filter((name) => /(^|-)text/.test(name ?? ''))
  const paired = new Set(pairs.map((pair) => pair.front))
  expect(words.filter((name) => !paired.has(name ?? ''))).toEqual([])
})
