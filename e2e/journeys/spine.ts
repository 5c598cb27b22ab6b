import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type Person, person } from '../house/browser.ts'
import { type Chat, chatOn, openChat } from '../house/chat.ts'
import { type DeskScreen, openDesk } from '../house/desk.ts'
import type { DemoAgent } from '../house/embedded.ts'
import { until } from '../house/process.ts'

export interface Stage {
  /** The page of a company that carries the chat. */
  shopUrl: string
  /** Where the agents' desk is. */
  deskUrl: string
  agent: DemoAgent
}

const question = 'How long is the warranty on the frame of my bike?'
const followUp = 'One more thing about that frame, please.'

/** One conversation from the first word to the follow-up. Each step goes on where the one before it ended. */
export function tellSpine({ shopUrl, deskUrl, agent }: Stage): void {
  describe('one conversation, from end to end', () => {
    let browser: Browser
    let customer: Person
    let chat: Chat
    let desk: DeskScreen
    let page: Page
    let [listsAtFirst, loadsAtFirst] = [0, 0]
    const reply = 'The frame has a warranty of five years. Shall I look up your order?'
    const details = () => page.getByRole('complementary', { name: 'Details' })

    beforeAll(async () => {
      browser = await openBrowser()
      customer = await person(browser)
      desk = await openDesk(browser, deskUrl, agent)
      page = desk.page
    })
    afterAll(async () => {
      await browser.close()
    })

    it('answers a customer with its source', async () => {
      await customer.page.goto(shopUrl)
      chat = await openChat(customer.page)
      await chat.say(question)
      await chat.log.getByText('Source: ').first().waitFor()
      expect(await chat.words()).toMatch(/warranty/i)
      expect(await chat.log.getByText('Assistant', { exact: true }).count()).toBeGreaterThan(0)
    })

    it('brings a person when asked, and the agent sees it without loading anything again', async () => {
      listsAtFirst = desk.lists()
      loadsAtFirst = desk.loads()
      expect(await desk.row(question).count()).toBe(0)
      await chat.frame.getByRole('button', { name: 'Talk to a person' }).click()
      await chat.log.getByText('We are asking a person to join you.').waitFor()
      await desk.row(question).waitFor()
      expect(desk.lists(), 'a list is never fetched again because something came').toBe(listsAtFirst)
      expect(desk.loads()).toBe(loadsAtFirst)
    })

    it('has read the conversation for the agent: what it is about, why, and a draft with sources', async () => {
      await desk.row(question).click()
      const classification = details().getByRole('region', { name: 'Classification' })
      await classification.getByText('Category').waitFor()
      await classification.getByText('English').waitFor()
      const reasons = await classification.getByRole('paragraph').allTextContents()
      expect(reasons.join(' '), 'reasons in a sentence').toMatch(/\w+ \w+ .*\./)
      const draft = details().getByRole('region', { name: 'Draft' })
      await draft.getByText('Suggested by the assistant').waitFor()
      await draft.getByRole('article').first().waitFor()
      expect(await draft.getByRole('article').first().textContent()).toMatch(/\d+\s*% relevant/)
    })

    it('lets the agent take it, edit the draft and send it; the customer reads it at once', async () => {
      await page.getByRole('button', { name: 'Assign to me' }).click()
      await page.getByRole('button', { name: `Assigned to ${agent.name}` }).waitFor()
      await details().getByRole('region', { name: 'Draft' }).getByRole('button', { name: 'Edit' }).click()
      const composer = page.getByRole('textbox', { name: /^Reply to / })
      await until('the draft to be in the reply', async () => (await composer.inputValue()).length > 20)
      await composer.fill(reply)
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await chat.log.getByText(reply).waitFor()
      await chat.log.getByText(agent.name.split(' ')[0]!, { exact: true }).waitFor()
      await page.getByRole('region', { name: 'Messages' }).getByText(reply).waitFor()
      expect(desk.lists()).toBe(listsAtFirst)
      expect(desk.loads()).toBe(loadsAtFirst)
    })

    it('is all there again when the customer loads the page again', async () => {
      const before = await chat.words()
      await customer.page.reload()
      chat = await chatOn(customer.page)
      await chat.log.getByText(reply).waitFor()
      expect(await chat.words()).toBe(before)
    })

    it('is closed by the agent, and the next word of the customer opens a follow-up', async () => {
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await chat.log.getByText('This conversation has been closed.').waitFor()
      await chat.say(followUp)
      await chat.log.getByText(followUp).waitFor()
      await page.goto(`${deskUrl}/agent/assistant`)
      const row = page.getByRole('link', { name: followUp })
      await row.waitFor().catch(async () => page.goto(`${deskUrl}/agent/all`))
      await row.click()
      await details().getByRole('link', { name: 'Earlier conversation' }).click()
      await page.getByRole('heading', { name: question }).waitFor()
    })

    it('has logged no error in any browser', () => {
      expect([...customer.errors, ...desk.errors]).toEqual([])
    })
  })
}
