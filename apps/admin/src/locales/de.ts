import articles from './de/articles.json'
import assistant from './de/assistant.json'
import audit from './de/audit.json'
import exports from './de/exports.json'
import inboxes from './de/inboxes.json'
import jobs from './de/jobs.json'
import keys from './de/keys.json'
import people from './de/people.json'
import roles from './de/roles.json'
import security from './de/security.json'
import shell from './de/shell.json'

export const words = { ...shell, articles, assistant, audit, exports, inboxes, jobs, keys, people, roles, security }
