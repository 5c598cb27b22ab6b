import * as contract from '@hummdesk/contract/sign-up'
import { Problem } from '@hummdesk/core/kernel/problem'
import { confirmSignUp } from '@hummdesk/core/sign-up/confirm-sign-up'
import { signUp } from '@hummdesk/core/sign-up/sign-up'
import type { FastifyInstance } from 'fastify'
import { languageOf } from '../entry.ts'
import { serve } from '../serve.ts'
import type { Door } from '../sign-in-door.ts'

/** @param isOpen whether strangers may found a company on this installation */
export function signUpRoutes(app: FastifyInstance, { deps, entries, answerEither }: Door, isOpen: boolean): void {
  const refuseWhenClosed = (): void => {
    if (!isOpen) throw new Problem('sign_up_closed')
  }
  serve(app, contract.getSignInOptions, { open: async () => ({ signUp: isOpen }) })
  serve(app, contract.signUp, {
    open: async ({ body, request }) => {
      refuseWhenClosed()
      return signUp(app.pool, { ...body, language: languageOf(request) })
    },
  })
  serve(app, contract.confirmSignUp, {
    open: async ({ body, request, reply }) => {
      refuseWhenClosed()
      return answerEither(reply, await confirmSignUp(deps, body, entries.of(request)))
    },
  })
}
