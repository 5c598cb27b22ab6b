import { keyPattern, Scope } from '@hummdesk/contract/api-keys'
import { endpoints } from '@hummdesk/contract/endpoints'
import { Permission, permissionsOf, Role } from '@hummdesk/contract/permissions'
import { expect, it } from 'vitest'

const yes = (is: boolean): string => (is ? 'yes' : '–')
const line = (...cells: string[]): string => `| ${cells.join(' | ')} |`

const matrix = Permission.options.map((permission) =>
  line(
    `\`${permission}\``,
    ...Role.options.map((role) => yes(permissionsOf[role].some((held) => held === permission))),
    yes(Scope.options.some((scope) => scope === permission)),
  ),
)

const others = {
  agent: 'Every member who is signed in',
  person: 'Every person who is signed in, for what is their own',
  visitor: 'A customer, in their own conversation',
  anyone: 'Anyone',
} as const

const opened = (access: string): string =>
  endpoints
    .filter(({ endpoint }) => endpoint.access === access)
    .map(({ endpoint: { method, path, summary } }) => `- \`${method} ${path}\` ${summary}`)
    .join('\n')

const page = `# Who may do what

Written from the contract by \`apps/api/test/permissions-page.test.ts\`; run it with \`-u\` after a change.

## Roles

Every company has these four, and makes others out of the permissions it chooses. Nobody gives or takes a permission they do not
hold, changes their own place, or touches somebody who holds more; owners are made and unmade by owners, and one is always left. The
last column tells what the key of a machine can be given.

${line('permission', ...Role.options, 'key')}
${line('---', ...Role.options.map(() => '---'), '---')}
${matrix.join('\n')}

## Limits

A member can be limited to some inboxes, to some teams, or both. They see the conversations of these and what belongs to them, and
nothing of any other: not in a list, a count, a search, a file, a fact or a socket, and not by an id. What they hold they see,
whichever team it went to. What they can no longer work on goes back to the queue.

## Keys

A key stands for a machine: a member with a name, without a password. It goes in the header, as \`Authorization: Bearer hk_…\`, and is
shown once. It asks a hundred times a minute, and ten times more at once. For secret scanners:

\`\`\`
${keyPattern.source}
\`\`\`

Eight characters by which people know it, 32 random bytes, and the CRC-32 of all before it in hexadecimal.

## What each permission opens
${Permission.options
  .map((permission) => [permission, opened(permission)])
  .filter(([, list]) => list !== '')
  .map(([permission, list]) => `\n### ${permission}\n\n${list}\n`)
  .join('')}
## What needs none
${Object.entries(others)
  .map(([access, who]) => `\n### ${who}\n\n${opened(access)}\n`)
  .join('')}`

it('is the page that is committed', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/permissions.md')
})
