import { createAccount } from '@hummdesk/core/accounts/create-account'
import type { HashPassword } from '@hummdesk/core/accounts/ports'
import { updateAssistant } from '@hummdesk/core/assist/update-assistant'
import { createInbox } from '@hummdesk/core/inboxes/create-inbox'
import { createArticle } from '@hummdesk/core/knowledge/create-article'
import { publishArticle } from '@hummdesk/core/knowledge/publish-article'
import { createTeam } from '@hummdesk/core/people/create-team'
import { setTeamMembers } from '@hummdesk/core/people/set-team-members'
import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'
import { newId } from '@hummdesk/database/id'
import { type Tenant, tenantOf } from '@hummdesk/database/tenant'
import type { ArticleFile, Company, CompanyFiles } from './company-files.ts'
import { importConversations } from './import-conversations.ts'
import { newPassword } from './password.ts'
import type { SignInCompany } from './sign-ins.ts'

export interface DemoDeps {
  db: EmbeddedDatabase
  hashPassword: HashPassword
  now: Date
}

type Ids = ReadonlyMap<string, string>
type Person = Company['agents'][number] & { password: string }

/** The owner founds the company; the others are simply there, as after an invitation. */
async function createPeople(
  { db, hashPassword }: DemoDeps,
  company: Company,
): Promise<{ tenant: Tenant; people: Person[]; agentIds: Ids }> {
  const people = company.agents.map((agent) => ({ ...agent, password: newPassword() }))
  const [owner] = people.filter(({ role }) => role === 'owner')
  if (!owner) throw new Error(`${company.name} has no owner`)
  const { accountId, ownerId } = await createAccount(
    { lookup: db.app, hashPassword },
    { ...owner, accountName: company.name },
  )
  const agentIds = new Map([[owner.key, ownerId]])
  for (const { key, name, email, role, password } of people) {
    if (key === owner.key) continue
    const id = newId()
    await db.migrator.query('insert into users (id, email, password_hash) values ($1, $2, $3)', [
      id,
      email,
      await hashPassword(password),
    ])
    await db.migrator.query(
      'insert into account_users (account_id, user_id, name, email, role) values ($1, $2, $3, $4, $5)',
      [accountId, id, name, email, role],
    )
    agentIds.set(key, id)
  }
  return { tenant: tenantOf(db.app, accountId), people, agentIds }
}

const idsOf = (keys: readonly string[], ids: Ids): string[] => keys.flatMap((key) => ids.get(key) ?? [])

const createTeams = (tenant: Tenant, { teams, agents }: Company, agentIds: Ids): Promise<Ids> =>
  tenant.write(async (tx) => {
    const ids = new Map<string, string>()
    for (const { key, name, category } of teams) {
      const team = await createTeam(tx, { name, category })
      const members = agents.filter((agent) => agent.teams.includes(key)).map((agent) => agent.key)
      await setTeamMembers(tx, team.id, idsOf(members, agentIds))
      ids.set(key, team.id)
    }
    return ids
  })

/** Published ones are indexed by the ordinary jobs, once the desk is open. */
const createArticles = (tenant: Tenant, articles: readonly ArticleFile[]): Promise<Ids> =>
  tenant.write(async (tx) => {
    const ids = new Map<string, string>()
    for (const { key, title, content, language, status } of articles) {
      const { id } = await createArticle(tx, { title, content, language })
      if (status === 'published') await publishArticle(tx, id)
      ids.set(key, id)
    }
    return ids
  })

/** A whole company with people, articles and a past. @returns how to sign in there */
export async function createCompany(
  deps: DemoDeps,
  { company, articles, conversations }: CompanyFiles,
): Promise<SignInCompany> {
  const { tenant, people, agentIds } = await createPeople(deps, company)
  const teamIds = await createTeams(tenant, company, agentIds)
  const inbox = await tenant.write((tx) => createInbox(tx, company.inbox))
  await tenant.write((tx) => updateAssistant(tx, { policy: company.policy }, []))
  const articleIds = await createArticles(tenant, articles)
  await importConversations(tenant, conversations, {
    inboxId: inbox.id,
    agentIds,
    teamIds,
    articleIds,
    articles,
    now: deps.now,
  })
  return {
    name: company.name,
    inboxKey: inbox.key,
    agents: people.map(({ name, email, password, role }) => ({ name, email, password, role })),
  }
}
