import { describe, expect, it } from 'vitest'
import { readCompanyFiles } from './company-files.ts'

describe.each(['nordlicht', 'kontola'])('the demo company %s', (folder) => {
  const { company, articles, conversations } = readCompanyFiles(folder)
  const agents = company.agents.map(({ key }) => key)
  const teams = company.teams.map(({ key }) => key)

  it('is as large as promised', () => {
    expect([agents.length, teams.length, articles.length, conversations.length]).toEqual([4, 2, 30, 40])
    expect(company.agents.filter(({ role }) => role === 'owner')).toHaveLength(1)
    expect(new Set(conversations.map(({ mode }) => mode))).toEqual(new Set(['automated', 'agent', 'closed']))
  })

  it('names only what it has', () => {
    const named = conversations.flatMap(({ assignee, messages }) => [assignee, ...messages.map(({ agent }) => agent)])
    expect(named.filter((key) => key && !agents.includes(key))).toEqual([])
    expect(conversations.filter(({ team }) => team !== null && !teams.includes(team))).toEqual([])
    expect(company.agents.flatMap((agent) => agent.teams).filter((key) => !teams.includes(key))).toEqual([])
    const known = articles.map(({ key }) => key)
    const cited = conversations.flatMap(({ messages }) => messages.flatMap(({ sources = [] }) => sources))
    expect(cited.filter((key) => !known.includes(key))).toEqual([])
  })

  it('begins every conversation with the customer, who holds one open conversation at most', () => {
    expect(conversations.filter(({ messages }) => messages[0]?.sender !== 'contact')).toEqual([])
    const open = conversations.filter(({ mode, contact }) => mode !== 'closed' && contact.email !== null)
    expect(new Set(open.map(({ contact }) => contact.email)).size).toBe(open.length)
  })
})
