import account from './de/account.json'
import problems from './de/problems.json'
import session from './de/session.json'
import shell from './de/shell.json'

export const words = { ...shell, account, session, problems }
