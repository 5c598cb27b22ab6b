import { registerHooks } from 'node:module'
import { PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const ENOUGH = 16 * 1024 * 1024

const youngGeneration = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? ENOUGH

/**
 * Makes a process that uses the database small and quick to start. Call it before anything that imports this package is
 * loaded: first thing, and then `await import(…)`; and call what it returns when everything is loaded.
 * Loading makes much garbage in little time, and V8 answers with a young generation of 130 MB that it never gives back. So it
 * may not grow meanwhile. A server's answers pass through it too, and in one of 2 MB they are copied again and again: once
 * the process serves, it grows to what they need and no further.
 */
export function loadLightly(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1')
  registerHooks({
    // Node would parse this package's manifest of 180 kB again for each of its hundred files, to learn that they are modules.
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && context.parentURL?.includes('/drizzle-orm/') && context.parentURL.endsWith('.js')
        ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
  return () => {
    setFlagsFromString('--semi-space-growth-factor=8')
    const watcher = new PerformanceObserver(() => {
      if (youngGeneration() < ENOUGH) return
      setFlagsFromString('--semi-space-growth-factor=1')
      watcher.disconnect()
    })
    watcher.observe({ entryTypes: ['gc'] })
  }
}
