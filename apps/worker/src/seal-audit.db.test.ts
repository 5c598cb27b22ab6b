import { type AuditEntry, recordAudit } from '@hummdesk/core/audit/record-audit'
import { readHeads, verifyDatabase, verifyExport } from '@hummdesk/core/audit/verify-audit'
import { listAuditLinks } from '@hummdesk/core/audit/views'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { sealAuditOnce } from './seal-audit.ts'

const { db, given } = await desk()

const event = (note: string): AuditEntry => ({
  action: 'team.created',
  actor: { kind: 'agent', id: null },
  target: { kind: 'team', id: null },
  outcome: 'done',
  changes: [{ field: 'name', before: null, after: note }],
})
const write = ({ tenant }: World, note: string): Promise<void> =>
  tenant.write((tx) => recordAudit(tx, event(`${note} ä \u{1f511} \\ "`)))
const reader = {
  query: <Row extends Record<string, unknown>>(text: string, values: unknown[]) => db.migrator.query<Row>(text, values),
}
/** As the owner of the tables could, with the guard taken away. */
async function tamper(text: string, values: unknown[]): Promise<void> {
  await db.migrator.query('alter table audit_events disable trigger user')
  await db.migrator.query(text, values)
  await db.migrator.query('alter table audit_events enable trigger user')
}
const faultsOf = async ({ accountId }: World, heads = '') => {
  const all = await verifyDatabase(reader, readHeads(heads.split('\n')))
  return all.find((one) => one.accountId === accountId)?.faults
}

/** An account with so many events, sealed, and the head as the log publishes it. */
async function sealed(count: number): Promise<{ world: World; heads: string }> {
  const world = await given.account()
  for (let at = 1; at < count; at++) await write(world, `event ${at}`)
  const heads = await sealAuditOnce(db.relay)
  return { world, heads: JSON.stringify({ level: 30, auditHeads: heads, msg: 'the heads of the audit' }) }
}

describe('the sealer', () => {
  it('gives every event of many writers at once a place, without a gap, and twice nothing', async () => {
    const worlds = await Promise.all([given.account(), given.account()])
    const writing = worlds.flatMap((world) => Array.from({ length: 40 }, (_, at) => write(world, `event ${at}`)))
    const sealing = Array.from({ length: 5 }, () => sealAuditOnce(db.relay))
    await Promise.all([...writing, ...sealing])
    await sealAuditOnce(db.relay)
    expect(await sealAuditOnce(db.relay)).toEqual([])
    for (const world of worlds) {
      const { items, head } = await world.tenant.read((tx) => listAuditLinks(tx, { after: 0, limit: 1000 }))
      expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1))
      expect(items.at(-1)).toMatchObject(head)
      expect(await faultsOf(world)).toEqual([])
    }
  })

  it('is the only one that seals, and even it changes nothing', async () => {
    const { world } = await sealed(3)
    for (const text of ['update audit_events set seq = 99', 'delete from audit_events', 'truncate audit_events'])
      for (const login of [db.app, db.worker, db.relay])
        await expect(login.query(text)).rejects.toMatchObject({ code: '42501' })
    for (const text of [
      "update audit_events set entry = entry || ' '",
      "update audit_events set seal = '\\x00'",
      'delete from audit_events',
      'truncate audit_events',
    ])
      await expect(db.migrator.query(text)).rejects.toThrow('the audit is only added to')
    expect(await faultsOf(world)).toEqual([])
  })
})

describe('the verifier', () => {
  it('finds one changed byte', async () => {
    const { world } = await sealed(6)
    await tamper(
      "update audit_events set entry = replace(entry, 'event 3', 'event 8') where account_id = $1 and seq = 4",
      [world.accountId],
    )
    expect(await faultsOf(world)).toEqual([{ seq: 4, fault: 'changed' }])
  })

  it('finds a removed row', async () => {
    const { world } = await sealed(6)
    await tamper('delete from audit_events where account_id = $1 and seq = 3', [world.accountId])
    expect(await faultsOf(world)).toEqual([{ seq: 3, fault: 'missing' }])
  })

  it('finds two rows that changed places', async () => {
    const { world } = await sealed(6)
    await tamper(
      `update audit_events set seq = case seq when 2 then 1002 else 1003 end where account_id = $1 and seq in (2, 3)`,
      [world.accountId],
    )
    await tamper(
      'update audit_events set seq = case seq when 1002 then 3 else 2 end where account_id = $1 and seq > 1000',
      [world.accountId],
    )
    expect((await faultsOf(world))?.map(({ fault }) => fault)).toContain('changed')
  })

  it('finds an end that was cut off, by the published head', async () => {
    const { world, heads } = await sealed(6)
    await tamper('delete from audit_events where account_id = $1 and seq > 4', [world.accountId])
    expect(await faultsOf(world)).toEqual([])
    expect(await faultsOf(world, heads)).toEqual([{ seq: 6, fault: 'cut off' }])
  })

  it('finds an end that was cut off and grown again, by the published head', async () => {
    const { world, heads } = await sealed(6)
    await tamper('delete from audit_events where account_id = $1 and seq > 4', [world.accountId])
    await write(world, 'forged')
    await write(world, 'forged as well')
    await sealAuditOnce(db.relay)
    expect(await faultsOf(world)).toEqual([])
    expect(await faultsOf(world, heads)).toEqual([{ seq: 6, fault: 'not the published one' }])
  })

  it('reads an export far from any database', async () => {
    const { world, heads } = await sealed(8)
    const pages = [0, 3, 6].map((after) => world.tenant.read((tx) => listAuditLinks(tx, { after, limit: 3 })))
    const lines = (await Promise.all(pages)).map((page) => JSON.stringify(page))
    const published = readHeads([heads])
    expect(verifyExport(lines, published)).toEqual({ accountId: world.accountId, links: 8, faults: [] })
    const changed = lines.map((line) => line.replace('event 4', 'event 5'))
    expect(verifyExport(changed, published).faults).toEqual([{ seq: 5, fault: 'changed' }])
    expect(verifyExport(lines.slice(0, 2), published).faults).toEqual([{ seq: 8, fault: 'cut off' }])
    expect(verifyExport(lines.toReversed(), published).faults).not.toEqual([])
    expect(() => verifyExport([], published)).toThrow('empty')
  })
})
