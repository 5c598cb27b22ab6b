import type { Entry } from './open-session.ts'
import type { Lookup } from './ports.ts'

/** Which of these places a person is known to come from. An address nobody has is known nowhere. */
export async function findKnownPlaces(
  lookup: Lookup,
  whose: { email: string } | { userId: string },
  { device, network }: Entry['places'],
): Promise<Buffer[]> {
  const { rows } = await lookup.query<{ hash: Buffer }>({
    name: 'auth.places_known',
    text: 'select place_hash as hash from auth.places_known($1, $2, $3)',
    values: ['email' in whose ? whose.email : null, 'userId' in whose ? whose.userId : null, [device, network]],
  })
  return rows.map(({ hash }) => hash)
}

export async function rememberPlaces(
  lookup: Lookup,
  userId: string,
  { device, network }: Entry['places'],
): Promise<void> {
  await lookup.query({
    name: 'auth.know_places',
    text: 'select auth.know_places($1, $2)',
    values: [userId, [device, network]],
  })
}
