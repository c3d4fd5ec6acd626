import type { Issue, LocalText } from './types'

/** The contract of checks of finished reports (年报核查). */
export type CheckState = 'queued' | 'running' | 'done' | 'failed' | 'interrupted'
export type AnswerWord = 'accepted' | 'not-a-problem' | 'explained' | 'open'

export interface Check {
  id: string
  unit: string
  year: number | null
  fileName: string
  sort: 'word' | 'pdf' | 'html' | 'text'
  previous: string | null
  progress: { state: CheckState; mayRunAgain: boolean; done: number; all: number; errors: number; notes: number; unapplied: number }
  problems: Issue[]
  handedInBy: string
  handedInAt: string
}

/** Characters of a block, or of a cell of it (原文落点). */
export interface Mark { block: string; cell: number; from: number; length: number }

export interface CheckedCell { cell: number; text: string; columns: number; rows: number; numeric: boolean }

export interface CheckedBlock {
  id: string
  kind: 'heading' | 'paragraph' | 'caption' | 'table' | 'contents' | 'page-break'
  level: number
  number: string
  text: string
  head: CheckedCell[][]
  rows: CheckedCell[][]
  entries: { cell: number; text: string; page: string }[]
}

export interface FindingEnd { mark: Mark; role: string; number: string; place: string; quotation: string; suspect: boolean }

/** Something that does not hold, or deserves a look (核查发现). */
export interface Finding {
  number: number
  severity: 'error' | 'note'
  relation: string
  name: LocalText
  said: string
  formula: string
  remedy: string
  causes: string[]
  ends: FindingEnd[]
  consequences: string[]
}

/** What a check found; relations that broke down are told in words, and then the check is incomplete; results of before they were kept have none (核查结果). */
export interface CheckResult { claims: number; held: number; blocks: CheckedBlock[]; findings: Finding[]; agreed: Mark[]; unapplied?: LocalText[] }

/** What somebody said to a finding (处理意见). */
export interface Decision { number: number; version: number; answer: AnswerWord; reason: string; name: string; at: string; carriedFrom: string | null }
