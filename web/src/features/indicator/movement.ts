import type { Movement } from '@/api/types'

export const CAUSES = ['organisation', 'definition', 'data'] as const
export type Cause = (typeof CAUSES)[number]

export const isCause = (word: unknown): word is Cause => CAUSES.some((cause) => cause === word)

const moves = (text: string | null): boolean => text !== null && /[1-9]/.test(text)

/** What a change follows from: each cause with a share, or the one by which a value appeared or went. */
export const causesOf = (row: Movement): Cause[] => CAUSES.filter((cause) => row.appearedBy === cause || moves(row[cause]))

/** A change with its sign, a true minus and never minus zero; a dash where there is none. */
export function signed(text: string | null): string {
  if (text === null) return '—'
  if (!moves(text)) return text.replace('-', '')
  return text.startsWith('-') ? `\u2212${text.slice(1)}` : `+${text}`
}
