import type { Frame, Locator, Page } from 'playwright-core'
import { until } from './process.ts'

export interface Chat {
  frame: Frame
  log: Locator
  say: (words: string) => Promise<void>
  /** Everything that stands in it, in the order it is read. */
  words: () => Promise<string>
}

/** The chat's frame, once one can write in it. */
export async function chatOn(page: Page): Promise<Chat> {
  const frame = await until('the chat to be loaded', async () => {
    const loaded = page.frames().find((one) => /\/widget\/\?/.test(one.url()))
    return loaded && (await loaded.getByRole('textbox').count()) > 0 ? loaded : undefined
  })
  const log = frame.getByRole('log', { name: 'Conversation' })
  return {
    frame,
    log,
    say: async (words) => {
      await frame.getByRole('textbox', { name: 'Write a message' }).fill(words)
      await frame.getByRole('button', { name: 'Send' }).click()
    },
    words: async () => (await log.textContent()) ?? '',
  }
}

export async function openChat(page: Page): Promise<Chat> {
  await page.getByRole('button', { name: /^Open chat/ }).click()
  return chatOn(page)
}
