import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { applyClassification } from './apply-classification.ts'
import { setHasDraft } from './set-has-draft.ts'
import { findRow } from './views.ts'

const own = await desk()
const { given } = own
const { scene } = sceneOf(own)
const topic = { category: 'billing', priority: 'high', sentiment: 'angry', language: 'fi' } as const

describe('applyClassification', () => {
  it('shows the opinion, and keeps the team where it names none', async () => {
    const { tenant, conversationId, world } = await scene('automated')
    const teamId = await given.team(world, { name: 'Billing' })
    await tenant.write((tx) => applyClassification(tx, conversationId, { ...topic, teamId }))
    await tenant.write((tx) => applyClassification(tx, conversationId, { ...topic, priority: 'low', teamId: null }))
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ ...topic, priority: 'low', teamId })
  })

  it('leaves a closed conversation as it was closed, and another company’s alone', async () => {
    const [ours, theirs] = [await scene('closed'), await scene('agent')]
    for (const id of [ours.conversationId, theirs.conversationId])
      await ours.tenant.write((tx) => applyClassification(tx, id, { ...topic, teamId: null }))
    for (const { tenant, conversationId } of [ours, theirs])
      expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({
        category: null,
        priority: 'normal',
      })
  })

  it('cannot name another company’s team', async () => {
    const [ours, theirs] = [await scene('agent'), await given.account()]
    const teamId = await given.team(theirs)
    const apply = ours.tenant.write((tx) => applyClassification(tx, ours.conversationId, { ...topic, teamId }))
    await expect(apply).rejects.toMatchObject({ code: '23503' })
  })
})

describe('setHasDraft', () => {
  it('shows and hides the draft’s mark, of this company only', async () => {
    const [ours, theirs] = [await scene('agent'), await scene('agent')]
    const hasDraft = async (of: typeof ours) => (await of.tenant.read((tx) => findRow(tx, of.conversationId)))?.hasDraft
    await ours.tenant.write((tx) => setHasDraft(tx, ours.conversationId, true))
    await ours.tenant.write((tx) => setHasDraft(tx, theirs.conversationId, true))
    expect([await hasDraft(ours), await hasDraft(theirs)]).toEqual([true, false])
    await ours.tenant.write((tx) => setHasDraft(tx, ours.conversationId, false))
    expect(await hasDraft(ours)).toBe(false)
  })
})
