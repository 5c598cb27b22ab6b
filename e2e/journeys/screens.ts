import { getDraft } from '@hummdesk/contract/assist'
import type { Browser, Page } from 'playwright-core'
import { signIn } from '../house/agent.ts'
import { person } from '../house/browser.ts'
import { openChat } from '../house/chat.ts'
import { listOn, signInOn } from '../house/desk.ts'
import type { EmbeddedHouse } from '../house/embedded.ts'
import { until } from '../house/process.ts'
import { openVisitor } from '../house/visitor.ts'

export interface Look {
  dark: boolean
  width: number
  height: number
}

export interface Screen {
  name: string
  who: 'stranger' | 'agent' | 'owner'
  /** Brings the screen up on a page of that person's; answers when it stands still. */
  open: (page: Page, told: Told) => Promise<unknown>
}

/** What has happened before anybody looks. */
export interface Told {
  house: EmbeddedHouse
  /** Held by people, with a draft. */
  conversationId: string
}

const question = 'How long is the warranty on the frame of my bike?'

/** A customer who was answered, and then asked for a person: the conversation the screens show. */
export async function tell(house: EmbeddedHouse): Promise<Told> {
  const { inboxKey, agents } = house.companies[0]!
  const visitor = await openVisitor(house.url, inboxKey)
  const { conversationId } = await visitor.say(question)
  await until('an answer', async () => (await visitor.messages()).items.length > 1)
  await visitor.askForPerson()
  const agent = await signIn(house.url, agents[0]!)
  const params = { id: conversationId }
  await until('a draft', async () => (await agent.call(getDraft, { params })).draft !== null)
  return { house, conversationId }
}

const desk =
  (path: string) =>
  async (page: Page, { house }: Told): Promise<void> => {
    await page.goto(`${house.url}/agent/${path}`)
    await listOn(page).waitFor()
    await page
      .getByRole('region', { name: /^Conversations:/ })
      .locator('[aria-busy=true]')
      .waitFor({ state: 'detached' })
  }
const conversation = async (page: Page, told: Told): Promise<void> => {
  await page.goto(`${told.house.url}/agent/all/${told.conversationId}`)
  await page.getByRole('region', { name: 'Messages' }).waitFor()
}
const page =
  (path: string, title: string) =>
  async (on: Page, { house }: Told): Promise<void> => {
    await on.goto(`${house.url}/${path}`)
    await on.getByRole('heading', { name: title }).waitFor()
  }
const account = async (on: Page, told: Told): Promise<void> => {
  await page('agent/account', 'Your account')(on, told)
  await on.getByText('This one').waitFor()
}
const admin =
  (path: string, ready: (page: Page) => Promise<unknown>) =>
  async (page: Page, { house }: Told): Promise<void> => {
    await page.goto(`${house.url}/admin/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await ready(page)
  }
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const seen = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

const shop =
  (index: number) =>
  async (page: Page, { house }: Told) => {
    await page.goto(house.companies[index]!.demoUrl)
    await page.getByRole('button', { name: /^(Open|Close) chat/ }).waitFor()
  }

export const screens: readonly Screen[] = [
  { name: 'shop-bikes', who: 'stranger', open: shop(0) },
  { name: 'shop-invoices', who: 'stranger', open: shop(1) },
  {
    name: 'shop-unknown',
    who: 'stranger',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/demo/pk_0000000000000000/`)
      await page.getByRole('heading', { name: 'No chat lives here' }).waitFor()
    },
  },
  {
    name: 'chat-empty',
    who: 'stranger',
    open: async (page, told) => {
      await shop(0)(page, told)
      await openChat(page)
    },
  },
  {
    name: 'chat-answered',
    who: 'stranger',
    open: async (page, told) => {
      await shop(0)(page, told)
      const chat = await openChat(page)
      await chat.say(question)
      await chat.log.getByText('Source: ').first().waitFor()
    },
  },
  {
    name: 'chat-handed-over',
    who: 'stranger',
    open: async (page, told) => {
      await shop(1)(page, told)
      const chat = await openChat(page)
      await chat.say('Hello, can I talk to a person please?')
      await chat.log.getByText('We are asking a person to join you.').waitFor()
    },
  },
  {
    name: 'agent-sign-in',
    who: 'stranger',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/agent/`)
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
    },
  },
  {
    name: 'agent-sign-in-refused',
    who: 'stranger',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/agent/`)
      await page.getByLabel('Mail address').fill('nobody@example.com')
      await page.getByLabel('Password').fill('a-wrong-password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('The mail address or the password is wrong.').waitFor()
    },
  },
  {
    name: 'agent-join',
    who: 'stranger',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/agent/join#token=nothing`)
      await page.getByRole('heading', { name: 'Join your team' }).waitFor()
    },
  },
  { name: 'agent-forgot-password', who: 'stranger', open: page('agent/forgot-password', 'Forgot your password?') },
  {
    name: 'agent-forgot-password-sent',
    who: 'stranger',
    open: async (on, told) => {
      await page('agent/forgot-password', 'Forgot your password?')(on, told)
      await on.getByLabel('Mail address').fill('nobody@example.com')
      await on.getByRole('button', { name: 'Send the link' }).click()
      await on.getByRole('heading', { name: 'Look in your mail' }).waitFor()
    },
  },
  { name: 'agent-sign-up', who: 'stranger', open: page('agent/sign-up', 'Sign up your company') },
  { name: 'agent-confirm-sign-up', who: 'stranger', open: page('agent/confirm-sign-up#x', 'Choose your password') },
  { name: 'agent-reset-password', who: 'stranger', open: page('agent/reset-password#x', 'Choose a new password') },
  { name: 'agent-link-ended', who: 'stranger', open: page('agent/reset-password', 'This link no longer works') },
  {
    name: 'agent-confirm-email',
    who: 'stranger',
    open: page('agent/confirm-email#x', 'Confirm your new mail address'),
  },
  { name: 'agent-all', who: 'agent', open: desk('all') },
  { name: 'agent-mine', who: 'agent', open: desk('mine') },
  { name: 'agent-closed', who: 'agent', open: desk('closed') },
  { name: 'agent-assistant', who: 'agent', open: desk('assistant') },
  { name: 'agent-conversation', who: 'agent', open: conversation },
  {
    name: 'agent-conversation-details',
    who: 'agent',
    open: async (page, told) => {
      await conversation(page, told)
      const details = page.getByRole('complementary', { name: 'Details' })
      if (!(await details.isVisible())) await page.getByRole('button', { name: 'Details' }).click()
      await details.getByRole('region', { name: 'Draft' }).getByText('Suggested by the assistant').waitFor()
    },
  },
  {
    name: 'agent-conversation-editing',
    who: 'agent',
    open: async (page, told) => {
      await conversation(page, told)
      const details = page.getByRole('complementary', { name: 'Details' })
      if (!(await details.isVisible())) await page.getByRole('button', { name: 'Details' }).click()
      await details.getByRole('region', { name: 'Draft' }).getByRole('button', { name: 'Edit' }).click()
      await page.getByText("From the assistant's draft").waitFor()
    },
  },
  {
    name: 'agent-assign-menu',
    who: 'agent',
    open: async (page, told) => {
      await conversation(page, told)
      await page
        .getByRole('button', { name: /^Assign(ed)? to(…| )/ })
        .last()
        .click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'agent-no-such-conversation',
    who: 'agent',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/agent/all/01a1f8d6-a5f2-7472-a88d-0e4ba8394a46`)
      await page.getByText('No such conversation').waitFor()
    },
  },
  {
    name: 'agent-keys',
    who: 'agent',
    open: async (page, told) => {
      await desk('all')(page, told)
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    },
  },
  {
    name: 'agent-profile-menu',
    who: 'agent',
    open: async (page, told) => {
      await desk('all')(page, told)
      await page.getByRole('button', { name: /profile and settings/i }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'agent-preferences',
    who: 'agent',
    open: async (page, told) => {
      await desk('all')(page, told)
      await page.getByRole('button', { name: /profile and settings/i }).click()
      await page.getByRole('menuitem', { name: 'Preferences' }).click()
      await page.getByRole('dialog', { name: 'Preferences' }).waitFor()
    },
  },
  { name: 'agent-account', who: 'agent', open: account },
  {
    name: 'agent-account-email',
    who: 'agent',
    open: async (on, told) => {
      await account(on, told)
      await on.getByRole('button', { name: 'Change mail address' }).click()
      await on.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'agent-account-password',
    who: 'agent',
    open: async (on, told) => {
      await account(on, told)
      await on.getByRole('button', { name: 'Change password' }).click()
      await on.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'agent-account-authenticator',
    who: 'agent',
    open: async (on, told) => {
      await account(on, told)
      await on.getByRole('button', { name: 'Set up an authenticator app' }).click()
      const { password } = told.house.companies[0]!.agents.find(({ role }) => role === 'agent')!
      await on.getByLabel('Your password now').fill(password)
      await on.getByRole('button', { name: 'Go on' }).click()
      await on.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
    },
  },
  {
    name: 'admin-sign-in',
    who: 'stranger',
    open: async (page, { house }) => {
      await page.goto(`${house.url}/admin/`)
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
    },
  },
  { name: 'admin-overview', who: 'owner', open: admin('', seen(/steps done|Everything is set up/)) },
  { name: 'admin-inboxes', who: 'owner', open: admin('inboxes', seen('With the assistant')) },
  { name: 'admin-new-inbox', who: 'owner', open: admin('inboxes/new', seen('How customers see it')) },
  {
    name: 'admin-inbox',
    who: 'owner',
    open: admin('inboxes', async (page) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /With the assistant/ })
        .first()
        .click()
      await page.getByRole('textbox', { name: 'For your website' }).waitFor()
    }),
  },
  { name: 'admin-people', who: 'owner', open: admin('people', seen('No invitation is waiting.')) },
  { name: 'admin-invite', who: 'owner', open: admin('people', button('Invite an agent')) },
  { name: 'admin-new-team', who: 'owner', open: admin('people', button('New team')) },
  { name: 'admin-agent', who: 'owner', open: admin('people', button(/^Edit (Elsa|Jussi)/)) },
  { name: 'admin-articles', who: 'owner', open: admin('articles', seen('Knows it')) },
  { name: 'admin-new-article', who: 'owner', open: admin('articles/new', seen('Save as draft')) },
  {
    name: 'admin-article',
    who: 'owner',
    open: admin('articles', async (page) => {
      await page.getByRole('link', { name: /warranty/i }).click()
      await page.getByRole('status').filter({ hasText: 'Knows it' }).waitFor()
    }),
  },
  { name: 'admin-assistant', who: 'owner', open: admin('assistant', seen('What the assistant keeps to')) },
  { name: 'admin-roles', who: 'owner', open: admin('roles', seen('conversations:reply')) },
  { name: 'admin-new-role', who: 'owner', open: admin('roles', button('New role')) },
  { name: 'admin-keys', who: 'owner', open: admin('keys', seen('No key yet')) },
  { name: 'admin-new-key', who: 'owner', open: admin('keys', button('New key')) },
  { name: 'admin-security', who: 'owner', open: admin('security', seen('Everybody needs a second step')) },
  {
    name: 'admin-audit',
    who: 'owner',
    open: admin('audit', async (on) => {
      await seen('Signed in')(on)
      await on.getByRole('button', { name: 'Check the seals' }).click()
      await seen(/as (it was|they were) written/)(on)
    }),
  },
  { name: 'admin-jobs', who: 'owner', open: admin('jobs', seen('Nothing has failed')) },
  { name: 'admin-not-allowed', who: 'agent', open: admin('people', seen('Ask an admin')) },
]

/** Goes through all screens as the people who see them: a stranger is somebody new each time. */
export async function visitAll(
  browser: Browser,
  told: Told,
  look: Look,
  show: (screen: Screen, page: Page) => Promise<void>,
  only = '',
): Promise<{ errors: string[] }> {
  const { agents } = told.house.companies[0]!
  const errors: string[] = []
  const wanted = screens.filter(({ name }) => name.includes(only))
  const visit = async (screens: readonly Screen[], prepare: (page: Page) => Promise<unknown>): Promise<void> => {
    const someone = await person(browser, look)
    await prepare(someone.page)
    for (const screen of screens) {
      await screen.open(someone.page, told)
      await show(screen, someone.page)
      errors.push(...someone.errors.splice(0).map((error) => `${screen.name}: ${error}`))
    }
    await someone.context.close()
  }
  for (const screen of wanted.filter(({ who }) => who === 'stranger')) await visit([screen], async () => {})
  for (const role of ['agent', 'owner'] as const) {
    const theirs = wanted.filter(({ who }) => who === role)
    if (theirs.length === 0) continue
    await visit(theirs, async (page) => {
      await page.goto(`${told.house.url}/agent/all`)
      await signInOn(page, agents.find((agent) => agent.role === role)!)
      await listOn(page).waitFor()
    })
  }
  return { errors }
}
