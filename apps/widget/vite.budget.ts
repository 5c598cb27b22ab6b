import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

const kilobyte = 1024

/** What is loaded before anything is asked for: the entry, what it imports at once, and the styles of both. */
function firstFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const first = new Set<string>()
  const add = (fileName: string): void => {
    const file = bundle[fileName]
    if (!file || first.has(fileName)) return
    first.add(fileName)
    if (file.type !== 'chunk') return
    file.imports.forEach(add)
    file.viteMetadata?.importedCss.forEach(add)
  }
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) add(file.fileName)
  return first
}

/** Fails the build when what a visitor must load first outgrows its budget. */
export function budget(kilobytes: number): Plugin {
  return {
    name: 'hummdesk-budget',
    generateBundle(_, bundle) {
      const sizes = [...firstFiles(bundle)].map((fileName) => {
        const file = bundle[fileName]
        const content = file?.type === 'chunk' ? file.code : (file?.source ?? '')
        return gzipSync(content, { level: 9 }).byteLength
      })
      const total = sizes.reduce((sum, size) => sum + size, 0)
      const words = `${(total / kilobyte).toFixed(2)} KB gzipped of ${kilobytes} KB allowed at first`
      if (total > kilobytes * kilobyte) this.error(words)
      this.info(words)
    },
  }
}
