import { randomUUID } from 'node:crypto'
import { facts } from '@hummdesk/contract/facts'
import { describe, expect, it } from 'vitest'
import { allJobs } from './all-jobs.ts'
import { urgency } from './job.ts'
import { queueNames } from './queue-settings.ts'
import { react } from './reactions.ts'

const ids = {
  conversationId: randomUUID(),
  messageId: randomUUID(),
  draftId: randomUUID(),
  handoffId: randomUUID(),
  articleId: randomUUID(),
  agentId: randomUUID(),
  invitationId: randomUUID(),
  noun: 'teams',
  deadlineAt: '2026-03-01T12:05:00.000Z',
}
const named = (type: string) => react({ type, data: ids }).jobs.map(({ name, payload }) => ({ name, payload }))

describe('what follows from a fact', () => {
  it('is said for every fact, in jobs that exist', () => {
    for (const type of Object.keys(facts)) {
      const { jobs } = react({ type, data: ids })
      for (const job of jobs) expect(allJobs.get(job.name)).toMatchObject({ queue: job.queue })
    }
  })

  it('is a classification for a customer’s message, and then an answer or a draft', () => {
    const { messageId, conversationId } = ids
    expect(named('message.received')).toEqual([{ name: 'classify-message', payload: { messageId } }])
    expect(named('assistant.classified')).toEqual([{ name: 'respond-to-message', payload: { messageId } }])
    expect(named('handoff.requested')[0]).toEqual({ name: 'prepare-handoff', payload: { conversationId } })
    expect(named('handoff.returned')).toEqual([{ name: 'resume-conversation', payload: { conversationId } }])
  })

  it('is an alarm at the deadline of a hand-off, from the moment it waits and from each time it waits again', () => {
    const { conversationId, handoffId, deadlineAt } = ids
    for (const type of ['handoff.requested', 'handoff.queued']) {
      const alarms = react({ type, data: ids }).jobs.filter(({ name }) => name === 'alarm-handoff')
      expect(alarms).toMatchObject([
        { queue: 'timers', payload: { conversationId, handoffId, deadlineAt }, dueAt: deadlineAt },
      ])
    }
  })

  it('is nothing for what people and assistant send', () => {
    for (const type of ['message.sent', 'draft.suggested', 'conversation.closed']) expect(named(type)).toEqual([])
  })

  it('comes first where somebody watches a screen for it', () => {
    const [asked] = react({ type: 'draft.requested', data: ids }).jobs
    const [next] = react({ type: 'assistant.classified', data: ids }).jobs
    expect(asked?.priority).toBe(urgency.someoneWatches)
    expect(asked?.priority).toBeLessThan(next?.priority ?? 0)
  })

  it('is heard by customers only where it is about their own conversation’s messages and holder', () => {
    const heard = Object.keys(facts).filter((type) => react({ type, data: ids }).tell === 'agents and customer')
    expect(heard).toEqual([
      'conversation.assigned',
      'conversation.updated',
      'conversation.closed',
      'message.received',
      'message.sent',
      'handoff.requested',
      'handoff.accepted',
      'handoff.returned',
    ])
  })

  it('is refused for what the contract does not know', () => {
    expect(() => react({ type: 'conversation.burnt', data: ids })).toThrow()
    expect(() => react({ type: 'message.received', data: { messageId: 'x' } })).toThrow()
  })
})

describe('the jobs', () => {
  it('are tried as often as the requirements say', () => {
    const attempts = Object.fromEntries([...allJobs.values()].map((job) => [job.name, [job.queue, job.attempts]]))
    expect(attempts).toMatchObject({
      'classify-message': ['ai-classification', 3],
      'respond-to-message': ['ai-draft', 2],
      'prepare-handoff': ['ai-draft', 2],
      'send-invitation': ['email', 5],
    })
    expect(allJobs.get('classify-message')?.backoffMs).toBe(2_000)
    for (const { queue } of allJobs.values()) expect(queueNames).toContain(queue)
  })
})
