import { mkdirSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { openBrowser, person } from './house/browser.ts'
import { openChat } from './house/chat.ts'
import { openDesk } from './house/desk.ts'
import { embeddedHouse } from './house/for-test.ts'

const house = await embeddedHouse()
const { demoUrl, agents } = house.companies[0]!
const agent = agents.find(({ role }) => role === 'agent')!
const browser = await openBrowser()
afterAll(() => browser.close())

const wish = 'My frame broke. I want to talk to a human, please!'
const question = 'How long is the warranty on the frame of my bike?'
const customer = await person(browser)
const desk = await openDesk(browser, house.url, agent)
const { page } = desk
await customer.page.goto(demoUrl)
const chat = await openChat(customer.page)
const panel = page.getByRole('complementary', { name: 'Details' }).getByRole('region', { name: 'Hand-off' })

/** Pictures for whoever wants to look, where a folder for them is named. */
async function show(name: string): Promise<void> {
  const folder = process.env['HUMMDESK_PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

it('tells a customer who asks for a person that they wait', async () => {
  await chat.say(wish)
  await chat.log.getByText('We are asking a person to join you.').waitFor()
  await chat.log.getByText(/You are in queue/).waitFor()
})

it('shows the agent why, and what they should know', async () => {
  await desk.row(/My frame broke/).click()
  await panel.getByText('The customer asked for a person').waitFor()
  await panel.getByText(/Asked: .*frame/).waitFor()
  await panel.getByText('In the queue').waitFor()
  await show('waiting')
})

it('gives it to the agent who accepts, by a key', async () => {
  await page.keyboard.press('a')
  await panel.getByText('Taken', { exact: true }).waitFor()
  await page.getByRole('button', { name: `Assigned to ${agent.name}` }).waitFor()
  await chat.log.getByText(agent.name.split(' ')[0]!).first().waitFor()
  expect(await panel.getByRole('button', { name: 'Accept' }).count()).toBe(0)
  await show('accepted')
})

it('goes back to the assistant, which answers the next question', async () => {
  await panel.getByRole('button', { name: 'Return to the assistant' }).click()
  await chat.log.getByText('Our assistant is answering again.').waitFor()
  await panel.getByText('Returned', { exact: true }).waitFor()
  await chat.say(question)
  await chat.log.getByText('Source: ').first().waitFor()
  await show('returned')
})

it('is handed on by an agent, with the reason', async () => {
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Hand the conversation on' })
  await dialog.getByLabel('Why').fill('It is about a guarantee.')
  await show('dialog')
  await dialog.getByRole('button', { name: 'Hand on' }).click()
  await dialog.waitFor({ state: 'detached' })
  await panel.getByText('It is about a guarantee.').waitFor()
  await panel.getByText('A colleague handed it on').waitFor()
  await show('handed-on')
})

it('has logged no error in any browser', () => {
  expect([...customer.errors, ...desk.errors]).toEqual([])
})
