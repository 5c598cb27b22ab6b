import { newId } from '@hummdesk/database/id'
import { query } from '@hummdesk/database/statement'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'

// A small account beside a big one: where one index over all would answer the small one with nothing.
const { db, given } = await desk()
const DIMENSIONS = 1536
const LATENT = 24
const BIG = 3000
const K = 10

/** Numbers that are the same every time the test runs. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
const random = randomOf(42)
const normal = (): number => Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random())
const normals = (length: number): number[] => Array.from({ length }, normal)

const directions = Array.from({ length: LATENT }, () => normals(DIMENSIONS))
const topics = Array.from({ length: 12 }, () => normals(LATENT))

/** A unit vector near one of twelve topics, as embeddings lie: few true dimensions, much noise. */
function vectorAbout(topic: number): number[] {
  const latent = (topics[topic % topics.length] ?? []).map((value) => value + 0.5 * normal())
  const vector = normals(DIMENSIONS).map((noise, at) =>
    latent.reduce((sum, value, axis) => sum + value * (directions[axis]?.[at] ?? 0), noise),
  )
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
const textOf = (vector: number[]): string => `[${vector.map((value) => value.toFixed(5)).join(',')}]`

const search = query(
  'test.search_chunks',
  ['vector', 'kind', 'question', 'language', 'wanted', 'few'],
  (p) => sql<{ id: string; content: string; similarity: number }>`
    select id, content, similarity from search_chunks(${p.vector}::halfvec(1536), ${p.kind}, ${p.question}, ${p.language}, ${p.wanted}, ${p.few})`,
)
const ask = (
  world: World,
  values: { vector: string | null; kind?: string; question?: string; wanted?: number; few?: number },
) =>
  world.tenant.read((tx) =>
    tx.run(search, { kind: 'synthetic', question: '', wanted: K, few: 5000, language: 'en', ...values }),
  )

async function fill(world: World, vectors: number[][], contentOf: (at: number) => string): Promise<string[]> {
  const article = newId()
  await given.insert('articles', {
    account_id: world.accountId,
    id: article,
    title: 'T',
    content: 'C',
    language: 'en',
    status: 'published',
  })
  const ids = vectors.map(() => newId())
  for (let from = 0; from < vectors.length; from += 500) {
    const slice = vectors.slice(from, from + 500)
    await db.migrator.query(
      `insert into chunks (account_id, id, article_id, position, title, content, language, kind, embedding)
       select $1::uuid, made.id, $2::uuid, made.position, 'T', made.content, 'en', 'synthetic', made.vector::halfvec(1536)
         from unnest($3::uuid[], $4::text[], $5::text[]) with ordinality as made (id, content, vector, position)`,
      [
        world.accountId,
        article,
        ids.slice(from, from + 500),
        slice.map((_, at) => contentOf(from + at)),
        slice.map(textOf),
      ],
    )
  }
  return ids
}

const cosine = (one: number[], other: number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

// How many vectors are compared whole, and the share of the truth that must be found.
const ways: [string, number, number][] = [
  ['compared whole', 5000, 0.99],
  ['signs first', 2, 0.95],
]

describe('search_chunks', () => {
  let big: World
  let small: World
  const bigVectors = Array.from({ length: BIG }, (_, at) => vectorAbout(at))
  let bigIds: string[]
  let smallIds: string[]

  beforeAll(async () => {
    big = await given.account()
    small = await given.account()
    // Every big chunk holds the common word; a few hold a rare one.
    bigIds = await fill(
      big,
      bigVectors,
      (at) => `The bicycle number ${at}${at % 1000 === 7 ? ' shows error zx81' : ''}.`,
    )
    smallIds = await fill(
      small,
      Array.from({ length: 5 }, (_, at) => vectorAbout(at)),
      (at) => `The bicycle ${at}.`,
    )
    await db.migrator.query('analyze chunks')
  })

  it('gives a small account beside a big one all its own rows', async () => {
    for (let topic = 0; topic < 12; topic++) {
      const rows = await ask(small, { vector: textOf(vectorAbout(topic)) })

      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(smallIds))
    }
  })

  it.each(ways)('gives as many rows as asked for, or as many as there are, always: %s', async (_, few) => {
    const vector = textOf(vectorAbout(3))
    for (const wanted of [1, 5, 20, 150]) {
      expect(await ask(big, { vector, wanted, few })).toHaveLength(wanted)
      expect(await ask(small, { vector, wanted, few })).toHaveLength(Math.min(wanted, 5))
    }
  })

  it.each(ways)('finds what an exact search finds: %s', async (_, few, share) => {
    let found = 0
    for (let question = 0; question < 30; question++) {
      const asked = vectorAbout(question)
      const exact = bigVectors
        .map((vector, at) => ({ id: bigIds[at], similarity: cosine(asked, vector) }))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, K)
      const rows = await ask(big, { vector: textOf(asked), few })
      found += exact.filter(({ id }) => rows.some((row) => row.id === id)).length
    }

    expect(found / (30 * K)).toBeGreaterThanOrEqual(share)
  })

  it('orders by true similarity', async () => {
    const rows = await ask(big, { vector: textOf(vectorAbout(1)) })

    const similarities = rows.map(({ similarity }) => similarity)
    expect(similarities).toEqual([...similarities].sort((one, other) => other - one))
  })

  it('finds the rare word in a question of common ones', async () => {
    const rows = await ask(big, { vector: null, question: 'my bicycle number shows error zx81' })

    expect(rows.filter(({ content }) => content.includes('zx81'))).toHaveLength(3)
  })

  it('still brings something where every word is common', async () => {
    expect(await ask(big, { vector: null, question: 'bicycle number' })).toHaveLength(K)
  })

  it('does not compare vectors of another kind', async () => {
    expect(await ask(big, { vector: textOf(vectorAbout(1)), kind: 'another' })).toEqual([])
  })

  it('stands on no shared approximate index', async () => {
    const { rows } = await db.migrator.query<{ definition: string }>(
      `select indexdef as definition from pg_indexes where tablename = 'chunks'`,
    )

    expect(rows.filter(({ definition }) => /hnsw|ivfflat/.test(definition))).toEqual([])
  })

  it('refuses to search without an account', async () => {
    await expect(
      db.app.query(`select * from search_chunks(null, 'synthetic', 'bicycle', 'en', 10)`),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
