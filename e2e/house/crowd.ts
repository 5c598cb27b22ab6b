import { randomUUID } from 'node:crypto'
import { ApiProblem } from '@hummdesk/client/problem'
import { expect } from 'vitest'
import type { Agent, Watching } from './agent.ts'
import { type Accepted, type Attempt, faultsOf, type View } from './ledger.ts'
import { until } from './process.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

export interface Crowd {
  attempted: readonly Attempt[]
  accepted: readonly Accepted[]
  /** Resolves when so many messages have been accepted altogether. */
  reaches: (count: number) => Promise<unknown>
  /** Everybody finishes their sentence: what was begun is tried until the desk says yes. */
  hush: () => Promise<void>
}

export interface Writer {
  visitor: Visitor
  name: string
}

/** Customers by different ways in: each inbox key and address makes one. */
export const openWriters = (ways: readonly { url: string; key: string }[]): Promise<Writer[]> =>
  Promise.all(
    ways.map(async ({ url, key }, index) => ({ visitor: await openVisitor(url, key), name: `customer ${index}` })),
  )

/** They write one message after another, and try each again under the same name until it is accepted, as the widget does. */
export function setTalking(writers: readonly Writer[], { everyMs = 100 } = {}): Crowd {
  const attempted: Attempt[] = []
  const accepted: Accepted[] = []
  let isOver = false

  const insist = async (visitor: Visitor, words: string): Promise<void> => {
    const clientId = randomUUID()
    for (;;) {
      try {
        accepted.push(await visitor.say(words, clientId))
        return
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || !problem.isPassing) throw problem
        await pause(problem.retryAfterMs ?? 100)
      }
    }
  }
  const talk = async ({ visitor, name }: Writer): Promise<void> => {
    for (let sentence = 1; !isOver; sentence += 1) {
      const words = `${name} says ${sentence}, ${randomUUID()}`
      attempted.push({ words })
      await insist(visitor, words)
      await pause(everyMs)
    }
  }
  const talking = Promise.all(writers.map(talk))
  return {
    attempted,
    accepted,
    reaches: (count) =>
      Promise.race([until(`${count} messages to be accepted`, () => accepted.length >= count, 60), talking]),
    hush: async () => {
      isOver = true
      await talking
    },
  }
}

/** Asks until everything accepted is there once, in order, and every screen shows what a fresh GET tells. */
export async function expectKept(
  { attempted, accepted }: Pick<Crowd, 'attempted' | 'accepted'>,
  { reader, watchers = [], seconds = 30 }: { reader: Agent; watchers?: readonly Watching[]; seconds?: number },
): Promise<void> {
  const ids = [...new Set(accepted.map(({ conversationId }) => conversationId))]
  const look = async (): Promise<string[]> => {
    const threads = new Map(await Promise.all(ids.map(async (id) => [id, await reader.thread(id)] as const)))
    const views: View[] = watchers.flatMap((watcher) => ids.map((id) => watcher.view(id)))
    return faultsOf({ attempted, accepted, threads, views })
  }
  let faults: string[] = []
  const isRight = async (): Promise<boolean> => {
    faults = await look()
    return faults.length === 0
  }
  await until('nothing to be wrong', isRight, seconds).catch((error: unknown) => {
    expect(faults).toEqual([])
    throw error
  })
}
