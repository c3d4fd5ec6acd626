import { ask } from './client'
import type { LocalText } from './types'

export interface Score { code: string; label: LocalText; percent: string | null; judged: string; weight: string }
export interface CardRow { unit: string; name: LocalText; whole: Score; parts: Score[] }
export interface CardSheet { rows: CardRow[]; synthetic: boolean }

export interface CardItem { id: string; label: LocalText; weight: string; percent: string | null; missing: LocalText | null; said: LocalText; formula: string; working: string; source: LocalText; recalled: boolean }
export interface CardPart { score: Score; items: CardItem[] }
export interface CardTable { id: string; label: LocalText; reported: boolean; rows: number; asked: number; filled: number; excused: number; blank: number }
export interface BrokenRule { id: string; severity: string; severityLabel: LocalText; table: LocalText; check: string; causes: LocalText[]; judged: number; failing: number; explained: number; file: string; sheet: string; rows: number[] }
export interface CrossSide { label: LocalText; formula: string; text: string | null; missing: LocalText | null }
export interface CrossCheck { id: string; kind: LocalText; label: LocalText; verdict: 'agrees' | 'differs' | 'not_judged'; left: CrossSide; right: CrossSide; difference: string | null; unit: LocalText | null; look: LocalText[] }
export interface QualityCard { unit: string; name: LocalText; whole: Score; parts: CardPart[]; tables: CardTable[]; rules: BrokenRule[]; crossChecks: CrossCheck[]; synthetic: boolean }

export interface Watched { indicator: string; label: LocalText; unit: LocalText; now: string | null; nowMissing: LocalText | null; before: string | null; beforeMissing: LocalText | null; change: string | null; verdict: 'beyond' | 'within' | 'not_judged'; limit: LocalText; advice: LocalText; peers: { count: number; median: string; z: string | null; beyond: boolean } | null }
export interface Trial { unit: string; year: number; tables: LocalText[]; crossChecks: CrossCheck[]; watches: Watched[] }

interface Scope { unit: string; year: number }

export const quality = {
  sheet: ({ unit, year }: Scope) => ask<CardSheet>(`/api/quality/cards?unit=${encodeURIComponent(unit)}&year=${year}`),
  trial: (round: string, unit: string) => ask<Trial>(`/api/quality/trials/${encodeURIComponent(round)}/${encodeURIComponent(unit)}`),
  card: ({ unit, year }: Scope) => ask<QualityCard>(`/api/quality/cards/${encodeURIComponent(unit)}?year=${year}`),
}
