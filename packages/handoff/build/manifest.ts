interface Source {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly engines: Record<string, string>
}

const entries = [
  '.',
  ...['zendesk', 'intercom', 'json', 'hummdesk', 'mock'].map((name) => `./adapters/${name}`),
  ...['en', 'fi', 'sv', 'de', 'fr'].map((language) => `./sentiment/${language}`),
]

const entryOf = (name: string): [string, object] => {
  const file = `./dist${name === '.' ? '/index' : name.slice(1)}`
  return [name, { types: `${file}.d.ts`, default: `${file}.js` }]
}

/** What is published: JavaScript with types, no dependencies, nothing of the workspace. */
export const manifestOf = ({ name, version, description, license, engines }: Source): object => ({
  name,
  version,
  description,
  license,
  type: 'module',
  sideEffects: false,
  engines,
  exports: Object.fromEntries(entries.map((entry) => entryOf(entry))),
  files: ['dist', 'ATTRIBUTION.md'],
})
