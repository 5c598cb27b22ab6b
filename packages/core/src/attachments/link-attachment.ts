import type { Tenant } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import type { Visitor } from '../widget/views.ts'
import type { LinkFile } from './ports.ts'
import { findKept, findKeptForVisitor, type Kept } from './views.ts'

type Link = Awaited<ReturnType<LinkFile>>

/** A short-lived address of a file, for an agent who may read its conversation. */
export const linkAttachment = async (tenant: Tenant, id: string, link: LinkFile): Promise<Link> =>
  linkKept(tenant, await tenant.read((tx) => findKept(tx, id)), link)

/** The same for the visitor whose conversation it was sent in. */
export const linkVisitorAttachment = async (
  tenant: Tenant,
  id: string,
  visitor: Visitor,
  link: LinkFile,
): Promise<Link> => linkKept(tenant, await tenant.read((tx) => findKeptForVisitor(tx, id, visitor)), link)

async function linkKept({ accountId }: Tenant, kept: Kept | undefined, link: LinkFile): Promise<Link> {
  if (!kept) throw new Problem('attachment_not_found')
  if (kept.state === 'quarantined') throw new Problem('attachment_quarantined')
  const { storageKey: key, name, isImage, type } = kept
  return link({ accountId, key, name, shownAs: isImage ? type : undefined })
}
