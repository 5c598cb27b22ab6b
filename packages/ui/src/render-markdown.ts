import { h, type VNodeChild } from 'vue'
import type { Inline } from './inline-frames.ts'
import type { InlineRules } from './inline-scan.ts'
import { type Block, markdownBlocks, plainBlocks } from './markdown-blocks.ts'
import { parseInline } from './markdown-inline.ts'

export interface MarkdownRules extends InlineRules {
  /** The level of the biggest heading, 1 to 6: smaller ones follow and none goes beyond 6. */
  headingLevel: number
}

// Marks that turn the direction of writing can make an address read as another; blocks find theirs by `dir=auto`.
const turns = /[\u202A-\u202E\u2066-\u2069]/g

// No script stacks so many marks on a letter, and thousands on one hold up the browser.
const towers = /(\p{M}{32})\p{M}+/gu

function drawInline(inline: Inline): VNodeChild {
  if (typeof inline === 'string') return inline
  if (inline.tag === 'br') return h('br')
  const children = inline.children.map(drawInline)
  if (inline.tag !== 'a') return h(inline.tag, children)
  const { href } = inline
  return h('a', { href, title: href, rel: 'noopener noreferrer nofollow', target: '_blank' }, children)
}

const drawText = (text: string, rules: MarkdownRules): VNodeChild[] => parseInline(text, rules).map(drawInline)

function drawItem(blocks: readonly Block[], rules: MarkdownRules): VNodeChild {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return h('li', drawBlocks(blocks, rules))
  return h('li', { dir: 'auto' }, [...drawText(first.text, rules), ...drawBlocks(rest, rules)])
}

function drawBlock(block: Block, rules: MarkdownRules): VNodeChild {
  switch (block.kind) {
    case 'paragraph':
      return h('p', { dir: 'auto' }, drawText(block.text, rules))
    case 'heading':
      return h(`h${Math.min(6, rules.headingLevel + block.level - 1)}`, { dir: 'auto' }, drawText(block.text, rules))
    case 'code':
      return h('pre', { tabindex: 0 }, [h('code', block.text)])
    case 'quote':
      return h('blockquote', drawBlocks(block.blocks, rules))
    case 'rule':
      return h('hr')
    case 'list': {
      const items = block.items.map((item) => drawItem(item, rules))
      return block.isOrdered ? h('ol', { start: block.start }, items) : h('ul', items)
    }
  }
}

function drawBlocks(blocks: readonly Block[], rules: MarkdownRules): VNodeChild[] {
  return blocks.map((block) => drawBlock(block, rules))
}

/**
 * Markdown, or plain words, as nodes. The elements come from this file alone and no markup from the text: p, h1–h6,
 * ul, ol, li, blockquote, pre, code, hr, br, strong, em, and a with an http, https or mailto address.
 */
export function renderMarkdown(text: string, rules: MarkdownRules): VNodeChild[] {
  const shown = text.replace(turns, '').replace(towers, '$1')
  return drawBlocks(rules.isPlain ? plainBlocks(shown) : markdownBlocks(shown), rules)
}
