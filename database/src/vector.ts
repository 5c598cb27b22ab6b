import { toSql } from 'pgvector'

/** A vector in PostgreSQL's text form. Six digits are more than a half-precision number keeps. */
export const vectorText = (vector: readonly number[]): string => `${toSql(vector.map((value) => +value.toFixed(6)))}`
