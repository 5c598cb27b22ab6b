/** Where the migration logs in, as hummdesk_migrator. */
export function migratorUrl(): string {
  const url = process.env['MIGRATOR_DATABASE_URL']
  if (!url)
    throw new Error('MIGRATOR_DATABASE_URL is not set: the address of the database, with the login hummdesk_migrator.')
  return url
}
