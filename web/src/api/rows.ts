import { ask } from './client'
import type { LocalText } from './types'

export interface SealedTable {
  id: string; label: LocalText; shape: 'roster' | 'list' | 'form'; grain: LocalText; coverage: LocalText; rows: number
  version: number; file: string; sheet: string; submitter: string; approver: string; snapshot: string
}
export interface RowHead { id: string; label: LocalText; unit: LocalText | null; numeric: boolean; personal: boolean }
export interface RowCell { text: string | null; label: LocalText | null; missing: LocalText | null }
export interface RowPage { table: SealedTable; head: RowHead[]; rows: RowCell[][]; total: number; from: number; size: number; countable: RowHead[]; synthetic: boolean }
export interface RowCount { value: RowCell; rows: number }
interface At { unit: string; year: number }

const part = encodeURIComponent
const scope = (at: At): string => `unit=${part(at.unit)}&year=${at.year}`

export const sealedRows = {
  list: (at: At): Promise<{ tables: SealedTable[]; synthetic: boolean }> => ask(`/api/tables?${scope(at)}`),
  page: (table: string, at: At & { from: number }): Promise<RowPage> => ask(`/api/tables/${part(table)}?${scope(at)}&from=${at.from}`),
  counts: (table: string, at: At & { by: string }): Promise<RowCount[]> => ask(`/api/tables/${part(table)}/counts?${scope(at)}&by=${part(at.by)}`),
  file: (table: string, at: At, file: 'rows.csv' | 'rows.csv-metadata.json' | 'rows.sdmx.json'): string => `/api/tables/${part(table)}/${file}?${scope(at)}`,
}
