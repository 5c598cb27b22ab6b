/** Where a secret stands: the column it is sealed for and the row it belongs to. */
export interface SecretPlace {
  table: string
  column: string
  rowId: string
}

/** What is done with an opened secret. Answers anything but the secret itself. */
export type UseSecret<T> = (plain: string) => T | Promise<T>
