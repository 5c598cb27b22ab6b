import { z } from 'zod'
import { Password, SignIn } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { linkToken } from './identity.ts'
import { email, name } from './text.ts'

/** What this installation offers to whoever is not signed in yet. */
export const SignInOptions = z.object({ signUp: z.boolean() })
export type SignInOptions = z.infer<typeof SignInOptions>

export const getSignInOptions = endpoint({
  method: 'GET',
  path: '/auth/options',
  summary: 'What this installation offers at its door',
  access: 'anyone',
  ok: SignInOptions,
})

export const signUp = endpoint({
  method: 'POST',
  path: '/auth/sign-up',
  summary:
    'Sign up a company: a link to /agent/confirm-sign-up#token goes to the address, and nothing exists before it is opened',
  access: 'anyone',
  rate: 'sign-in',
  audit: { none: 'There is no company yet; its founding is written down' },
  repeat: { by: 'The newest link alone is good' },
  body: z.strictObject({ companyName: name(), name: name(), email }),
  ok: z.object({ accepted: z.boolean() }),
  status: 202,
  problems: ['sign_up_closed'],
})

export const confirmSignUp = endpoint({
  method: 'POST',
  path: '/auth/confirm-sign-up',
  summary:
    'Found the company with the link from the mail; a person new here chooses a password, one known here gives theirs',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'account.created',
  repeat: { by: 'The link is good once' },
  body: z.strictObject({ token: linkToken, password: Password }),
  ok: SignIn,
  problems: ['sign_up_closed', 'link_not_found', 'wrong_credentials'],
})
