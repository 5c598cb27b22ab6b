/** Headers of the pages we serve: THREATS says what each surface gets. */
const common = {
  'cache-control': 'no-cache',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-content-type-options': 'nosniff',
}

/** What a page reaches beside its own origin: the sockets, and files where they lie elsewhere. */
export interface Reached {
  socket: string
  files: string | undefined
}

const policy = (frameAncestors: string, { socket, files }: Reached): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${files ? ` ${files}` : ''}`,
    "font-src 'self'",
    // Said for browsers whose 'self' does not mean the socket too.
    `connect-src 'self' ${socket}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ')

export const socketOrigin = (publicUrl: string): string => new URL(publicUrl).origin.replace(/^http/, 'ws')

/** The agents' and admins' pages: nobody may frame them. */
export const portalHeaders = (reached: Reached) => ({
  ...common,
  'content-security-policy': policy("'none'", reached),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
})

/** The widget's frame: on the inbox's sites and our own pages. `undefined`: there is no such inbox, so nowhere. */
export const frameHeaders = (reached: Reached, sites: readonly string[] | undefined) => ({
  ...common,
  'content-security-policy': policy(frameAncestorsOf(sites), reached),
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin',
})

function frameAncestorsOf(sites: readonly string[] | undefined): string {
  if (!sites) return "'none'"
  return sites.length === 0 ? '*' : ["'self'", ...sites].join(' ')
}

/** Files whose names change with what they hold. */
export const immutable = { 'cache-control': 'public, max-age=31536000, immutable' }
/** Files any page may load: the loader and what lies in the frame. */
export const anywhere = { 'cross-origin-resource-policy': 'cross-origin' }
export const forAnHour = { 'cache-control': 'public, max-age=3600' }
/** The loader's name never changes, so it is looked at again soon. */
export const forTenMinutes = { 'cache-control': 'public, max-age=600, stale-while-revalidate=86400' }
