import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitArticle } from './split-article.ts'

const words = (text: string): number => text.match(/\S+/g)?.length ?? 0
const sentence = (about: string, length: number): string =>
  `${Array.from({ length }, (_, at) => `${about}${at}`).join(' ')}.`

describe('splitArticle', () => {
  it.each(['', ' \n\n ', '\n'])('has nothing to say about %j', (markdown) => {
    expect(splitArticle(markdown)).toEqual([])
  })

  it('keeps a short article whole', () => {
    expect(splitArticle('Returns are free.\n\n## Costs\n\nNothing.')).toEqual([
      'Returns are free.\n\n## Costs\n\nNothing.',
    ])
  })

  it('closes a chunk before a heading once it holds enough', () => {
    const markdown = `## One\n\n${sentence('a', 130)}\n\n## Two\n\n${sentence('b', 20)}`

    const chunks = splitArticle(markdown)

    expect(chunks.map((chunk) => chunk.split('\n')[0])).toEqual(['## One', '## Two'])
  })

  it('opens every chunk of a long section with the headings above it', () => {
    const markdown = `# Bikes\n\n## Care\n\n${sentence('a', 150)}\n\n${sentence('b', 150)}\n\n### Chain\n\n${sentence('c', 150)}`

    const opened = splitArticle(markdown).map((chunk) => chunk.split('\n')[0])

    expect(opened).toEqual(['## Bikes › Care', '## Bikes › Care', '## Bikes › Care › Chain'])
  })

  it('leaves no heading at the end of a chunk without what it heads', () => {
    const markdown = `${sentence('a', 100)}\n\n## Big\n\n${sentence('b', 200)}`

    const [before, after] = splitArticle(markdown)

    expect(before).not.toContain('Big')
    expect(after).toMatch(/^## Big\n\nb0 /)
  })

  it('keeps a heading that heads nothing', () => {
    expect(splitArticle('Text.\n\n## The end')).toEqual(['Text.\n\n## The end'])
    expect(splitArticle('# Alone')).toEqual(['## Alone'])
  })

  it('splits a long paragraph between sentences', () => {
    const paragraph = Array.from({ length: 12 }, (_, at) => sentence(`s${at}x`, 40)).join(' ')

    const chunks = splitArticle(paragraph)

    expect(chunks.length).toBeGreaterThan(2)
    for (const chunk of chunks) expect(chunk).toMatch(/^s\d+x0 .*\.$/s)
  })

  it('does not take a comment in a block of code for a heading', () => {
    const markdown = '## Set-up\n\n```sh\n# first this\nrun it\n```\n\nThen wait.'

    expect(splitArticle(markdown)).toEqual(['## Set-up\n\n```sh\n# first this\nrun it\n```\n\nThen wait.'])
  })

  it('fences every part of a long block of code', () => {
    const code = Array.from({ length: 120 }, (_, at) => `step number ${at} of many`).join('\n')

    const chunks = splitArticle(`\`\`\`sh\n${code}\n\`\`\``)

    expect(chunks.length).toBeGreaterThan(1)
    for (const chunk of chunks) expect(chunk).toMatch(/^```sh\n.*\n```$/s)
  })

  it('ends a block of code that nobody closed', () => {
    expect(splitArticle('```\nopen')).toEqual(['```\nopen\n```'])
  })

  it('cuts one giant word between characters', () => {
    const chunks = splitArticle('😀'.repeat(5000))

    expect(chunks.length).toBeGreaterThan(1)
    expect(chunks.every((chunk) => chunk.isWellFormed() && chunk.length < 3000)).toBe(true)
    expect(chunks.join('')).toBe('😀'.repeat(5000))
  })

  it('counts long compounds as several words', () => {
    const compound = 'Fahrradversicherungsbedingungen'

    expect(splitArticle(`${compound} `.repeat(200).trim()).length).toBeGreaterThan(2)
  })

  it.each([
    ['headings', '# a\n'.repeat(25_000)],
    ['one heading of everything', `# ${'a '.repeat(49_000)}`],
    ['a list', '- a\n\n'.repeat(20_000)],
    ['full stops', '. '.repeat(50_000)],
    ['open fences', '```\n'.repeat(25_000)],
    ['one line', 'a '.repeat(50_000)],
    ['hashes', '#'.repeat(100_000)],
    ['a heading over much text', `# ${'h '.repeat(90)}\n\n${'word '.repeat(19_000)}`],
  ])('stays in proportion for %s', (_, markdown) => {
    const chunks = splitArticle(markdown)

    expect(chunks.reduce((total, chunk) => total + chunk.length, 0)).toBeLessThan(3 * markdown.length)
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(5000)
  })

  it('loses no word of the demo articles, and makes no chunk too long', () => {
    const folder = new URL('../../../../database/seeds/nordlicht/articles/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const markdown = readFileSync(new URL(file, folder), 'utf8').split('---\n').slice(2).join('---\n')
      const chunks = splitArticle(markdown)
      const kept = new Set(chunks.join(' ').match(/[\p{L}\p{N}]+/gu))

      for (const word of markdown.match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(word)
      for (const chunk of chunks) expect(words(chunk)).toBeLessThan(250)
    }
  })
})
