import { endpoints } from '@hummdesk/contract/endpoints'
import { describe, expect, it } from 'vitest'
import { openApi } from './openapi.ts'

const document = openApi()
const text = `${JSON.stringify(document, null, 2)}\n`

describe('the OpenAPI document', () => {
  it('is the one that is committed', async () => {
    await expect(text).toMatchFileSnapshot('../../../docs/openapi.json')
  })

  it('tells of every endpoint once', () => {
    const ids = text.match(/"operationId": "(\w+)"/g) ?? []
    expect(ids).toHaveLength(endpoints.length)
    expect(new Set(ids).size).toBe(endpoints.length)
  })

  it('refers only to what it holds', () => {
    const held = new Set([...text.matchAll(/^ {6}"(\w+)": \{$/gm)].map(([, name]) => name))
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(referred.filter((name) => !held.has(name))).toEqual([])
    expect(text).not.toContain('$defs')
  })
})
