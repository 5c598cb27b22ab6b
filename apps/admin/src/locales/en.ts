import articles from './en/articles.json'
import assistant from './en/assistant.json'
import audit from './en/audit.json'
import exports from './en/exports.json'
import inboxes from './en/inboxes.json'
import jobs from './en/jobs.json'
import keys from './en/keys.json'
import people from './en/people.json'
import roles from './en/roles.json'
import security from './en/security.json'
import shell from './en/shell.json'

export const words = { ...shell, articles, assistant, audit, exports, inboxes, jobs, keys, people, roles, security }
