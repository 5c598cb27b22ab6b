import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median, type Verdict } from './measure.ts'
import { end, freePort, product, residentMegabytes } from './processes.ts'

const STARTS = 5

interface Started {
  milliseconds: number
  megabytes: number
}

/** Starts and ends a process of the product a few times; times are from spawn to the first answer of its probe. */
async function startOften(
  entry: string,
  settings: () => Promise<Record<string, string>>,
  probe: (env: Record<string, string>) => string,
): Promise<Started> {
  const times: number[] = []
  const sizes: number[] = []
  for (let start = 0; start < STARTS; start++) {
    const env = await settings()
    const { child, milliseconds } = await product(entry, env, probe(env))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    times.push(milliseconds)
    sizes.push(residentMegabytes(child))
    await end(child)
  }
  return { milliseconds: median(times), megabytes: median(sizes) }
}

const verdict = (
  goal: string,
  { milliseconds, megabytes }: Started,
  bars: { ms: number; mb: number },
  control: Started,
): Verdict => ({
  goal: `G11 ${goal}`,
  asked: `< ${bars.ms} ms and < ${bars.mb} MB`,
  measured: `${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB`,
  isMet: milliseconds < bars.ms && megabytes < bars.mb,
  control: `without the compile cache ${Math.round(control.milliseconds)} ms, ${Math.round(control.megabytes)} MB`,
  controlFails: control.milliseconds > milliseconds || control.megabytes > megabytes,
})

/** G11: how soon each process answers and what it holds, and the whole embedded profile on existing data. */
export async function footprint(server: {
  api: Record<string, string>
  worker: Record<string, string>
}): Promise<Verdict[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-bench-'))
  const embedded = async (): Promise<Record<string, string>> => ({
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
    HUMMDESK_DATA: folder,
  })
  const probeOf = (env: Record<string, string>): string => `http://127.0.0.1:${env['PORT']}/readyz`
  const metricsOf = (env: Record<string, string>): string => `http://127.0.0.1:${env['METRICS_PORT']}/metrics`
  const withPorts = (settings: Record<string, string>) => async (): Promise<Record<string, string>> => ({
    ...settings,
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
  })
  const uncached = (settings: () => Promise<Record<string, string>>) => async (): Promise<Record<string, string>> => ({
    ...(await settings()),
    NODE_COMPILE_CACHE: '',
    NODE_DISABLE_COMPILE_CACHE: '1',
  })
  const entries = {
    embedded: 'apps/embedded/src/main.ts',
    api: 'apps/api/src/main.ts',
    worker: 'apps/worker/src/main.ts',
  }
  // The first start makes the data; it is not timed here.
  const env = await embedded()
  const first = await product(entries.embedded, env, probeOf(env))
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  await end(first.child)

  const verdicts = [
    verdict(
      'embedded, whole product on existing data',
      await startOften(entries.embedded, embedded, probeOf),
      { ms: 1_500, mb: 300 },
      await startOften(entries.embedded, uncached(embedded), probeOf),
    ),
    verdict(
      'api process',
      await startOften(entries.api, withPorts(server.api), probeOf),
      { ms: 1_500, mb: 160 },
      await startOften(entries.api, uncached(withPorts(server.api)), probeOf),
    ),
    verdict(
      'worker process',
      await startOften(entries.worker, withPorts(server.worker), metricsOf),
      { ms: 1_500, mb: 160 },
      await startOften(entries.worker, uncached(withPorts(server.worker)), metricsOf),
    ),
  ]
  rmSync(folder, { recursive: true, force: true })
  return verdicts
}
