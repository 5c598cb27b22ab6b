/** One thing to time: calls per second of `once` at a given number of calls in flight. */
export interface Contender {
  name: string
  once: () => Promise<unknown>
}

export interface Figure {
  /** Per contender: median calls per second, and median CPU microseconds of this process per call. */
  perSecond: Map<string, number>
  cpuMicros: Map<string, number>
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function stretch(
  { once }: Contender,
  inFlight: number,
  milliseconds: number,
): Promise<{ calls: number; seconds: number; cpu: number }> {
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const end = start + milliseconds
  let calls = 0
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < end) {
        await once()
        calls += 1
      }
    }),
  )
  const cpu = process.cpuUsage(cpuBefore)
  return { calls, seconds: (performance.now() - start) / 1000, cpu: cpu.user + cpu.system }
}

/** Times the contenders in turn, round after round, so that a change of the machine's mood hits all of them. */
export async function compare(
  contenders: readonly Contender[],
  { inFlight = 8, rounds = 7, milliseconds = 700 } = {},
): Promise<Figure> {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const cpus = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await stretch(contender, inFlight, milliseconds / 2)
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? contenders : [...contenders].reverse()
    for (const contender of order) {
      const { calls, seconds, cpu } = await stretch(contender, inFlight, milliseconds)
      rates.get(contender.name)?.push(calls / seconds)
      cpus.get(contender.name)?.push(cpu / calls)
    }
  }
  const medians = (all: Map<string, number[]>) => new Map([...all].map(([name, values]) => [name, median(values)]))
  return { perSecond: medians(rates), cpuMicros: medians(cpus) }
}

/** A goal's one line: what was asked, what came out, whether the control fell short as it must. */
export interface Verdict {
  goal: string
  asked: string
  measured: string
  isMet: boolean
  /** The usual way must fail the same bar, or the bar proves nothing. */
  control: string
  controlFails: boolean
}

export const line = ({ goal, asked, measured, isMet, control, controlFails }: Verdict): string =>
  `${isMet && controlFails ? 'met   ' : 'MISSED'} ${goal}: ${measured} (asked ${asked}); control ${control}${controlFails ? '' : ' DID NOT FALL SHORT'}`
