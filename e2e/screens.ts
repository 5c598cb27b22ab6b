// `node e2e/screens.ts FOLDER [part of a name]`: every main screen as a picture, in three sizes, light and dark.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { articlesIndexed } from './house/articles.ts'
import { openBrowser } from './house/browser.ts'
import { openEmbeddedHouse } from './house/embedded.ts'
import { type Look, tell, visitAll } from './journeys/screens.ts'

const [folder, only = ''] = process.argv.slice(2)
if (!folder) throw new Error('usage: node e2e/screens.ts FOLDER [part of a name]')
mkdirSync(folder, { recursive: true })

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]
const looks: Look[] = sizes.flatMap((size) => [false, true].map((dark) => ({ ...size, dark })))

const house = await openEmbeddedHouse()
const browser = await openBrowser()
try {
  await articlesIndexed(house.url, house.companies)
  const told = await tell(house)
  for (const look of looks) {
    const { errors } = await visitAll(
      browser,
      told,
      look,
      async ({ name }, page) => {
        const file = `${name}-${look.width}${look.dark ? '-dark' : ''}.png`
        await page.screenshot({ path: path.join(folder, file) })
        console.log(file)
      },
      only,
    )
    for (const error of errors) console.error(error)
  }
} finally {
  await browser.close()
  await house.close()
}
