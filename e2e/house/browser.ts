import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const pages = new Set<Page>()

/** Pictures of every page that is open, for whoever asks why a test failed. @returns their files */
export async function takePictures(name: string): Promise<string[]> {
  const folder = path.join(tmpdir(), 'hummdesk-e2e-pictures')
  mkdirSync(folder, { recursive: true })
  const shown = [...pages].filter((page) => !page.isClosed())
  return Promise.all(
    shown.map(async (page, index) => {
      const file = path.join(folder, `${name.replaceAll(/\W+/g, '-').slice(0, 60)}-${index}.png`)
      await page.screenshot({ path: file }).catch(() => {})
      return file
    }),
  )
}

/** A person at a computer of their own: cookies and storage shared with nobody. What the page logs as an error is kept. */
export interface Person {
  page: Page
  context: BrowserContext
  errors: string[]
}

export async function person(browser: Browser, { dark = false, width = 1440, height = 900 } = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  pages.add(page)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      errors.push(message.text())
  })
  return { page, context, errors }
}
