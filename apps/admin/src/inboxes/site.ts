import { Site } from '@hummdesk/contract/inboxes'

/**
 * What somebody typed for a site, as the desk wants it: scheme, host and port, no path. Without a scheme it is https.
 * Undefined when it names no site.
 */
export function siteOf(typed: string): string | undefined {
  const trimmed = typed.trim().toLowerCase()
  if (trimmed === '') return undefined
  const whole = trimmed.includes('://') ? trimmed : `https://${trimmed}`
  const [scheme, rest = ''] = whole.split('://')
  const site = `${scheme}://${rest.split(/[/?#]/)[0]}`
  return Site.safeParse(site).success ? site : undefined
}
