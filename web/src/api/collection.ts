import { ask, send, sendFile } from './client'
import type { Issue, LocalText } from './types'

/** What the server says about rounds, drafts and reviews (采集接口). */
export type CaseState = 'not_started' | 'drafting' | 'school_review' | 'submitted' | 'returned' | 'approved' | 'sealed'
export type Level = 'school' | 'county' | 'authority' | 'city'
export type Severity = 'blocking' | 'explainable' | 'informative'

export interface Counts { rows: number; filled: number; cells: number; blocking: number; toExplain: number; explained: number }
export interface TableCase {
  table: string; state: CaseState; level: number; revision: number; counts: Counts
  submitted: number | null; approved: number | null; sealed: number | null; changedAt: string
  /** Until when this table is taken, where it was returned or opened again. */
  due: string | null; dueLeft: Left | null
}
/** Working days that are left; announced unless they run into a year whose holidays are not. */
export interface Left { days: number; announced: boolean }
export interface WorkingDay { day: string; working: boolean; holiday: LocalText | null; next: string; announced: boolean }
export interface WorkingSpan { days: number; announced: boolean; last: WorkingDay }
export interface TableChoice { id: string; label: LocalText; shape: 'list' | 'roster' | 'form'; reportedBy: string; grain: LocalText }
export interface Round {
  id: string; region: string; regionName: LocalText; year: number; title: string
  window: { opensAt: string; deadline: string; ownDeadline: string; now: string; left: Left; ownLeft: Left; lastDay: WorkingDay; returnDays: number }
  levels: Level[]; authorities: string[]; tables: TableChoice[]; mayRun: boolean; reports: boolean
}
export interface BoardUnit { id: string; name: LocalText; deadline: string; left: Left; urgedAt: string | null; chain: Level[]; cases: TableCase[]; holders: Holder[] }
/** Who in a unit has which table; whom one may choose, and whether one assigns. */
export interface Holder { table: string; department: string; name: string | null }
export interface Assignments { assigned: (Holder & { mine: boolean })[]; people: { login: string; name: string }[]; assigns: boolean }
export interface Evidence { id: number; row: string; field: string; name: string; kind: 'pdf' | 'png' | 'jpeg' | 'svg'; object: string; size: number; person: string; at: string }
/** A day of a round: an even course, and what was there by its end; days to come have no counts. */
export interface ProgressDay { day: string; planned: number; handedIn: number | null; approved: number | null }
export interface Progress { total: number; days: ProgressDay[]; timeliness: { onTime: number; extended: number; open: number; overdue: number } }
/** Something said about a cell; settled by somebody, or open. */
export interface CellComment { id: number; row: string; field: string; text: string; person: string; at: string; settledBy: string | null }
export interface CommentList { talks: boolean; comments: CellComment[] }
export interface Urged { units: number; people: number; recently: number; done: number; nobody: string[] }
export interface Board { round: Round; units: BoardUnit[] }
export interface UnitView {
  unit: string; name: LocalText; deadline: string; left: Left; chain: { code: Level; label: LocalText }[]; cases: TableCase[]
  reports: boolean; reviews: Level[]; city: boolean
}
export interface Column { id: string; label: LocalText; type: 'text' | 'code' | 'integer' | 'decimal' | 'date' | 'boolean'; unit: LocalText | null; codes: string | null; required: boolean; key: boolean }
export interface Code { code: string; label: LocalText }
export interface CellIssue {
  row: string; field: string; code: string; severity: Severity
  found: LocalText; expected: LocalText; why: LocalText; remedy: LocalText; related: string[]; explanation: string | null
}
export interface Judgement { issues: CellIssue[]; issuesTotal: number; counts: Counts; totals: { field: string; sum: string }[] }
export interface Cell { text: string; version: number }
export interface SheetRow { id: string; cells: Record<string, Cell> }
export interface CellRef { row: string; field: string }
export interface Note {
  id: number; row: string | null; field: string | null; text: string | null; reason: LocalText
  state: 'open' | 'changed' | 'accepted'; messages: { name: string; at: string; text: string }[]
}
export interface Sheet {
  table: { id: string; label: LocalText; shape: 'list' | 'roster' | 'form'; grain: LocalText; coverage: LocalText; period: LocalText }
  columns: Column[]; codes: Record<string, Code[]>; rows: SheetRow[]; judgement: Judgement
  /** Texts of the year before by row and field, and how many rows of it are not here. */
  prior: Record<string, Record<string, string>>; absent: number; reopened: CellRef[]; notes: Note[]; state: TableCase
  editable: boolean; decides: boolean
}
export interface PatchBody {
  client: string; sequence: number
  cells: { row: string; field: string; text: string; base: number }[]
  rows: { op: 'add' | 'remove'; row: string; after: string | null }[]
}
export interface Conflict { row: string; field: string; yours: string; theirs: string; version: number; by: string; at: string }
export interface Patched {
  outcome: {
    sequence: number; repeated: boolean; applied: { row: string; field: string; version: number }[]
    conflicts: Conflict[]; refused: { row: string; field: string; reason: string }[]
  }
  judgement: Judgement; state: TableCase; savedAt: string
}
export interface Outlook {
  state: TableCase; unexplained: CellIssue[]; explained: CellIssue[]
  change: { before: number; added: number; removed: number; cells: number }; next: LocalText
}
export interface Difference { key: string[]; field: string; before: string; after: string }
export interface TablePreview {
  table: string; rowsIn: number; loaded: number; rejected: number; sums: Record<string, string>
  changes: { added: number; removed: number; changed: number; same: number; shown: { kind: 'added' | 'removed' | 'changed'; key: string[]; cells: Difference[] }[] }
  issues: Issue[]; issuesTotal: number; editable: boolean; toFill: ToFill[]
}
/** A required field that the file does not know and the draft lacks. */
export interface ToFill { field: string; label: LocalText; rows: number }
export interface Preview { upload: string; file: string; tables: TablePreview[]; issues: Issue[] }
export interface Step { table: string; at: string; name: string; from: CaseState; to: CaseState; note: string }
export interface NewNote { table: string; row: string | null; field: string | null; reason: string; text: string }
export interface Opening { region: string; year: number; title: string; opensAt: string; deadline: string; levels: Level[]; authorities: string[]; tables: string[]; returnDays: number }
/** More time: a day, or working days; for all tables of the unit, or some. */
export interface Extension { unit: string; deadline?: string; workingDays?: number; tables: string[]; reason: string }

/** A unit in a round. */
export interface Place { round: string; unit: string }

const part = encodeURIComponent
const ofUnit = (at: Place): string => `/api/rounds/${part(at.round)}/units/${part(at.unit)}`
const ofTable = (at: Place, table: string): string => `${ofUnit(at)}/tables/${part(table)}`

export interface SharedTable { table: string; label: LocalText; say: LocalText; source: LocalText; units: number; persons: { mark: string; units: { id: string; name: LocalText }[] }[] }

/** What a province's cities have sealed, and the snapshot of them together (汇总封存). */
export interface JointSeal {
  year: number
  snapshot: string | null
  sealedAt: string | null
  maySeal: boolean
  cities: { unit: string; name: LocalText; snapshot: string | null; sealedAt: string | null; held: boolean }[]
}

export const collection = {
  rounds: () => ask<Round[]>('/api/rounds'),
  joint: (unit: string) => ask<JointSeal[]>(`/api/joint-seals?unit=${part(unit)}`),
  sealJointly: (at: { unit: string; year: number }) => send<JointSeal>('POST', '/api/joint-seals', { unit: at.unit, year: at.year }),
  choices: (year: number) => ask<TableChoice[]>(`/api/rounds/choices?year=${year}`),
  authorities: (region: string, year: number) => ask<{ id: string; name: LocalText }[]>(`/api/rounds/authorities?region=${part(region)}&year=${year}`),
  open: (opening: Opening) => send<Round>('POST', '/api/rounds', opening),
  board: (round: string) => ask<Board>(`/api/rounds/${part(round)}/board`),
  progress: (round: string) => ask<Progress>(`/api/rounds/${part(round)}/progress`),
  shared: (round: string) => ask<SharedTable[]>(`/api/rounds/${part(round)}/doubles`),
  extend: (round: string, extension: Extension) => send<Round>('POST', `/api/rounds/${part(round)}/extensions`, extension),
  workingDays: (from: string, to: string) => ask<WorkingSpan>(`/api/working-days?from=${part(from)}&to=${part(to)}`),
  workingDayAfter: (from: string, days: number) => ask<WorkingSpan>(`/api/working-days?from=${part(from)}&days=${days}`),
  urge: (round: string, units: string[]) => send<Urged>('POST', `/api/rounds/${part(round)}/reminders`, { units }),
  passClean: (round: string, units: string[]) => send<{ passed: number }>('POST', `/api/rounds/${part(round)}/approvals`, { units }),
  seal: (round: string) => send<{ snapshot: string; sealedAt: string }>('POST', `/api/rounds/${part(round)}/seal`, {}),
  round: (round: string) => ask<Round>(`/api/rounds/${part(round)}`),
  unit: (at: Place) => ask<UnitView>(ofUnit(at)),
  assignments: (at: Place) => ask<Assignments>(`${ofUnit(at)}/assignments`),
  assign: (at: Place, body: { tables: string[]; department: string; login: string }) => send<Assignments>('PUT', `${ofUnit(at)}/assignments`, body),
  steps: (at: Place) => ask<Step[]>(`${ofUnit(at)}/steps`),
  sheet: (at: Place, table: string) => ask<Sheet>(ofTable(at, table)),
  patch: (at: Place, table: string, body: PatchBody) => send<Patched>('PATCH', ofTable(at, table), body),
  carryOver: (at: Place, table: string, numbers: boolean) => send<{ rows: number; cells: number }>('POST', `${ofTable(at, table)}/carry-over`, { numbers }),
  explain: (at: Place, table: string, body: { row: string; field: string; code: string; found: string; reason: string }) => send<Judgement>('PUT', `${ofTable(at, table)}/explanations`, body),
  differences: (at: Place, table: string, from: number, to: number) => ask<Difference[]>(`${ofTable(at, table)}/differences?from=${from}&to=${to}`),
  comments: (at: Place, table: string) => ask<CommentList>(`${ofTable(at, table)}/comments`),
  comment: (at: Place, table: string, cell: CellRef, text: string) => send<CellComment>('POST', `${ofTable(at, table)}/comments`, { ...cell, text }),
  settleComment: (at: Place, table: string, id: number) => send<CommentList>('POST', `${ofTable(at, table)}/comments/${id}/settlement`, {}),
  evidence: (at: Place, table: string) => ask<Evidence[]>(`${ofTable(at, table)}/evidence`),
  attach: (at: Place, table: string, cell: CellRef, file: File) => sendFile<Evidence>(`${ofTable(at, table)}/evidence?row=${part(cell.row)}&field=${part(cell.field)}&name=${part(file.name)}`, file, () => {}),
  detach: (at: Place, table: string, id: number) => send<Evidence[]>('POST', `${ofTable(at, table)}/evidence/${id}/removal`, {}),
  outlook: (at: Place) => ask<Outlook[]>(`${ofUnit(at)}/submission`),
  submit: (at: Place, tables: { table: string; revision: number; nothing: boolean }[]) => send<TableCase[]>('POST', `${ofUnit(at)}/submission`, { tables }),
  decide: (at: Place, kind: 'pass' | 'return' | 'unapprove', tables: { table: string; revision: number }[], notes: NewNote[] = [], why = '') => send<TableCase[]>('POST', `${ofUnit(at)}/decisions`, { kind, tables, notes, why }),
  say: (note: number, text: string) => send<Note>('POST', `/api/notes/${note}/messages`, { text }),
  accept: (note: number) => send<Note>('POST', `/api/notes/${note}/acceptance`, {}),
  bring: (at: Place, file: File, progress: (share: number) => void) => sendFile<Preview>(`${ofUnit(at)}/workbooks?name=${part(file.name)}`, file, progress),
  adopt: (at: Place, upload: string, tables: string[]) => send<{ table: string; cells: number; rows: number; refused: number; toFill: ToFill[] }[]>('POST', `${ofUnit(at)}/workbooks/${part(upload)}/adoption`, { tables }),
}

export const evidenceFile = (at: Place, table: string, id: number): string => `${ofTable(at, table)}/evidence/${id}`
export const templateFile = (at: Place): string => `${ofUnit(at)}/template.xlsx`
export const annotatedFile = (at: Place, upload: string): string => `${ofUnit(at)}/workbooks/${part(upload)}/annotated.xlsx`
