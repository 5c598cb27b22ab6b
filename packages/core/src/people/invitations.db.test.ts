import { randomBytes, randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { acceptInvitation } from '../accounts/accept-invitation.ts'
import { inviteAgent } from './invite-agent.ts'
import { prepareInvitationMail } from './prepare-invitation-mail.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { findAgent, listInvitations } from './views.ts'

const { db, given, factsOf } = await desk()

const invite = (world: World, email: string, teamIds: string[] = []) =>
  world.tenant.write((tx) => inviteAgent(tx, { email, role: 'supervisor', teamIds }, world.ownerId))
const linkOf = (world: World, id: string, token: string = randomUUID()) =>
  prepareInvitationMail(world.tenant, id, () => token)
const accept = async (token: string, password = 'a new password') => {
  const entered = await acceptInvitation(
    {
      lookup: db.app,
      clock: () => new Date(),
      hashPassword: async (text) => `hash of ${text}`,
      verifyPassword: async (stored, text) => stored === `hash of ${text}`,
    },
    { token, name: 'Nina New', password },
    { userAgent: '', language: 'en', places: { device: randomBytes(32), network: randomBytes(32) } },
  )
  if ('challenge' in entered) throw new Error('A second factor was asked for')
  return entered
}
const mail = (): string => `${randomUUID()}@example.com`

describe('an invitation', () => {
  it('brings a person in, with role and teams, once', async () => {
    const world = await given.account('Nordlicht')
    const [team, deleted] = [await given.team(world), await given.team(world)]
    const email = mail()
    const { id } = await invite(world, email, [team, deleted])
    const { rowCount } = await db.migrator.query('delete from teams where id = $1', [deleted])
    expect(rowCount).toBe(1)

    const prepared = await linkOf(world, id)
    expect(prepared).toMatchObject({ email, companyName: 'Nordlicht', inviterName: 'Olivia Owner' })
    const opened = await accept(prepared!.token)
    expect(opened).toMatchObject({ accountId: world.accountId })
    expect(await world.tenant.read((tx) => findAgent(tx, opened.agentId))).toMatchObject({
      name: 'Nina New',
      email,
      role: 'supervisor',
      teamIds: [team],
    })
    await expect(accept(prepared!.token)).rejects.toMatchObject({ code: 'invitation_not_found' })
    expect((await factsOf(world.tenant)).map(({ type }) => type)).toEqual([
      'agent.invited',
      'settings.changed',
      'settings.changed',
    ])
  })

  it('has one good link: the newest', async () => {
    const world = await given.account()
    const { id } = await invite(world, mail())
    const [first, second] = [await linkOf(world, id), await linkOf(world, id)]
    await expect(accept(first!.token)).rejects.toMatchObject({ code: 'invitation_not_found' })
    expect(await accept(second!.token)).toMatchObject({ accountId: world.accountId })
  })

  it('repeated is the same one, and its old link is dead before the new mail is out', async () => {
    const world = await given.account()
    const email = mail()
    const first = await invite(world, email)
    const link = await linkOf(world, first.id)
    const again = await invite(world, email)
    expect(again.id).toBe(first.id)
    await expect(accept(link!.token)).rejects.toMatchObject({ code: 'invitation_not_found' })
    expect((await world.tenant.read(listInvitations)).items).toHaveLength(1)
  })

  it('taken back sends no mail and opens nothing', async () => {
    const world = await given.account()
    const { id } = await invite(world, mail())
    const link = await linkOf(world, id)
    await world.tenant.write((tx) => revokeInvitation(tx, id))
    expect(await linkOf(world, id)).toBeUndefined()
    await expect(accept(link!.token)).rejects.toMatchObject({ code: 'invitation_not_found' })
    await expect(world.tenant.write((tx) => revokeInvitation(tx, id))).rejects.toMatchObject({
      code: 'invitation_not_found',
    })
  })

  it('that ran out is waited for no more', async () => {
    const world = await given.account()
    const { id } = await invite(world, mail())
    const link = await linkOf(world, id)
    await db.migrator.query("update invitations set expires_at = now() - interval '1 second' where id = $1", [id])
    expect(await world.tenant.read(listInvitations)).toEqual({ items: [] })
    await expect(accept(link!.token)).rejects.toMatchObject({ code: 'invitation_not_found' })
  })

  it('is not for a member, and not into a team of others', async () => {
    const [world, theirs] = [await given.account(), await given.account()]
    const member = await given.agent(world)
    await expect(invite(world, `${member}@example.com`)).rejects.toMatchObject({ code: 'already_member' })
    await expect(invite(world, mail(), [await given.team(theirs)])).rejects.toMatchObject({ code: 'team_not_found' })
    expect(await factsOf(world.tenant)).toEqual([])
  })

  it('of another company does not exist', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { id } = await invite(theirs, mail())
    await expect(ours.tenant.write((tx) => revokeInvitation(tx, id))).rejects.toMatchObject({
      code: 'invitation_not_found',
    })
    expect(await linkOf(ours, id)).toBeUndefined()
  })

  it('asks a person known elsewhere for the password they have, and does not change it', async () => {
    const [world, first] = [await given.account(), await given.account()]
    const email = mail()
    await accept((await linkOf(first, (await invite(first, email)).id))!.token, 'the first password')
    const link = await linkOf(world, (await invite(world, email)).id)
    await expect(accept(link!.token, 'another password')).rejects.toMatchObject({ code: 'wrong_credentials' })
    const opened = await accept(link!.token, 'the first password')
    expect(opened.memberships).toHaveLength(2)
  })

  it('lets a former member in again, in the new role', async () => {
    const world = await given.account()
    const former = await given.agent(world)
    await db.migrator.query('update account_users set is_active = false where user_id = $1', [former])
    const { id } = await invite(world, `${former}@example.com`)
    const opened = await accept((await linkOf(world, id))!.token)
    expect(opened.agentId).toBe(former)
    expect(await world.tenant.read((tx) => findAgent(tx, former))).toMatchObject({ isActive: true, role: 'supervisor' })
  })
})
