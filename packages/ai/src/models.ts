/**
 * What an engine uses unless the settings say otherwise: current models of late 2026, quick and not dear. A vendor retires
 * models in time; the vendor then answers 404 and the engine reports itself misconfigured.
 */
export const defaultModels = {
  anthropic: 'claude-haiku-5-5',
  openai: 'gpt-5.4-mini',
  openaiEmbedding: 'text-embedding-3-small',
} as const
