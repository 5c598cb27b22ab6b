import { afterAll, describe, expect, it } from 'vitest'
import { apiDesk } from '../api.ts'
import { calls } from '../calls.ts'
import { fuzz } from './fuzz.ts'

const api = await apiDesk()
/** The same requests in every run; another seed and more rounds by the environment. */
const seed = Number(process.env['HUMMDESK_FUZZ_SEED'] ?? 20_261_120)
const rounds = Number(process.env['HUMMDESK_FUZZ_ROUNDS'] ?? 60)
let fired = 0
afterAll(() => console.log(`S10: ${fired} requests, seed ${seed}, ${rounds} rounds an endpoint`))

describe('whatever is sent', () => {
  it.each(calls)(
    '$name answers as its contract says, and keeps nothing of what it refuses',
    async (called) => {
      const result = await fuzz(api, called, { seed, rounds })
      fired += result.fired
      expect(result.fault).toBeUndefined()
    },
    600_000,
  )

  it('leaves no mark on what all objects share', () => {
    expect(Reflect.has({}, 'x')).toBe(false)
    expect(Reflect.has([], 'a')).toBe(false)
  })
})
