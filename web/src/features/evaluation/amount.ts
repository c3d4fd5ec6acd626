import type { Amount, BoardRow, ConditionVerdict, StandardSchool } from '@/api/evaluation'
import type { Figure, LocalText } from '@/api/types'

/** A number as a figure that can be asked where it comes from. */
export function asFigure(value: Amount, key: string, synthetic: boolean): Figure {
  return { key, text: value.text ?? '', amount: value.text, unit: value.unit, decimals: 2, missing: value.missing ? { reason: 'missing', label: value.missing } : null, synthetic }
}

/** How many schools have a verdict. */
export const count = (schools: StandardSchool[], verdict: ConditionVerdict): number => schools.filter((school) => school.verdict === verdict).length

/** A number in groups of three, with its unit. */
export function spoken(value: Amount, say: (text: LocalText | null) => string): string {
  if (value.missing) return say(value.missing)
  const [whole = '', rest] = (value.text ?? '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${rest ? `${grouped}.${rest}` : grouped} ${say(value.unit)}`.trim()
}

/** Where a dot of a distribution lies, from 0 to 1; all in the middle when all are equal. */
export function spread(points: string[]): number[] {
  const values = points.map(Number)
  const low = Math.min(...values)
  const high = Math.max(...values)
  return values.map((value) => (high === low ? 0.5 : (value - low) / (high - low)))
}

/** The lines with a place first, then those without. */
export const ordered = (rows: BoardRow[]): BoardRow[] => [...rows].sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
