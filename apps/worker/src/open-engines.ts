import { builtInEmbedder } from '@hummdesk/ai/built-in/embed'
import { builtInEngine } from '@hummdesk/ai/built-in/engine'
import { defaultModels } from '@hummdesk/ai/models'
import type { Engine, Engines } from '@hummdesk/core/assist/ports'
import type { EngineInfo } from '@hummdesk/core/assist/views'

export interface VendorSettings {
  apiKey: string
  model?: string
  baseUrl?: string
}

/** Whose keys this process has. */
export interface EngineSettings {
  anthropic: VendorSettings | undefined
  openai: VendorSettings | undefined
}

export const hasVendor = ({ anthropic, openai }: EngineSettings): boolean =>
  anthropic !== undefined || openai !== undefined

/** What an account may choose from here, the built-in first: it needs no key. */
export const offeredEngines = ({ anthropic, openai }: EngineSettings): EngineInfo[] => [
  { name: 'built-in', isAvailable: true, model: builtInEngine.model },
  { name: 'anthropic', isAvailable: anthropic !== undefined, model: anthropic?.model ?? defaultModels.anthropic },
  { name: 'openai', isAvailable: openai !== undefined, model: openai?.model ?? defaultModels.openai },
]

// A vendor's library is loaded only where there is a key for it: each is tens of megabytes.
const openAnthropic = async (settings: VendorSettings): Promise<Engine> =>
  (await import('@hummdesk/ai/anthropic')).anthropicEngine(settings)
const openOpenai = async (settings: VendorSettings): Promise<Engine> =>
  (await import('@hummdesk/ai/openai')).openaiEngine(settings)

export async function openEngines({ anthropic, openai }: EngineSettings, report: Engines['report']): Promise<Engines> {
  return {
    builtIn: builtInEngine,
    ...(anthropic && { anthropic: await openAnthropic(anthropic) }),
    ...(openai && { openai: await openOpenai(openai) }),
    embedder: builtInEmbedder,
    report,
  }
}
