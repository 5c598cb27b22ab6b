import account from './en/account.json'
import problems from './en/problems.json'
import session from './en/session.json'
import shell from './en/shell.json'

export const words = { ...shell, account, session, problems }
