import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { answerMessage } from './answer-message.ts'
import { giveUpOnMessage } from './give-up-on-message.ts'
import { givenHelmets } from './given-question.testing.ts'
import { engineOf, first, once, outside, wordEmbedder } from './outside.testing.ts'
import { EngineError } from './ports.ts'
import { updateAssistant } from './update-assistant.ts'

const { db, given } = await desk()

const rowsOf = async (
  table: 'messages' | 'decisions' | 'handoffs',
  tenant: Tenant,
  where = '',
): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query(`select * from ${table} where account_id = $1 ${where} order by 1, 2`, [tenant.accountId]))
    .rows
const answersOf = (tenant: Tenant) => rowsOf('messages', tenant, "and sender = 'assistant'")
const kinds = async (tenant: Tenant) => (await rowsOf('decisions', tenant)).map(({ kind }) => kind)

describe('an engine that fails', () => {
  const engines = [{ name: 'openai', isAvailable: true, model: 'm' }] as const
  const failing = (reason: EngineError['reason']) => ({
    ...engineOf('openai'),
    compose: () => Promise.reject(new EngineError(reason, reason)),
  })

  it.each(['rate_limited', 'unavailable', 'timed_out', 'garbled', 'refused', 'cut_short', 'misconfigured'] as const)(
    'and was %s twice is replaced by the built-in one, which the ledger shows',
    async (reason) => {
      const { tenant, messageId } = await givenHelmets(given)
      await tenant.write((tx) => updateAssistant(tx, { engine: 'openai' }, engines))
      const deps = outside({ openai: failing(reason) })

      await expect(answerMessage(tenant, deps, messageId, first)).rejects.toMatchObject({ reason })
      expect(await answersOf(tenant)).toEqual([])
      await answerMessage(tenant, deps, messageId, once)

      expect(await answersOf(tenant)).toHaveLength(1)
      const answer = (await rowsOf('decisions', tenant)).find(({ kind }) => kind === 'answer')
      expect(answer).toMatchObject({ engine: 'built-in', instead_of: 'openai' })
    },
  )

  it.each(['', 'x'.repeat(10_001), 'nul \u0000'])('to write something that can be sent has failed', async (content) => {
    const { tenant, messageId } = await givenHelmets(given)
    await tenant.write((tx) => updateAssistant(tx, { engine: 'openai' }, engines))
    const deps = outside({ openai: engineOf('openai', { composed: { content } }) })

    await expect(answerMessage(tenant, deps, messageId, first)).rejects.toMatchObject({ reason: 'garbled' })
  })

  it('leaves the customer to a person when even the built-in one cannot', async () => {
    const { tenant, messageId } = await givenHelmets(given)
    const builtIn = { ...engineOf('built-in'), compose: () => Promise.reject(new EngineError('unavailable', 'no')) }

    await expect(answerMessage(tenant, outside({ builtIn }), messageId, first)).rejects.toThrow()
    expect(await rowsOf('handoffs', tenant)).toEqual([])
    expect(await answerMessage(tenant, outside({ builtIn }), messageId, once)).toBe(true)

    expect(await rowsOf('handoffs', tenant)).toMatchObject([{ trigger: 'engine_failure' }])
  })

  it('because of our own mistake still leaves the customer to a person, and the mistake is seen', async () => {
    const { tenant, messageId } = await givenHelmets(given)
    const builtIn = { ...engineOf('built-in'), compose: () => Promise.reject(new TypeError('ours')) }

    await expect(answerMessage(tenant, outside({ builtIn }), messageId, once)).rejects.toThrow(TypeError)

    expect(await rowsOf('handoffs', tenant)).toMatchObject([{ trigger: 'engine_failure' }])
  })

  it('to embed is waited for, then the question’s words have to do', async () => {
    const { tenant, messageId } = await givenHelmets(given, { content: 'send back helmet' })
    const embedder = { ...wordEmbedder(), embed: () => Promise.reject(new EngineError('unavailable', 'no')) }
    const deps = outside({ embedder })

    await expect(answerMessage(tenant, deps, messageId, first)).rejects.toMatchObject({ reason: 'unavailable' })
    await answerMessage(tenant, deps, messageId, once)

    expect(await answersOf(tenant)).toHaveLength(1)
    expect(deps.events).toEqual(['words-1 embed failed unavailable', 'words-1 embed degraded unavailable'])
  })

  it('writes nothing when the job is told to stop', async () => {
    const { tenant, messageId } = await givenHelmets(given)
    const stopped = new AbortController()
    const builtIn = engineOf('built-in')
    builtIn.compose = async () => {
      stopped.abort(new Error('stop'))
      throw new EngineError('timed_out', 'aborted')
    }
    const deps = outside({ builtIn })
    const stopping = { isLast: true, signal: stopped.signal }

    await expect(answerMessage(tenant, deps, messageId, stopping)).rejects.toThrow('stop')

    expect(await rowsOf('handoffs', tenant)).toEqual([])
  })
})

describe('giveUpOnMessage', () => {
  it('asks a person once for what nobody will try again', async () => {
    const { tenant, messageId } = await givenHelmets(given)

    expect(await giveUpOnMessage(tenant, messageId)).toBe(true)
    expect(await giveUpOnMessage(tenant, messageId)).toBe(false)

    expect(await rowsOf('handoffs', tenant)).toMatchObject([{ trigger: 'engine_failure', confidence: 0 }])
    expect(await kinds(tenant)).toEqual(['handoff'])
  })

  it('leaves alone what was answered, what is old and what is another account’s', async () => {
    const { tenant, messageId, again } = await givenHelmets(given)
    await answerMessage(tenant, outside(), messageId, once)
    const newer = await again('And gloves?')

    expect(await giveUpOnMessage(tenant, messageId)).toBe(false)
    expect(await giveUpOnMessage((await given.account()).tenant, newer)).toBe(false)

    expect(await rowsOf('handoffs', tenant)).toEqual([])
  })
})
