import articles from './fi/articles.json'
import assistant from './fi/assistant.json'
import inboxes from './fi/inboxes.json'
import jobs from './fi/jobs.json'
import people from './fi/people.json'
import shell from './fi/shell.json'

export const words = { ...shell, articles, assistant, inboxes, jobs, people }
