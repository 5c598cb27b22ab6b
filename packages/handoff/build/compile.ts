import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const room = fileURLToPath(new URL('..', import.meta.url))

/** JavaScript and types of the whole source into `folder`. */
export function compile(folder: string): void {
  const compiler = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin',
    'tsc',
  )
  rmSync(folder, { recursive: true, force: true })
  execFileSync(process.execPath, [compiler, '-p', path.join(room, 'tsconfig.build.json'), '--outDir', folder], {
    stdio: 'inherit',
  })
  // The compiler gives the JavaScript its endings and leaves those of the types.
  for (const file of globSync('**/*.d.ts', { cwd: folder })) {
    const types = path.join(folder, file)
    writeFileSync(
      types,
      readFileSync(types, 'utf8').replaceAll(/(from |import\()(['"]\.[^'"]*)\.ts(['"])/g, '$1$2.js$3'),
    )
  }
}
