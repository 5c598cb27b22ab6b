import articles from './fi/articles.json'
import assistant from './fi/assistant.json'
import audit from './fi/audit.json'
import exports from './fi/exports.json'
import inboxes from './fi/inboxes.json'
import jobs from './fi/jobs.json'
import keys from './fi/keys.json'
import people from './fi/people.json'
import roles from './fi/roles.json'
import security from './fi/security.json'
import shell from './fi/shell.json'

export const words = { ...shell, articles, assistant, audit, exports, inboxes, jobs, keys, people, roles, security }
