import { statements } from '@hummdesk/database/statement'
import { expect, it } from 'vitest'
import './index-article.ts'
import './retrieve-passages.ts'
import './rows.ts'
import './views.ts'

it('sends the SQL that was reviewed', async () => {
  const sent = statements().filter(({ name }) => name.startsWith('knowledge.'))
  const sql = sent.map(({ name, text }) => `-- ${name}\n${text.trim()};\n`).join('\n')

  await expect(sql).toMatchFileSnapshot('./views.sql')
})
