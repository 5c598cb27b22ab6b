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
// What the colours of a theme decide; everything else is the same in both.
const colours = ['color-contrast', 'link-in-text-block']

const looks = [
  { name: 'light', look: { dark: false, width: 1440, height: 900 }, rules: undefined },
  { name: 'dark', look: { dark: true, width: 1440, height: 900 }, rules: colours },
  { name: 'on a telephone', look: { dark: false, width: 390, height: 844 }, rules: undefined },
]

it.each(looks)(
  'every screen is accessible and quiet, $name',
  async ({ look, rules }) => {
    const found: string[] = []
    const { errors } = await visitAll(browser, told, look, async ({ name }, page) => {
      const axe = new AxeBuilder({ page })
      const { violations, passes } = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze()
      for (const { id, help, nodes } of violations)
        found.push(`${name}: ${id}, ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
      if (passes.length === 0) found.push(`${name}: nothing was looked at`)
    })
    expect(found).toEqual([])
    expect(errors).toEqual([])
  },
  300_000,
)
