import articles from './sv/articles.json'
import assistant from './sv/assistant.json'
import audit from './sv/audit.json'
import exports from './sv/exports.json'
import inboxes from './sv/inboxes.json'
import jobs from './sv/jobs.json'
import keys from './sv/keys.json'
import people from './sv/people.json'
import roles from './sv/roles.json'
import security from './sv/security.json'
import shell from './sv/shell.json'

export const words = { ...shell, articles, assistant, audit, exports, inboxes, jobs, keys, people, roles, security }
