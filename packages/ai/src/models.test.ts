import { describe, expect, it } from 'vitest'
import { anthropicManner, defaultModels, openaiManner } from './models.ts'

describe('the manner of asking', () => {
  it.each([
    ['claude-haiku-5-5', false, 'disabled', 0],
    ['claude-opus-5', false, 'disabled', 0],
    ['claude-sonnet-5-5', false, 'between_tools', 0],
    ['claude-opus-5-5', false, undefined, 4_096],
    ['claude-fable-5-1', false, undefined, 4_096],
    ['claude-opus-4-8', false, undefined, 4_096],
    ['claude-opus-4-6', true, undefined, 0],
    ['claude-haiku-4-5-20251001', true, undefined, 0],
    ['claude-sonnet-4-5', true, undefined, 0],
    ['some-local-model', true, undefined, 0],
  ])('of %s', (model, takesTemperature, quiet, thinkingTokens) => {
    expect(anthropicManner(model)).toMatchObject({ takesTemperature, thinkingTokens })
    expect(anthropicManner(model).quiet).toBe(quiet)
  })

  it.each([
    ['gpt-6-luna', true, 'none', 0],
    ['gpt-5.4-mini', true, 'none', 0],
    ['gpt-5.1', true, 'none', 0],
    ['gpt-5-mini', false, undefined, 4_096],
    ['gpt-6-astra', false, undefined, 4_096],
    ['o4-mini', false, undefined, 4_096],
    ['gpt-4o-mini', true, undefined, 0],
    ['llama-3.3-70b', true, undefined, 0],
  ])('of %s', (model, takesTemperature, quiet, thinkingTokens) => {
    expect(openaiManner(model)).toMatchObject({ takesTemperature, thinkingTokens })
    expect(openaiManner(model).quiet).toBe(quiet)
  })

  it('keeps the default models from thinking at our expense', () => {
    expect(anthropicManner(defaultModels.anthropic).quiet).toBe('disabled')
    expect(openaiManner(defaultModels.openai).quiet).toBe('none')
  })
})
