import type { Source } from '@hummdesk/contract/assist'
import { expect, it } from 'vitest'
import { isCited } from './cited.ts'

const source = (excerpt: string): Source => ({ articleId: 'a', title: 'Returns', relevance: 0.9, excerpt })

it('lets an address be pressed only if an article has it whole', () => {
  const sources = [source('Print the label at https://shop.example/labels/ or ask us (https://shop.example/help).')]
  expect(isCited('https://shop.example/labels', sources)).toBe(true)
  expect(isCited('https://shop.example/help', sources)).toBe(true)
  expect(isCited('https://shop.example/lab', sources)).toBe(false)
  expect(isCited('https://shop.example/', sources)).toBe(false)
  expect(isCited('https://evil.example/labels', sources)).toBe(false)
  expect(isCited('https://shop.example/labels', [])).toBe(false)
})
