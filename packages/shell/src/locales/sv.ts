import account from './sv/account.json'
import problems from './sv/problems.json'
import session from './sv/session.json'
import shell from './sv/shell.json'

export const words = { ...shell, account, session, problems }
