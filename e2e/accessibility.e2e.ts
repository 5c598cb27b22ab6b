import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, it } from 'vitest'
import { openBrowser } from './house/browser.ts'
import { embeddedHouse } from './house/for-test.ts'
import { tell, visitAll } from './journeys/screens.ts'

const house = await embeddedHouse()
const browser = await openBrowser()
afterAll(() => browser.close())
const told = await tell(house)

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

it.each([
  ['light', { dark: false, width: 1440, height: 900 }],
  ['dark', { dark: true, width: 1440, height: 900 }],
  ['light on a telephone', { dark: false, width: 390, height: 844 }],
] as const)(
  'every screen is accessible and quiet, %s',
  async (_, look) => {
    const found: string[] = []
    const { errors } = await visitAll(browser, told, look, async ({ name }, page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
      for (const { id, help, nodes } of violations)
        found.push(`${name}: ${id}, ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
    })
    expect(found).toEqual([])
    expect(errors).toEqual([])
  },
  300_000,
)
