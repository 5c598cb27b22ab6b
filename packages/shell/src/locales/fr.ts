import account from './fr/account.json'
import problems from './fr/problems.json'
import session from './fr/session.json'
import shell from './fr/shell.json'

export const words = { ...shell, account, session, problems }
