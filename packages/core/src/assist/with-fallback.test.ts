import { describe, expect, it } from 'vitest'
import { engineOf, first, once, outside } from './outside.testing.ts'
import { type Attempt, type Engine, EngineError } from './ports.ts'
import { withFallback } from './with-fallback.ts'

const wish = { engine: 'anthropic', ability: 'compose' } as const
const minute = 60_000

/** A vendor that answers or fails as the test says, and a clock that stands until it is moved. */
function vendor() {
  let now = Date.UTC(2026, 0, 1)
  let failure: Error | undefined
  let asked = 0
  const anthropic = engineOf('anthropic')
  const deps = outside({ anthropic }, () => new Date(now))
  const answer = async (engine: Engine): Promise<string> => {
    if (engine !== anthropic) return engine.name
    asked += 1
    if (failure) throw failure
    return engine.name
  }
  return {
    deps,
    ask: (attempt: Attempt = once) => withFallback(deps, attempt, wish, answer),
    fails: (reason: EngineError['reason'] | Error) => {
      failure = reason instanceof Error ? reason : new EngineError(reason, reason)
    },
    recovers: () => {
      failure = undefined
    },
    passes: (ms: number) => {
      now += ms
    },
    timesAsked: () => asked,
  }
}
const degraded = { result: 'built-in', insteadOf: 'anthropic' }
const answered = { result: 'anthropic', insteadOf: null }

describe('withFallback', () => {
  it('asks the engine the account chose', async () => {
    expect(await vendor().ask()).toEqual(answered)
  })

  it('needs no vendor for the built-in one', async () => {
    const deps = outside()

    const { result, insteadOf } = await withFallback(
      deps,
      first,
      { ...wish, engine: 'built-in' },
      async ({ name }) => name,
    )

    expect([result, insteadOf, deps.events]).toEqual(['built-in', null, []])
  })

  it.each(['rate_limited', 'unavailable', 'timed_out', 'garbled', 'refused', 'cut_short', 'misconfigured'] as const)(
    'has the job try again when %s, and degrades on the last attempt, and says so',
    async (reason) => {
      const { ask, fails, deps } = vendor()
      fails(reason)

      await expect(ask(first)).rejects.toMatchObject({ reason })
      expect(await ask(once)).toEqual(degraded)

      expect(deps.events).toEqual([
        `anthropic compose failed ${reason}`,
        `anthropic compose failed ${reason}`,
        `anthropic compose degraded ${reason}`,
      ])
    },
  )

  it('degrades at once where this server has no such engine', async () => {
    const deps = outside()

    expect(await withFallback(deps, first, wish, async ({ name }) => name)).toEqual(degraded)
    expect(deps.events).toEqual(['anthropic compose degraded misconfigured'])
  })

  it('lets a mistake of ours fall', async () => {
    const { ask, fails } = vendor()
    fails(new TypeError('ours'))

    await expect(ask(once)).rejects.toThrow(TypeError)
  })

  it('does not take a job that is told to stop for a vendor that fails', async () => {
    const { ask, fails, deps } = vendor()
    fails('timed_out')

    await expect(ask({ isLast: true, signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop')
    expect(deps.events).toEqual([])
  })
})

describe('the breaker', () => {
  it('opens at the fifth failure in a row and spares the vendor for a minute', async () => {
    const { ask, fails, passes, timesAsked, deps } = vendor()
    fails('unavailable')
    for (let call = 0; call < 5; call++) await ask()
    expect(timesAsked()).toBe(5)
    expect(deps.events).toContain('anthropic compose breaker_opened unavailable')

    passes(minute - 1)

    expect(await ask(first)).toEqual(degraded)
    expect(timesAsked()).toBe(5)
    expect(deps.events.at(-1)).toBe('anthropic compose degraded breaker_open')
  })

  it('is closed by the first answer after the pause', async () => {
    const { ask, fails, recovers, passes, deps } = vendor()
    fails('unavailable')
    for (let call = 0; call < 5; call++) await ask()
    recovers()
    passes(minute)

    expect(await ask()).toEqual(answered)

    expect(deps.events.at(-1)).toBe('anthropic compose breaker_closed answered')
    fails('unavailable')
    await expect(ask(first)).rejects.toMatchObject({ reason: 'unavailable' })
  })

  it('lets one call through as a probe, and waits again when it fails', async () => {
    const { ask, fails, passes, timesAsked } = vendor()
    fails('unavailable')
    for (let call = 0; call < 5; call++) await ask()
    passes(minute)

    await Promise.all([ask(), ask(), ask()])
    expect(timesAsked()).toBe(6)

    passes(minute - 1)
    await ask()
    expect(timesAsked()).toBe(6)
    passes(1)
    await ask()
    expect(timesAsked()).toBe(7)
  })

  it('counts failures in a row only', async () => {
    const { ask, fails, recovers, timesAsked } = vendor()
    for (let round = 0; round < 3; round++) {
      fails('garbled')
      for (let call = 0; call < 4; call++) await ask()
      recovers()
      expect(await ask()).toEqual(answered)
    }
    expect(timesAsked()).toBe(15)
  })

  it('does not open because of what one customer wrote', async () => {
    const { ask, fails, timesAsked } = vendor()
    fails('refused')
    for (let call = 0; call < 20; call++) await ask()

    expect(timesAsked()).toBe(20)
  })

  it('belongs to one engine', async () => {
    const one = vendor()
    one.fails('unavailable')
    for (let call = 0; call < 6; call++) await one.ask()

    expect(await vendor().ask()).toEqual(answered)
  })
})
