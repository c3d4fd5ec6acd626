import { ask, send } from './client'
import type { LocalText } from './types'

/** The contract of tracked actions: what plans promise, who does it here, and how many there are. */

export type ActionState = 'open' | 'under_way' | 'done' | 'dropped'
export interface Planned { revision: number; owner: string | null; ownerName: LocalText | null; office: string; due: string; share: string | null; state: ActionState; note: string }
/** A reported count; its proof is null for those who may not read it (完成数). */
export interface Counted { year: number; amount: string | null; evidence: string | null; reference: string | null }
export interface Beside { label: LocalText | null; years: { year: number; text: string; key: string }[]; total: string | null; addsUp: boolean; missing: number[]; differs: LocalText | null; difference: string | null }
export interface Action {
  id: string; label: LocalText; where: string; unit: LocalText | null; goal: { count: string | null; about: boolean; by: number; here: string | null; gap: string | null }
  word: string; wordLabel: LocalText; planned: Planned | null; counts: Counted[]; lake: Beside | null; may: { plan: boolean; report: boolean }; proof: LocalText
}
export interface ActionGroup { id: string; plan: string; planLabel: LocalText; label: LocalText; where: string; actions: Action[] }
export interface Actions { region: string; groups: ActionGroup[]; runner: boolean; units: { unit: string; name: LocalText }[]; synthetic: boolean }
export interface HistoryEntry { at: string; unit: LocalText; planned: Planned | null; counted: Counted | null }
export interface PlanBody { owner: string; office: string; due: string; share: number | null; state: ActionState; note: string; seen: number }
export interface CountBody { year: number; amount: number | null; evidence: string; reference: string; done: boolean }

const part = encodeURIComponent

export const actions = {
  list: (at: { unit: string; year: number }) => ask<Actions>(`/api/evaluation/actions?unit=${part(at.unit)}&year=${at.year}`),
  history: (action: string, region: string) => ask<HistoryEntry[]>(`/api/evaluation/actions/history?action=${part(action)}&unit=${part(region)}`),
  plan: (action: string, region: string, body: PlanBody) => send<void>('POST', '/api/evaluation/actions/plan', { action, unit: region, ...body }),
  count: (action: string, region: string, body: CountBody) => send<void>('POST', '/api/evaluation/actions/count', { action, unit: region, ...body }),
}
