import { describe, expect, it } from 'vitest'
import { greeting } from './greet.ts'

const agents = [
  { name: 'Ada', email: 'ada@one.example', password: 'aaaa-bbbb-cccc', role: 'owner' },
  { name: 'Bo', email: 'bo@one.example', password: 'dddd-eeee-ffff', role: 'supervisor' },
]
const url = 'http://127.0.0.1:5000'
const companies = [{ name: 'One', inboxKey: 'pk_1', demoUrl: `${url}/demo/pk_1/`, agents }]
const signIns = { url, agentUrl: `${url}/agent/`, adminUrl: `${url}/admin/`, companies }

describe('the greeting', () => {
  it('says where to go and how to sign in, aligned, on one screen', () => {
    const lines = greeting({ url, folder: '/elsewhere', signIns, seconds: 1.234 }).split('\n')
    expect(lines.length).toBeLessThan(24)
    expect(lines).toContain('  Hummdesk is open, after 1.2 s')
    expect(lines).toContain('  One, as a customer     http://127.0.0.1:5000/demo/pk_1/')
    expect(lines).toContain('  owner        ada@one.example   aaaa-bbbb-cccc')
    expect(lines).toContain('  supervisor   bo@one.example    dddd-eeee-ffff')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100)
  })

  it('does without sign-ins where their owner deleted them', () => {
    const text = greeting({ url, folder: '/elsewhere', signIns: undefined, seconds: 1 })
    expect(text).toContain('/agent/')
    expect(text).not.toContain('undefined')
  })
})
