import { unreachable, unreadable } from './issues'
import type { AnswerWord, Check, CheckResult, Decision } from './checks'
import type {
  Comparison, Dashboard, FactTrace, Indicator, IndicatorEntry, Issue, Movements, Report, ReportEntry, SavedView, Session, Unit,
} from './types'

/** The server refused or failed: its issues, ready to be shown, and the incident number if the fault is ours. */
export class ApiFailure extends Error {
  constructor(readonly status: number, readonly issues: Issue[], readonly incident: string | null) {
    super(issues[0]?.code ?? `status ${status}`)
  }
}

interface Scope { unit: string; year: number }

let csrf = ''
let onSignedOut = (): void => {}

/** Called when an answer says that nobody is signed in any more. */
export function whenSignedOut(act: () => void): void { onSignedOut = act }

/** Asks the server; the one place that does. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init, headers: { Accept: 'application/json', ...init.headers } })
  } catch {
    throw new ApiFailure(0, [unreachable(path)], null)
  }
  const text = await answer.text()
  if (!answer.ok) throw failure(path, answer.status, text)
  if (text === '') return undefined as T
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ApiFailure(answer.status, [unreadable(path, answer.status)], null)
  }
}

function failure(path: string, status: number, text: string): ApiFailure {
  if (status === 401 && path !== '/api/session') onSignedOut()
  try {
    const body = JSON.parse(text) as { issues?: Issue[]; incident?: string | null }
    if (body.issues?.length) return new ApiFailure(status, body.issues, body.incident ?? null)
    return new ApiFailure(status, [unreadable(path, status)], body.incident ?? null)
  } catch {
    return new ApiFailure(status, [unreadable(path, status)], null)
  }
}

async function session(init?: RequestInit): Promise<Session> {
  const answer = await ask<Session>('/api/session', init)
  csrf = answer.csrf
  return answer
}

/** Sends something that changes; what is sent carries the page's token. */
export const send = <T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<T> => ask<T>(path, {
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf },
})

/** Sends a file as it is and tells how far it is, from 0 to 1; `fetch` cannot tell. */
export function sendFile<T>(path: string, file: Blob, progress: (share: number) => void): Promise<T> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-CSRF-TOKEN', csrf)
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0)
    request.onerror = () => failed(new ApiFailure(0, [unreachable(path)], null))
    request.onload = () => {
      if (request.status < 200 || request.status > 299) failed(failure(path, request.status, request.responseText))
      else done(JSON.parse(request.responseText) as T)
    }
    request.send(file)
  })
}

const scope = ({ unit, year }: Scope): string => `unit=${encodeURIComponent(unit)}&year=${year}`
const part = encodeURIComponent

export const api = {
  session: () => session(),
  signIn: (account: string, password: string) => session({
    method: 'POST',
    body: JSON.stringify({ account, password }),
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf },
  }),
  signOut: () => ask<void>('/api/session', { method: 'DELETE', headers: { 'X-CSRF-TOKEN': csrf } }),
  years: (unit: string) => ask<number[]>(`/api/years?unit=${part(unit)}`),
  units: () => ask<Unit[]>('/api/units'),
  dashboard: (at: Scope) => ask<Dashboard>(`/api/dashboard?${scope(at)}`),
  indicators: () => ask<IndicatorEntry[]>('/api/indicators'),
  indicator: (id: string, at: Scope) => ask<Indicator>(`/api/indicators/${part(id)}?${scope(at)}`),
  trace: (key: string) => ask<FactTrace>(`/api/facts/${part(key)}/trace`),
  reports: (at: Scope) => ask<ReportEntry[]>(`/api/reports?${scope(at)}`),
  report: (id: string, at: Scope) => ask<Report>(`/api/reports/${part(id)}/${part(at.unit)}/${at.year}`),
  checks: (unit: string) => ask<Check[]>(`/api/checks?unit=${part(unit)}`),
  check: (id: string) => ask<Check>(`/api/checks/${part(id)}`),
  checkResult: (id: string) => ask<CheckResult>(`/api/checks/${part(id)}/result`),
  decisions: (id: string) => ask<Decision[]>(`/api/checks/${part(id)}/decisions`),
  decide: (id: string, finding: number, answer: { answer: AnswerWord; reason: string; seen: number }) => ask<Decision>(`/api/checks/${part(id)}/findings/${finding}/decisions`, {
    method: 'POST',
    body: JSON.stringify(answer),
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf },
  }),
  runAgain: (id: string) => ask<Check>(`/api/checks/${part(id)}/runs`, { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf } }),
  handIn: (file: File, at: Scope, previous: string | null) => {
    const form = new FormData()
    form.append('unit', at.unit)
    form.append('year', String(at.year))
    if (previous) form.append('previous', previous)
    form.append('file', file)
    return ask<Check>('/api/checks', { method: 'POST', body: form, headers: { 'X-CSRF-TOKEN': csrf } })
  },
  movements: (at: Scope & { from: number | null }) => ask<Movements>(`/api/movements/${part(at.unit)}/${at.year}${at.from === null ? '' : `?from=${at.from}`}`),
  views: () => ask<SavedView[]>('/api/views'),
  saveView: (name: string, address: string) => send<SavedView>('POST', '/api/views', { name, address }),
  forgetView: (id: number) => ask<SavedView[]>(`/api/views/${id}`, { method: 'DELETE', headers: { 'X-CSRF-TOKEN': csrf } }),
  comparison: (at: Scope) => ask<Comparison>(`/api/compare/${part(at.unit)}/${at.year}`),
}

export type ReportFile = 'docx' | 'pdf' | 'html'

/** Where a finished report is downloaded from. */
export const reportFile = (id: string, at: Scope, kind: ReportFile): string =>
  `/api/reports/${part(id)}/${part(at.unit)}/${at.year}/file.${kind}`

/** Where the dashboard is downloaded from as it is seen. */
export const dashboardFile = (at: Scope, kind: 'csv' | 'xlsx', seen: { language: string; dimension: string | null }): string =>
  `/api/dashboard/file.${kind}?${scope(at)}&language=${seen.language}${seen.dimension ? `&dimension=${part(seen.dimension)}` : ''}`

/** Where a unit's figures are downloaded from in an open format. */
export const openFile = (at: Scope, file: 'figures.csv' | 'figures.csv-metadata.json' | 'figures.sdmx.json'): string =>
  `/api/open/${part(at.unit)}/${at.year}/${file}`

/** Where the author's own file with comments is downloaded from. */
export const annotatedFile = (id: string): string => `/api/checks/${part(id)}/annotated.docx`
