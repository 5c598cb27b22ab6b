import type { FailureCode } from '@hummdesk/client/problem'
import { de } from './de.ts'
import type { Words } from './dictionary.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { type Language, languageOf } from './language.ts'
import { sv } from './sv.ts'

const dictionaries: Record<Language, Words> = { en, fi, sv, de, fr }

export const language = languageOf(navigator.languages)
export const words = dictionaries[language]

/** The visitor's own way of writing times, if it is of that language. */
export const locale = navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language

export const fill = (text: string, value: string | number): string => text.replace('{0}', () => `${value}`)

export const failureWords = (code: FailureCode | undefined): string => (code && words.failures[code]) ?? words.sorry
