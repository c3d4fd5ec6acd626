import { ask, send, sendFile } from './client'
import type { LocalText, Report } from './types'

/** A number with its unit, or why there is none (数值). */
export interface Amount { text: string | null; unit: LocalText | null; missing: LocalText | null }

export type ConditionVerdict = 'met' | 'not_met' | 'not_judged' | 'exempt'

export interface Condition { code: string; label: LocalText; mark: string; unit: LocalText | null; recalled: boolean }
export interface Finding { value: Amount; verdict: ConditionVerdict; verdictLabel: LocalText; lacking: Amount | null; why: LocalText | null; key: string | null }
export interface StandardSchool { unit: string; name: LocalText; verdict: ConditionVerdict; verdictLabel: LocalText; card: LocalText | null; findings: Finding[] }
export interface Standard { id: string; label: LocalText; from: number; source: LocalText; note: LocalText; conditions: Condition[]; schools: StandardSchool[] }
export interface StandardMatrix { standards: Standard[]; unjudged: { unit: string; name: LocalText; why: LocalText }[]; synthetic: boolean }

/** Schools judged as one or not at all in a year (合并评价与免评). */
export interface Dispensations { mayDecide: boolean; reasons: { id: string; label: LocalText }[]; entries: { id: number; schools: LocalText[]; exemption: string | null; reason: string }[] }

export interface Scheme { id: string; label: LocalText; note: LocalText; from: number; total: string; points: number; recalled: boolean }
export interface BoardRow { unit: string; name: LocalText; place: number | null; tied: boolean; points: string | null; confidence: string; rating: LocalText | null; dimensions: (string | null)[]; tile: { column: number; row: number } | null }
export interface Move { code: string; label: LocalText; weight: string; changed: number; furthest: number }
export type Level = 'school' | 'county'
/** Units of one level scored among themselves (评价得分榜). */
export interface Board { scheme: Scheme; levels: { id: Level; label: LocalText }[]; level: Level; dimensions: { code: string; label: LocalText; weight: string }[]; rows: BoardRow[]; sensitivity: { share: string; moves: Move[] }; synthetic: boolean }

export interface Used { name: string; label: LocalText; value: Amount; from: LocalText | null; key: string | null }
export interface CardNode { code: string; label: LocalText; weight: string; points: string | null; standing: string; standingLabel: LocalText; rule: LocalText; working: LocalText; inputs: Used[]; children: CardNode[]; peers: string[] }
export interface Next { rating: LocalText; lacking: string; changes: { code: string; label: LocalText; from: string; to: string }[]; room: { code: string; label: LocalText; points: string }[] }
export interface Card { unit: string; name: LocalText; points: string | null; total: string; confidence: string; rating: LocalText | null; vetoes: LocalText[]; nodes: CardNode[]; next: Next | null; synthetic: boolean }

export type RunState = 'self_assessment' | 'review' | 'publicity' | 'final'
export interface Run { id: number; scheme: string; label: LocalText; year: number; snapshot: string; edition: string; state: RunState; stateLabel: LocalText; publicUntil: string | null; publicDaysLeft: number | null }
export interface Objection { id: number; unit: string; node: string; text: string; at: string; answer: string | null; before: string | null; after: string | null }
interface Choice { id: string; label: LocalText }
/** A run as far as the reader may see it: experts see the schools they mark and their own marks alone (评价批次). */
export interface RunPage {
  run: Run; board: Board | null; inputs: { id: string; label: LocalText; provider: LocalText }[]; entries: { unit: string; name: LocalText; input: LocalText; amount: string; evidence: string }[]
  marking: { unit: string; name: LocalText; mark: string | null; askedAgain: string | null }[]
  review: { unit: string; name: LocalText; assigned: number; marked: number; lowest: string | null; highest: string | null }[]; choices: { nodes: Choice[]; names: Choice[] }
  difference: { run: number; snapshot: string; changes: { unit: string; name: LocalText; before: string | null; after: string | null; points: LocalText[] }[] } | null
  objections: Objection[]; runner: boolean; own: string | null
}

export interface Point { year: number; text: string; key: string | null }
export interface Target {
  id: string; label: LocalText; meaning: { source: string; where: string; coverage: LocalText; differs: LocalText | null }; unit: LocalText | null
  baseline: Point | null; goal: Point; standing: string; actuals: Point[]; path: string | null; gap: string | null
  forecast: { year: number; text: string; low: string; high: string } | null; effects: { movers: { name: LocalText; effect: string }[]; parts: { name: LocalText; actual: string; gap: string | null }[] }
}
export interface Plans { plans: { id: string; label: LocalText; targets: Target[] }[]; method: LocalText; synthetic: boolean }

export type Balance = 'short' | 'balanced' | 'surplus' | 'no_programme'
export interface ProgrammeLink { code: string; label: LocalText; persons: number }
/** An occupation: who needs it, which programmes lead to it, and what is in sight (职业供需). */
export interface Occupation {
  code: string; label: LocalText; posts: number; graduates: number; gap: number; state: Balance
  chains: { name: string; persons: number }[]; programmes: ProgrammeLink[]; outlook: { year: number; graduates: number }[]; until: number | null; closedIn: number | null
}
export interface IndustryMatch { code: string; label: LocalText; graduates: string; posts: string; deviation: string | null; coordination: string | null }
export interface Pedigree {
  label: LocalText; source: { label: LocalText; note: LocalText; recalled: boolean }; method: LocalText; occupations: Occupation[]
  unasked: ProgrammeLink[]; unmapped: ProgrammeLink[]; match: { industries: IndustryMatch[]; mismatch: string | null; similarity: string | null }; asked: boolean; synthetic: boolean
}

export interface WarningRule {
  id: string; label: LocalText; level: 'red' | 'yellow'; levelLabel: LocalText; except: LocalText | null; source: { label: LocalText; note: LocalText; recalled: boolean }
  counts: { silent: number; open: number; excepted: number }; warnings: { programme: string; label: LocalText; school: LocalText | null; said: LocalText }[]
}
export interface Warnings { rules: WarningRule[]; synthetic: boolean }

interface Scope { unit: string; year: number }
const scope = ({ unit, year }: Scope): string => `unit=${encodeURIComponent(unit)}&year=${year}`
const part = encodeURIComponent

/** Where a document is answered; `file.docx` and the like stand below it. */
export type PaperName = 'plans' | 'demand'
export const paper = (name: PaperName, { unit, year }: Scope): string => `/api/evaluation/papers/${name}/${part(unit)}/${year}`
export const cardPaper = (school: string, year: number): string => `/api/evaluation/cards/${part(school)}/${year}`
export const runPaper = (run: string, school: string): string => `/api/evaluation/runs/${run}/cards/${part(school)}`

/** A file that proves a number of a run (评价佐证文件). */
export interface RunFile { id: number; unit: string; input: string; name: string; size: number; person: string; at: string }

/** Where a file of a run is downloaded from. */
export const runFile = (run: number, file: number): string => `/api/evaluation/runs/${run}/files/${file}`

export const evaluation = {
  standards: (at: Scope) => ask<StandardMatrix>(`/api/evaluation/standards?${scope(at)}`),
  dispensations: (at: Scope) => ask<Dispensations>(`/api/evaluation/dispensations?${scope(at)}`),
  decide: (wanted: { unit: string; year: number; schools: string[]; exemption: string | null; reason: string }) => send<Dispensations>('POST', '/api/evaluation/dispensations', wanted),
  endDispensation: (id: number, { unit, year }: Scope) => send<Dispensations>('POST', `/api/evaluation/dispensations/${id}/end`, { unit, year }),
  plans: (at: Scope) => ask<Plans>(`/api/evaluation/plans?${scope(at)}`),
  pedigree: (at: Scope) => ask<Pedigree>(`/api/evaluation/pedigree?${scope(at)}`),
  paper: (name: PaperName, at: Scope) => ask<Report>(paper(name, at)),
  warnings: (at: Scope) => ask<Warnings>(`/api/evaluation/warnings?${scope(at)}`),
  schemes: (year: number) => ask<Scheme[]>(`/api/evaluation/schemes?year=${year}`),
  board: (scheme: string, level: Level | null, at: Scope) => ask<Board>(`/api/evaluation/schemes/${part(scheme)}/board?${scope(at)}${level ? `&level=${level}` : ''}`),
  card: (scheme: string, school: string, at: Scope) => ask<Card>(`/api/evaluation/schemes/${part(scheme)}/cards/${part(school)}?${scope(at)}`),
  runs: (unit: string) => ask<Run[]>(`/api/evaluation/runs?unit=${part(unit)}`),
  open: (scheme: string, at: Scope) => send<Run>('POST', '/api/evaluation/runs', { scheme, ...at }),
  run: (id: number) => ask<RunPage>(`/api/evaluation/runs/${id}`),
  advance: (id: number, days: number) => send<Run>('POST', `/api/evaluation/runs/${id}/state`, { days }),
  enter: (id: number, entry: { unit: string; input: string; amount: number; evidence: string }) => send<void>('POST', `/api/evaluation/runs/${id}/entries`, entry),
  files: (id: number) => ask<RunFile[]>(`/api/evaluation/runs/${id}/files`),
  attach: (id: number, of: { unit: string; input: string }, file: File) => sendFile<RunFile>(`/api/evaluation/runs/${id}/files?unit=${part(of.unit)}&input=${part(of.input)}&name=${part(file.name)}`, file, () => {}),
  moderate: (id: number, unit: string, reason: string) => send<void>('POST', `/api/evaluation/runs/${id}/moderations`, { unit, reason }),
  assign: (id: number, unit: string, expert: string) => send<void>('POST', `/api/evaluation/runs/${id}/assignments`, { unit, expert }),
  mark: (id: number, unit: string, mark: number) => send<void>('POST', `/api/evaluation/runs/${id}/marks`, { unit, mark }),
  object: (id: number, unit: string, node: string, text: string) => send<Objection>('POST', `/api/evaluation/runs/${id}/objections`, { unit, node, text }),
  answer: (id: number, objection: number, body: { text: string; name: string | null; amount: number | null }) => send<Objection>('POST', `/api/evaluation/runs/${id}/objections/${objection}/answer`, body),
}
