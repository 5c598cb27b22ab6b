import type { Mail } from '@hummdesk/core/people/ports'

export interface Invited {
  email: string
  companyName: string
  inviterName: string
  link: string
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What a person reads who was invited to a company. */
export function invitationMail({ email, companyName, inviterName, link }: Invited): Mail {
  const [company, inviter] = [oneLine(companyName), oneLine(inviterName)]
  return {
    to: email,
    subject: `${inviter} invites you to ${company} on Hummdesk`,
    text: `Hello,

${inviter} would like you to answer customers of ${company} on Hummdesk.
Open this link to join:

${link}

It is for you alone and works once. If you did not expect it, let it lie: nothing happens.
`,
  }
}
