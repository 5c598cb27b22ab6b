import { Problem } from '@hummdesk/core/kernel/problem'
import type { Connection, SignOn } from '@hummdesk/core/sso/ports'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

export interface SignOnSettings {
  redirectUri: string
  fetchOut: CustomFetch
  /** Issuers without https: where the installation itself has none. */
  isPlainAllowed: boolean
}

const PATIENCE_SECONDS = 8

const textOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** OpenID Connect: code flow with PKCE, state and nonce. The library holds issuer, audience, signature and times to be exact. */
export function createSignOn({ redirectUri, fetchOut, isPlainAllowed }: SignOnSettings): SignOn {
  const configure = async ({ issuer, clientId, clientSecret }: Connection): Promise<Configuration> => {
    if (!issuer.startsWith('https://') && !isPlainAllowed) throw new Problem('sso_unavailable', 'https is needed')
    try {
      return await discovery(new URL(issuer), clientId, clientSecret, undefined, {
        [customFetch]: fetchOut,
        timeout: PATIENCE_SECONDS,
        execute: isPlainAllowed ? [allowInsecureRequests] : [],
      })
    } catch (error) {
      throw new Problem('sso_unavailable', error instanceof Error ? error.message : undefined)
    }
  }
  return {
    check: async (connection) => void (await configure(connection)),
    begin: async (connection) => {
      const configuration = await configure(connection)
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, state, nonce, verifier }
    },
    finish: async (connection, { state, nonce, verifier }, query) => {
      const configuration = await configure(connection)
      const back = new URL(redirectUri)
      back.search = query
      try {
        const tokens = await authorizationCodeGrant(configuration, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new Problem('sso_refused', 'no id token')
        const known = configuration.serverMetadata().userinfo_endpoint
          ? { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims }
          : claims
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: textOr(known['email']),
          isEmailVerified: known['email_verified'] === true,
          name: textOr(known['name']),
        }
      } catch (error) {
        if (error instanceof Problem) throw error
        throw new Problem('sso_refused', error instanceof Error ? error.message : undefined)
      }
    },
  }
}
