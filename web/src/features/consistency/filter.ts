import type { Comparison, ComparisonRow, Verdict } from '@/api/types'

/** The verdicts in the order a reviewer wants them: what contradicts first. */
export const VERDICTS: Verdict[] = ['differs', 'not_computable', 'rounding', 'calibrated', 'equal']

export const isVerdict = (text: unknown): text is Verdict => VERDICTS.some((verdict) => verdict === text)

export interface Chapter { name: string; rows: ComparisonRow[] }

export const chaptersOf = (comparison: Comparison): string[] => [...new Set(comparison.rows.map((row) => row.chapter))]

/** The rows that pass, in the order of the report, by chapter. */
export function filtered(comparison: Comparison, verdict: Verdict | null, chapter: string | null): Chapter[] {
  const rows = comparison.rows.filter((row) => (verdict === null || row.verdict === verdict) && (chapter === null || row.chapter === chapter))
  return [...new Set(rows.map((row) => row.chapter))].map((name) => ({ name, rows: rows.filter((row) => row.chapter === name) }))
}
