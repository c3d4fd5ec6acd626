import type { Cell, CellIssue, CellRef, Code, Column, Sheet } from '@/api/collection'
import type { LocalText } from '@/api/types'

export type Kind = 'text' | 'num' | 'code' | 'date' | 'bool'
export interface GridColumn { key: string; title: string; width: number; kind: Kind; unit: string; required: boolean }

/** What the grid shows: a matrix of texts in which some cells are a draft's own (表格模型). */
export interface GridModel {
  columns: GridColumn[]
  rowCount: number
  frozen: number
  text: (r: number, c: number) => string
  shown: (r: number, c: number) => string
  /** The draft's cell at a place; null where nobody writes. */
  at: (r: number, c: number) => CellRef | null
  editable: (r: number, c: number) => boolean
  kind: (r: number, c: number) => Kind
  codes: (r: number, c: number) => Code[]
  title: (r: number, c: number) => string
  /** Where a draft's cell stands. */
  find: (ref: CellRef) => { r: number; c: number } | null
}

export interface Row { id: string; cells: Record<string, Cell> }
type Say = (text: LocalText | string | null | undefined) => string
export interface Words { item: string; unit: string; value: string; prior: string }

const kinds: Record<Column['type'], Kind> = { text: 'text', code: 'code', integer: 'num', decimal: 'num', date: 'date', boolean: 'bool' }
const NUMBER = /^-?\d+(\.\d+)?$/

/** Numbers from ten thousand with separators, everything else as it stands. */
export function grouped(text: string): string {
  if (!NUMBER.test(text)) return text
  const [whole, rest] = text.split('.')
  const digits = (whole ?? '').replace('-', '')
  return digits.length < 5 ? text : `${(whole ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`
}

export function labelOf(codes: Code[], text: string, say: Say): string {
  const found = codes.find((one) => one.code === text)
  return found ? say(found.label) : text
}

interface Source { sheet: Sheet; rows: Row[]; editable: boolean; say: Say; words: Words }

export function modelOf(source: Source): GridModel {
  return source.sheet.table.shape === 'form' ? formModel(source) : listModel(source)
}

function opened(source: Source): (ref: CellRef) => boolean {
  const only = new Set(source.sheet.reopened.map((ref) => `${ref.row}\n${ref.field}`))
  return (ref) => source.editable && (only.size === 0 || only.has(`${ref.row}\n${ref.field}`))
}

function listModel(source: Source): GridModel {
  const { sheet, rows, say } = source
  const open = opened(source)
  const columns = sheet.columns.map((column): GridColumn => ({
    key: column.id, title: say(column.label), kind: kinds[column.type], unit: say(column.unit), required: column.required, width: widthOf(column, say(column.label)),
  }))
  const place = new Map(sheet.columns.map((column, c) => [column.id, c]))
  const codes = (c: number): Code[] => sheet.codes[sheet.columns[c]?.codes ?? ''] ?? []
  /** A code whose name stands in a column of its own is shown as the code. */
  const named = (c: number): boolean => sheet.columns.some((column) => column.type === 'text' && column.id === sheet.columns[c]?.id.replace(/_code$/, '_name'))
  const text = (r: number, c: number): string => rows[r]?.cells[columns[c]?.key ?? '']?.text ?? ''
  const at = (r: number, c: number): CellRef | null => (rows[r] && columns[c] ? { row: rows[r].id, field: columns[c].key } : null)
  return {
    columns, rowCount: rows.length, frozen: Math.max(1, Math.min(2, sheet.columns.filter((column) => column.key).length)), text, at,
    shown: (r, c) => (columns[c]?.kind === 'code' && !named(c) ? labelOf(codes(c), text(r, c), say) : columns[c]?.kind === 'num' ? grouped(text(r, c)) : text(r, c)),
    editable: (r, c) => { const ref = at(r, c); return ref !== null && open(ref) },
    kind: (_, c) => columns[c]?.kind ?? 'text',
    codes: (_, c) => codes(c),
    title: (_, c) => columns[c]?.title ?? '',
    find: (ref) => { const r = rows.findIndex((row) => row.id === ref.row); const c = place.get(ref.field); return r < 0 || c === undefined ? null : { r, c } },
  }
}

/** By its kind, and wide enough for a head of one line where that is not too long. */
function widthOf(column: Column, title: string): number {
  if (column.type === 'code') return 168
  if (column.type === 'text') return 150
  const head = [...title].reduce((sum, sign) => sum + (sign > '\u00ff' ? 14 : 8), 30)
  return Math.min(160, Math.max(column.type === 'date' ? 108 : 104, head))
}

const VALUE = 2

/** A form stands on end: an item a row, this year's value beside last year's. */
function formModel(source: Source): GridModel {
  const { sheet, rows, say, words } = source
  const open = opened(source)
  const row = rows[0]
  const prior = sheet.prior.form ?? {}
  const column = (key: string, title: string, width: number): GridColumn => ({ key, title, width, kind: 'text', unit: '', required: false })
  const fields = sheet.columns
  const codes = (r: number): Code[] => sheet.codes[fields[r]?.codes ?? ''] ?? []
  const stored = (r: number): string => row?.cells[fields[r]?.id ?? '']?.text ?? ''
  const before = (r: number): string => prior[fields[r]?.id ?? ''] ?? ''
  const kind = (r: number): Kind => kinds[fields[r]?.type ?? 'text']
  const shown = (r: number, text: string): string => (kind(r) === 'code' ? labelOf(codes(r), text, say) : kind(r) === 'num' ? grouped(text) : text)
  const text = (r: number, c: number): string => (c === VALUE ? stored(r) : c === 0 ? say(fields[r]?.label) : c === 1 ? say(fields[r]?.unit) : before(r))
  const at = (r: number, c: number): CellRef | null => (c === VALUE && fields[r] ? { row: row?.id ?? 'form', field: fields[r].id } : null)
  return {
    columns: [column('item', words.item, 260), column('unit', words.unit, 90), { ...column('value', words.value, 220), required: true }, column('prior', words.prior, 180)],
    rowCount: fields.length, frozen: 1, text, at,
    shown: (r, c) => (c === VALUE || c === VALUE + 1 ? shown(r, text(r, c)) : text(r, c) + (c === 0 && fields[r]?.required ? ' *' : '')),
    editable: (r, c) => { const ref = at(r, c); return ref !== null && open(ref) },
    kind: (r, c) => (c >= VALUE ? kind(r) : 'text'),
    codes: (r) => codes(r),
    title: (r) => say(fields[r]?.label),
    find: (ref) => { const r = fields.findIndex((field) => field.id === ref.field); return r < 0 ? null : { r, c: VALUE } },
  }
}

/** Problems by cell. */
export function byCell(issues: CellIssue[]): Map<string, CellIssue[]> {
  const map = new Map<string, CellIssue[]>()
  for (const issue of issues) {
    const key = `${issue.row}\n${issue.field}`
    map.set(key, [...(map.get(key) ?? []), issue])
  }
  return map
}

export type Mark = '' | 'error' | 'warn' | 'noted' | 'hint'

export function markOf(issues: CellIssue[] | undefined): Mark {
  if (!issues?.length) return ''
  if (issues.some((one) => one.severity === 'blocking')) return 'error'
  const ask = issues.filter((one) => one.severity === 'explainable')
  if (ask.length > 0) return ask.every((one) => one.explanation) ? 'noted' : 'warn'
  return 'hint'
}
