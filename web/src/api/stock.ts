import { ask } from './client'
import type { LocalText } from './types'

export interface StockField { id: string; label: LocalText }
export interface StockGap { gap: 'balance' | 'opening' | 'roll'; difference: number; label: LocalText; look: LocalText }
export interface StockRow {
  key: string; labels: LocalText[]; opening: number; gains: number[]; losses: number[]; closing: number; lastClosing: number | null; roll: number
  retention: string | null; gaps: StockGap[]; unbalanced: number; cohorts: number
}
export interface Stock { lastYear: boolean; gains: StockField[]; losses: StockField[]; rows: StockRow[]; synthetic: boolean }
export type StockBy = 'school' | 'programme' | 'cohort' | 'line'

export const stock = (at: { unit: string; year: number; by: StockBy }): Promise<Stock> =>
  ask<Stock>(`/api/stock?unit=${encodeURIComponent(at.unit)}&year=${at.year}&by=${at.by}`)
