import articles from './fr/articles.json'
import assistant from './fr/assistant.json'
import audit from './fr/audit.json'
import exports from './fr/exports.json'
import inboxes from './fr/inboxes.json'
import jobs from './fr/jobs.json'
import keys from './fr/keys.json'
import people from './fr/people.json'
import roles from './fr/roles.json'
import security from './fr/security.json'
import shell from './fr/shell.json'

export const words = { ...shell, articles, assistant, audit, exports, inboxes, jobs, keys, people, roles, security }
