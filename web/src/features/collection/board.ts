import type { BoardUnit, CaseState, Level, TableCase } from '@/api/collection'
import { editableState, share, unexplained, waitingState } from './words'

/** Where a unit stands as a whole: what is least far, except that a return comes first (单位环节). */
export type Stage = 'not_started' | 'drafting' | 'school_review' | 'submitted' | 'returned' | 'approved' | 'sealed'
export const STAGES: Stage[] = ['sealed', 'approved', 'submitted', 'school_review', 'drafting', 'returned', 'not_started']
const FAR: CaseState[] = ['not_started', 'drafting', 'school_review', 'submitted', 'approved', 'sealed']

export function stageOf(unit: BoardUnit): Stage {
  const states = unit.cases.map((one) => one.state)
  if (states.includes('returned')) return 'returned'
  if (states.includes('not_started') && states.some((state) => state !== 'not_started')) return 'drafting'
  return FAR.find((state) => states.includes(state)) ?? 'not_started'
}

export function filledOf(unit: BoardUnit): number {
  const shares: number[] = unit.cases.map((one) => (editableState(one.state) ? share(one.counts) : 1))
  return shares.length === 0 ? 0 : shares.reduce((sum, one) => sum + one, 0) / shares.length
}

export const problemsOf = (unit: BoardUnit): number => unit.cases.filter((one) => one.state === 'returned' || one.counts.blocking > 0 || unexplained(one.counts) > 0).length
export const updatedOf = (unit: BoardUnit): string => unit.cases.filter((one) => one.state !== 'not_started').map((one) => one.changedAt).sort().at(-1) ?? ''

/** Whose turn a waiting case is. */
export const turnOf = (unit: BoardUnit, one: TableCase): Level | null => (waitingState(one.state) ? unit.chain[one.level] ?? null : null)
export const waitsFor = (unit: BoardUnit, level: Level): boolean => unit.cases.some((one) => turnOf(unit, one) === level)

export interface Filter { text: string; stage: string; problems: boolean }

export function matching(units: BoardUnit[], filter: Filter): BoardUnit[] {
  const text = filter.text.trim().toLowerCase()
  return units.filter((unit) => (text === '' || [unit.id, unit.name.zh, unit.name.en].some((name) => name.toLowerCase().includes(text)))
    && (filter.stage === '' || stageOf(unit) === filter.stage) && (!filter.problems || problemsOf(unit) > 0))
}
