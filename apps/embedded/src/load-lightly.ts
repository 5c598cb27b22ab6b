import { registerHooks } from 'node:module'
import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the process small, and quick to start.
 * Loading makes much garbage in little time, and V8 answers with a young generation of 130 MB that it never gives back. One
 * function of the embedded database takes half a gigabyte to optimise, so it must be hotter than a start makes it.
 */
export function loadLightly(): void {
  setFlagsFromString('--max-semi-space-size=8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--wasm-tiering-budget=130000000')
  registerHooks({
    // Node would parse this package's manifest of 180 kB again for each of its hundred files, to learn that they are modules.
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && context.parentURL?.includes('/drizzle-orm/') && context.parentURL.endsWith('.js')
        ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
}
