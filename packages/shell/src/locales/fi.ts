import account from './fi/account.json'
import problems from './fi/problems.json'
import session from './fi/session.json'
import shell from './fi/shell.json'

export const words = { ...shell, account, session, problems }
