// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createApp, h } from 'vue'
import { renderMarkdown } from './render-markdown.ts'
import UiMarkdown from './UiMarkdown.vue'

type Props = InstanceType<typeof UiMarkdown>['$props']

function draw(text: string, props: Partial<Props> = {}): HTMLElement {
  const host = document.createElement('div')
  const app = createApp({ render: () => h(UiMarkdown, { text, ...props }) })
  app.mount(host)
  return host
}

function html(text: string, props: Partial<Props> = {}): string {
  const root = draw(text, props).firstElementChild
  return (root?.innerHTML ?? '')
    .replace(/<!--.*?-->/g, '')
    .replaceAll(/ (?:dir="auto"|tabindex="0"|data-v-\w+=""|rel="[^"]*"|target="_blank"|title="[^"]*")/g, '')
}

const allowed = new Set('DIV P H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE HR BR STRONG EM A'.split(' '))
const attributes = new Set(['class', 'dir', 'tabindex', 'start', 'href', 'title', 'rel', 'target'])

function expectInert(text: string): void {
  for (const format of ['plain', 'message', 'article'] as const) {
    for (const element of draw(text, { format }).querySelectorAll('*')) {
      expect(allowed).toContain(element.tagName)
      for (const { name } of element.attributes)
        expect(name.startsWith('data-v-') || attributes.has(name), name).toBe(true)
      if (element.tagName !== 'A') continue
      expect(element.getAttribute('href')).toMatch(/^(?:https?|mailto):/)
      expect(element.getAttribute('rel')).toBe('noopener noreferrer nofollow')
      expect(element.getAttribute('target')).toBe('_blank')
    }
  }
}

describe('what it shows', () => {
  it.each([
    ['one\ntwo', '<p>one<br>two</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    [
      '**bold** and *slanted* and __both__ _ways_',
      '<p><strong>bold</strong> and <em>slanted</em> and <strong>both</strong> <em>ways</em></p>',
    ],
    ['***all***', '<p><strong><em>all</em></strong></p>'],
    ['**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
    ['2 * 3 * 4, snake_case_name, a *b and *c*', '<p>2 * 3 * 4, snake_case_name, a *b and <em>c</em></p>'],
    ['a**** b ** c', '<p>a**** b ** c</p>'],
    ['\\*not\\*', '<p>*not*</p>'],
    ['`a < b` and ``x ` y``', '<p><code>a &lt; b</code> and <code>x ` y</code></p>'],
    ['an `open one', '<p>an `open one</p>'],
    ['# Big\n### Small\ntext', '<h3>Big</h3><h5>Small</h5><p>text</p>'],
    ['- a\n- b\n  - c\n- d', '<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['1. a\n\n2. b\n\nafter', '<ol start="1"><li>a</li><li>b</li></ol><p>after</p>'],
    ['- a\n\n  more of a\n- b', '<ul><li>a<p>more of a</p></li><li>b</li></ul>'],
    ['Steps:\n- one', '<p>Steps:</p><ul><li>one</li></ul>'],
    ['> said\n> so\n\nyes', '<blockquote><p>said<br>so</p></blockquote><p>yes</p>'],
    ['```js\nlet a = "*b*"\n```\nx', '<pre><code>let a = "*b*"</code></pre><p>x</p>'],
    ['a\n---\nb', '<p>a</p><hr><p>b</p>'],
    ['<b>no</b> <script>x</script>', '<p>&lt;b&gt;no&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;</p>'],
    ['**[1]** [a [b](https://a.fi) c]', '<p><strong>[1]</strong> [a <a href="https://a.fi/">b</a> c]</p>'],
  ])('%j', (text, shown) => {
    expect(html(text)).toBe(shown)
  })

  it('joins lines in an article, and keeps plain words as they were typed', () => {
    expect(html('one\ntwo', { format: 'article' })).toBe('<p>one two</p>')
    expect(html('# 1 *is* [this](https://a.fi)\n- b', { format: 'plain' })).toBe(
      '<p># 1 *is* [this](<a href="https://a.fi">https://a.fi</a>)<br>- b</p>'.replace(
        'href="https://a.fi"',
        'href="https://a.fi/"',
      ),
    )
  })
})

describe('links', () => {
  it.each([
    ['[help](https://a.fi/x)', '<p><a href="https://a.fi/x">help</a></p>'],
    ['[help](https://a.fi "title")', '<p><a href="https://a.fi/">help</a></p>'],
    ['[w](https://a.fi/b_(c))', '<p><a href="https://a.fi/b_(c)">w</a></p>'],
    [
      'see https://a.fi/b_c, or **https://b.fi**.',
      '<p>see <a href="https://a.fi/b_c">https://a.fi/b_c</a>, or <strong><a href="https://b.fi/">https://b.fi</a></strong>.</p>',
    ],
    ['<mailto:me@a.fi>', '<p><a href="mailto:me@a.fi">me@a.fi</a></p>'],
    ['[https://a.fi](https://a.fi)', '<p><a href="https://a.fi/">https://a.fi</a></p>'],
    ['[**a** https://b.fi](https://b.fi/c)', '<p><a href="https://b.fi/c"><strong>a</strong> https://b.fi</a></p>'],
    ['[no](javascript:alert(1))', '<p>no</p>'],
    ['[no](//a.fi) [no](/settings) [no](data:text/html,x)', '<p>no no no</p>'],
    ['https://bank.fi@evil.fi', '<p>https://bank.fi@evil.fi</p>'],
    ['![secret](https://evil.fi/?q=words)', '<p>secret</p>'],
  ])('%j', (text, shown) => {
    expect(html(text)).toBe(shown)
  })

  it.each([
    ['[https://bank.fi](https://evil.fi)', 'https://evil.fi/'],
    ['[go to bank.fi now](https://bank.fi.evil.com)', 'https://bank.fi.evil.com/'],
    ['[bank.fi](https://evilbank.fi)', 'https://evilbank.fi/'],
    ['[ ](https://evil.fi)', 'https://evil.fi/'],
  ])('shows the true address where the label of %j hides it', (text, shown) => {
    expect(draw(text).querySelector('a')?.textContent).toBe(shown)
  })

  it('keeps a label that says the same host in other words', () => {
    expect(draw('[Www.Bank.fi](https://bank.fi/login)').querySelector('a')?.textContent).toBe('Www.Bank.fi')
    expect(draw('[münchen.de](https://xn--mnchen-3ya.de/)').querySelector('a')?.textContent).toBe('münchen.de')
  })

  it('leaves an address that is not allowed as words', () => {
    const isLinkAllowed = (href: string) => href.startsWith('https://a.fi/')
    expect(
      html('[x](https://evil.fi/?d=1) https://evil.fi <https://evil.fi> [y](https://a.fi/)', { isLinkAllowed }),
    ).toBe('<p>x https://evil.fi https://evil.fi <a href="https://a.fi/">y</a></p>')
  })

  it('drops the marks that turn the direction of writing', () => {
    expect(draw('[\u202Eif.knab\u202C](https://evil.fi)').textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })
})

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt&colon;alert(1))',
  '[a]( javascript:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](vbscript:x) [b](file:///etc/passwd) [c](blob:https://a.fi/x)',
  '<javascript:alert(1)> <data:text/html,x>',
  '[a](https://a.fi" onclick="alert(1))',
  '![x](javascript:alert(1) "onerror=alert(1)")',
  '```html\n<script>alert(1)</script>\n```',
  '1. <iframe srcdoc=x>\n> <base href=//evil>',
  '{{constructor.constructor("alert(1)")()}}',
]

describe('what it never makes', () => {
  it.each(hostile)('an element or address out of %j', (text) => expectInert(text))
})

describe('hostile lengths', () => {
  const pieces = [
    '*',
    '_',
    '**a',
    '*a ',
    '`',
    '``a`',
    '[',
    ']',
    '](',
    '[](',
    '[a](',
    '![',
    '<',
    '<http://',
    'http://',
    'https://a.fi/(',
    '>',
    '> ',
    '- ',
    '-  \n',
    '  - a\n',
    '> > > a\n',
    '1. a\n',
    '\n',
    '\\',
    '#',
    '# ',
    '```\n',
    '[a *b',
    '[a](b) )',
    '](a b)',
    '](" ',
    '**_**__*',
    'h',
    'a\u0301',
    '!',
    '\r',
    ' ',
    ' \n',
    '- a\n\n',
    '](a\n',
    '*a**',
    '*a*[',
    '``a```b',
  ]

  const rules = { isPlain: false, keepsLineEnds: true, isLinkAllowed: () => true, headingLevel: 3 }

  // A search made twice would make each of these take minutes, not milliseconds: the suite's own limit is the measure.
  it.each(pieces)('gets through %j over and over', (piece) => {
    const text = piece.repeat(300_000 / piece.length)
    expect(Array.isArray(renderMarkdown(text, rules))).toBe(true)
    expect(Array.isArray(renderMarkdown(text, { ...rules, isPlain: true }))).toBe(true)
  })

  // What is searched for never comes, so a search begun anew at each of them would read the rest of the text each time.
  it.each(['[](', '[a](', '<a', '[a](b '])(
    'looks ahead once for all of %j',
    (piece) => {
      expect(Array.isArray(renderMarkdown(piece.repeat(4_000_000 / piece.length), rules))).toBe(true)
    },
    10_000,
  )

  it('keeps a letter that carries marks, but not a tower of them', () => {
    expect(draw('Vie\u0323\u0302t').textContent).toBe('Vie\u0323\u0302t')
    expect(draw(`a${'\u0301'.repeat(10_000)}b`).textContent).toBe(`a${'\u0301'.repeat(32)}b`)
  })
})
