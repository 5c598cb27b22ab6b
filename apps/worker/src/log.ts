import type { BaseLogger } from 'pino'

/** The part of the logger the worker uses. Log lines carry ids, never a word of a customer. */
export type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>
