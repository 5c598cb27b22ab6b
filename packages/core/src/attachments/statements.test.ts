import { statements } from '@hummdesk/database/statement'
import { expect, it } from 'vitest'
import './rows.ts'
import './views.ts'

it('sends the SQL that was reviewed', async () => {
  const sent = statements().filter(({ name }) => name.startsWith('attachments.'))
  const sql = sent.map(({ name, text }) => `-- ${name}\n${text.trim()};\n`).join('\n')

  await expect(sql).toMatchFileSnapshot('./views.sql')
})
