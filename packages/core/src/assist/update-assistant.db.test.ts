import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { updateAssistant } from './update-assistant.ts'
import { findAssistant } from './views.ts'

const { given, factsOf } = await desk()
const engines = [
  { name: 'built-in', isAvailable: true, model: 'rules' },
  { name: 'anthropic', isAvailable: false, model: '' },
] as const

describe('updateAssistant', () => {
  it('begins with the built-in engine and careful thresholds', async () => {
    const { tenant } = await given.account()

    expect(await tenant.read((tx) => findAssistant(tx, engines))).toEqual({
      ...{ assignThreshold: 0.85, answerThreshold: 0.6, handoffMinutes: 5, engine: 'built-in', policy: '', engines },
    })
  })

  it('changes what is named and leaves the rest', async () => {
    const { tenant } = await given.account()

    const changed = await tenant.write((tx) => updateAssistant(tx, { answerThreshold: 0, policy: 'Be kind.' }, engines))

    expect(changed).toMatchObject({ assignThreshold: 0.85, answerThreshold: 0, policy: 'Be kind.', engine: 'built-in' })
    expect(await factsOf(tenant)).toEqual([{ type: 'settings.changed', data: { noun: 'assistant' } }])
  })

  it('refuses an engine this server does not have', async () => {
    const { tenant } = await given.account()

    for (const engine of ['anthropic', 'openai'] as const)
      await expect(tenant.write((tx) => updateAssistant(tx, { engine }, engines))).rejects.toMatchObject({
        code: 'engine_unavailable',
      })
  })

  it('lets an account that chose an engine which is gone change everything else', async () => {
    const { tenant } = await given.account()
    const had = [{ name: 'anthropic', isAvailable: true, model: 'm' }] as const
    await tenant.write((tx) => updateAssistant(tx, { engine: 'anthropic' }, had))

    const changed = await tenant.write((tx) => updateAssistant(tx, { engine: 'anthropic', policy: 'P' }, engines))

    expect(changed).toMatchObject({ engine: 'anthropic', policy: 'P' })
  })
})
