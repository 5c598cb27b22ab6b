import problems from './fi/problems.json'
import session from './fi/session.json'
import shell from './fi/shell.json'

export const words = { ...shell, session, problems }
