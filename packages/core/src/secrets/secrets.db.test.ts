import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { SealBroken } from '../kernel/seal.ts'
import { type Keyring, newKeyText, readKeyring } from './keyring.ts'
import { rewrapKeys, type Vault } from './rewrap-keys.ts'
import { sealPersonSecret } from './seal-person-secret.ts'
import { sealSecret } from './seal-secret.ts'
import { usePersonSecret } from './use-person-secret.ts'
import { useSecret } from './use-secret.ts'

const { db, given } = await desk()

const texts = [newKeyText('old'), newKeyText('new')] as const
const ringOf = (text: string): Keyring => {
  const ring = readKeyring(text)
  if (!ring) throw new Error('no keyring')
  return ring
}
const old = ringOf(texts[0])
const both = ringOf(`${texts[1]},${texts[0]}`)
const fresh = ringOf(texts[1])
const vault: Vault = { query: (text, values) => db.migrator.query(text, values) }
const place = { table: 'channels', column: 'token', rowId: 'row-1' }

const sealFor = ({ tenant }: World, plain: string, keyring = old, at = place): Promise<string> =>
  tenant.write((tx) => sealSecret(tx, keyring, at, plain))
/** What a use saw, by a way that is no answer. */
async function seen({ tenant }: World, sealed: string, keyring = old, at = place): Promise<string> {
  const opened: string[] = []
  await tenant.read((tx) => useSecret(tx, keyring, { ...at, sealed }, (plain) => void opened.push(plain)))
  return opened.join()
}

describe('a secret of an account', () => {
  it('opens for its row, column and account only', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const sealed = await sealFor(ours, 'our token')
    await sealFor(theirs, 'their token')
    expect(await seen(ours, sealed)).toBe('our token')
    await expect(seen(theirs, sealed)).rejects.toThrow(SealBroken)
    await expect(seen(ours, sealed, old, { ...place, rowId: 'row-2' })).rejects.toThrow(SealBroken)
    await expect(seen(ours, sealed, old, { ...place, column: 'secret' })).rejects.toThrow(SealBroken)
    await expect(seen(ours, sealed, fresh)).rejects.toThrow('its key old is not known here')
  })

  it('stays shut when another account’s key is put in the place of its own', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const sealed = await sealFor(ours, 'our token')
    await sealFor(theirs, 'x')
    await db.migrator.query(
      `update data_keys set wrapped = (select wrapped from data_keys where account_id = $2) where account_id = $1`,
      [ours.accountId, theirs.accountId],
    )
    await expect(seen(ours, sealed)).rejects.toThrow(SealBroken)
    expect((await rewrapKeys(vault, both)).lost).toMatchObject([{ owner: ours.accountId }])
    await db.migrator.query('delete from data_keys where account_id = $1', [ours.accountId])
  })

  it('never leaves as an answer', async () => {
    const world = await given.account()
    const sealed = await sealFor(world, 'our token')
    const leak = (use: (plain: string) => string) =>
      world.tenant.read((tx) => useSecret(tx, old, { ...place, sealed }, use))
    await expect(leak((plain) => plain)).rejects.toThrow('was about to leave')
    await expect(leak((plain) => `Bearer ${plain}`)).rejects.toThrow('was about to leave')
    expect(await leak((plain) => String(plain.length))).toBe('9')
  })

  it('may be two first ones at the same moment', async () => {
    const world = await given.account()
    const sealed = await Promise.all(['a', 'b', 'c'].map((plain) => sealFor(world, plain)))
    expect(await Promise.all(sealed.map((one) => seen(world, one)))).toEqual(['a', 'b', 'c'])
  })

  it('has a key the application can neither change nor remove', async () => {
    const { tenant } = await given.account()
    await tenant.write((tx) => sealSecret(tx, old, place, 'x'))
    for (const login of [db.app, db.worker])
      for (const text of [`update data_keys set wrapped = ''`, 'delete from data_keys', 'select * from person_keys'])
        await expect(login.query(text)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a secret of a person', () => {
  it('opens for that person only, and for no account', async () => {
    const world = await given.account()
    const [ada, ben] = [await given.agent(world), await given.agent(world)]
    const deps = { lookup: db.app, keyring: old }
    const at = { table: 'second_factors', column: 'seed', rowId: newId() }
    const sealed = await sealPersonSecret(deps, ada, at, 'JBSWY3DP')
    await sealPersonSecret(deps, ben, at, 'x')
    expect(await usePersonSecret(deps, ada, { ...at, sealed }, (seed) => seed === 'JBSWY3DP')).toBe(true)
    await expect(usePersonSecret(deps, ben, { ...at, sealed }, () => 0)).rejects.toThrow(SealBroken)
    await expect(seen(world, sealed, old, at)).rejects.toThrow(SealBroken)
  })
})

describe('a change of the installation’s key', () => {
  it('can be stopped half-way and run again, and then the old key may go', async () => {
    const worlds = await Promise.all([1, 2, 3, 4].map(() => given.account()))
    const sealed = await Promise.all(worlds.map((world, at) => sealFor(world, `secret ${at}`)))
    const person = await given.agent(worlds[0]!)
    const deps = { lookup: db.app, keyring: old }
    const seed = await sealPersonSecret(deps, person, place, 'seed')

    let updates = 0
    const dying: Vault = {
      query: (text, values) => {
        if (text.startsWith('update') && ++updates > 2) throw new Error('killed')
        return vault.query(text, values)
      },
    }
    await expect(rewrapKeys(dying, both)).rejects.toThrow('killed')
    expect(await Promise.all(worlds.map((world, at) => seen(world, sealed[at]!, both)))).toEqual(
      worlds.map((_, at) => `secret ${at}`),
    )

    expect((await rewrapKeys(vault, both)).lost).toEqual([])
    expect(await rewrapKeys(vault, both)).toEqual({ rewrapped: 0, lost: [] })
    // What was sealed long ago opens with the new key alone, and new things are sealed beside it.
    for (const [at, world] of worlds.entries()) expect(await seen(world, sealed[at]!, fresh)).toBe(`secret ${at}`)
    const renewed = { lookup: db.app, keyring: fresh }
    expect(await usePersonSecret(renewed, person, { ...place, sealed: seed }, (plain) => plain === 'seed')).toBe(true)
    expect(await seen(worlds[0]!, await sealFor(worlds[0]!, 'later', fresh), fresh)).toBe('later')
    await expect(seen(worlds[0]!, sealed[0]!, old)).rejects.toThrow('its key new is not known here')
  })

  it('tells what it cannot open, and leaves it as it is', async () => {
    const world = await given.account()
    const stray = ringOf(newKeyText('stray'))
    const sealed = await sealFor(world, 'far', stray)
    const { lost } = await rewrapKeys(vault, both)
    expect(lost).toMatchObject([{ table: 'data_keys', owner: world.accountId }])
    expect(lost[0]?.why).toContain('its key stray is not known here')
    expect(await seen(world, sealed, stray)).toBe('far')
  })
})
