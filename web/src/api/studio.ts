import { ask, send, sendFile } from './client'
import type { Block, LocalText, Report, Verdict } from './types'

export type ReportState = 'draft' | 'checking' | 'returned' | 'approved' | 'frozen' | 'published' | 'withdrawn'
export type StepWord = 'submit' | 'return' | 'approve' | 'freeze' | 'publish' | 'withdraw'

/** A report that people write (撰写年报). */
export interface StudioReport { id: number; outline: string; unit: string; unitName: LocalText; year: number; title: string; state: ReportState; stateLabel: LocalText; revision: number; openedBy: string; openedAt: string }
export interface StudioList { reports: StudioReport[]; outlines: Outline[] }
/** An outline that may be opened; with a partner, such as an enterprise, several times. */
export interface Outline { id: string; label: LocalText; partner: LocalText | null; who: LocalText | null; obliged: 'true' | 'false' | 'not_judged' }

export interface SectionEntry {
  id: string; level: number; number: string; title: string; by: string | null; required: boolean; longest: number; assignee: string | null; version: number
  counts: { characters: number; comments: number; moved: number; unbound: number }
}
export interface Step { step: StepWord; label: LocalText; needsReason: boolean }
export interface PastStep { step: StepWord; label: LocalText; state: LocalText; reason: string; by: string; at: string }
export interface CheckStanding { id: string; state: string; errors: number; openErrors: number; notes: number; openNotes: number; clear: boolean }
export interface Submission { number: number; snapshot: string; hash: string; pdf: boolean; withheld: number; unbound: number; by: string; at: string; check: CheckStanding }
export interface StudioPage { report: StudioReport; mayWrite: boolean; open: Step[]; sections: SectionEntry[]; past: PastStep[]; submission: Submission | null; approvals: { by: string[]; needed: number }; address: string | null }

/** A bound figure as it is kept: never typed, `seen` is what its author saw (数字片). */
export interface Chip { key: string; decimals: number; scale: number; absolute: boolean; seen: string; frozen: string | null; reason: string | null }
export interface Piece { text: string | null; figure: Chip | null }
export interface Narrative { paragraphs: { pieces: Piece[] }[] }
export interface SectionText { version: number; characters: number; narrative: Narrative; by: string | null; at: string | null }
export interface FigureReading { key: string; label: LocalText; unit: string; now: string; printed: string; gone: boolean; moved: boolean }
export interface Offer { key: string; year: number; label: LocalText; unit: string; decimals: number; scale: number; printed: string; exact: boolean }
export interface Unbound { paragraph: number; piece: number; from: number; text: string; offers: Offer[] }
export interface Comment { id: number; thread: number | null; quote: string; text: string; proposal: string | null; by: string; at: string; resolvedBy: string | null }
/** How a table or chart may be shown, its title and names as the outline has them, and what was chosen (图表样式). */
export interface Looks { block: string; kinds: string[]; orders: boolean; title: string; names: string[]; chosen: { kind: string | null; order: 'as_written' | 'descending' | 'ascending'; title: string | null; names: Record<string, string> } }
export interface Section { id: string; blocks: Block[]; looks: Looks[]; text: SectionText; figures: FigureReading[]; unbound: Unbound[]; comments: Comment[]; editable: boolean }
export interface Version { version: number; characters: number; by: string | null; at: string | null }
export interface Difference { text: SectionText; runs: { change: 'kept' | 'taken_out' | 'put_in'; text: string }[] }

/** A published report (公开年报). */
export interface Published { address: string; title: string; unit: string; unitName: LocalText; year: number; contentHash: string; synthetic: boolean; published: string; withdrawn: string | null; reason: string | null; data: boolean; excerpt: string }

const part = encodeURIComponent
const report = (id: number): string => `/api/studio/reports/${id}`
const section = (id: number, of: string): string => `${report(id)}/sections/${part(of)}`

export const studio = {
  list: (at: { unit: string; year: number }) => ask<StudioList>(`/api/studio/reports?unit=${part(at.unit)}&year=${at.year}`),
  open: (outline: string, at: { unit: string; year: number }, partner: string) => send<StudioReport>('POST', '/api/studio/reports', { outline, ...at, partner }),
  page: (id: number) => ask<StudioPage>(report(id)),
  figures: (id: number, words: string) => ask<Offer[]>(`${report(id)}/figures?q=${part(words)}`),
  section: (id: number, of: string) => ask<Section>(section(id, of)),
  save: (id: number, of: string, seen: number, narrative: Narrative) => send<Section>('PATCH', section(id, of), { seen, narrative }),
  arrange: (id: number, of: string, block: string, chosen: Looks['chosen']) => send<Section>('PUT', `${section(id, of)}/blocks/${part(block)}`, chosen),
  assign: (id: number, of: string, login: string) => send<void>('PUT', `${section(id, of)}/assignment`, { login }),
  versions: (id: number, of: string) => ask<Version[]>(`${section(id, of)}/versions`),
  difference: (id: number, of: string, version: number) => ask<Difference>(`${section(id, of)}/versions/${version}`),
  comment: (id: number, of: string, said: { thread: number | null; quote: string; text: string; proposal: string | null }) => send<Comment>('POST', `${section(id, of)}/comments`, said),
  resolve: (id: number, comment: number) => send<void>('POST', `${report(id)}/comments/${comment}/resolution`, {}),
  take: (id: number, taken: { step: StepWord; revision: number; reason: string; visibleFrom: string | null }) => send<StudioReport>('POST', `${report(id)}/steps`, taken),
  submitted: (id: number) => ask<Report>(`${report(id)}/submission`),
  advice: (id: number, of: string) => ask<SectionAdvice>(`${section(id, of)}/advice`),
  leave: (id: number, of: string, about: string | null) => send<SectionAdvice>('PUT', `${section(id, of)}/advice`, { about }),
  beside: (id: number) => ask<Beside>(`${report(id)}/comparison`),
  tell: (id: number, told: { indicator: string; printed: string; source: string }) => send<Beside>('PUT', `${report(id)}/comparison`, told),
  bringFigures: (id: number, check: string) => send<BroughtFigures>('POST', `${report(id)}/comparison/checks/${part(check)}`, {}),
  beginning: (id: number) => ask<Beginning>(`${report(id)}/beginning`),
  begin: (id: number) => send<{ taken: string[]; left: { section: string; text: string }[] }>('POST', `${report(id)}/beginning`, {}),
  bring: (id: number, file: Blob) => sendFile<{ sections: BroughtSection[] }>(draftFile(id), file, () => {}),
  search: (words: string) => ask<Published[]>(`/api/library?q=${part(words)}`),
  entry: (address: string) => ask<Published>(`/api/library/${part(address)}`),
  document: (address: string) => ask<Report>(`/api/library/${part(address)}/document`),
}

/** What is worth saying in a section, and what last year's report said there (写作建议). */
export interface SectionAdvice {
  suggestions: { kind: 'target' | 'change' | 'rank'; about: string; why: LocalText; sentence: Narrative; text: string }[]; left: number
  difference: Difference['runs'] | null; lastYear: string | null
}
export interface Beginning { title: string | null; year: number | null; blank: boolean }

export interface Shown { amount: string | null; missing: LocalText | null }
/** A figure of a report beside last year's, its peers' and what other reports print (年报对照). */
export interface BesideLine {
  section: string; key: string; indicator: string; label: LocalText; unit: LocalText; now: Shown; before: Shown; change: string | null; published: string | null
  peers: { place: number | null; median: string; others: { name: LocalText; amount: string; address: string | null }[] } | null
  elsewhere: { source: LocalText; place: string; printed: string; verdict: Verdict; verdictLabel: LocalText; told: boolean }[]
}
export interface Beside { title: string; lastYear: string | null; peers: number; lines: BesideLine[] }

/** What a checked file prints, set beside the report's own figures (带入刊载数). */
export interface BroughtFigures { source: string; taken: number; contradicting: number; left: number; compared: Beside }

/** Where the draft goes out as a Word file and comes back. */
export const draftFile = (id: number): string => `${report(id)}/draft.docx`

/** What a section of an edited draft brings back; nothing is saved until it is taken over (带回的章节). */
export interface BroughtPiece { agreed: Narrative | null; here: Narrative | null; file: Narrative | null }
export interface BroughtSection {
  section: string; title: string; state: 'unchanged' | 'changed' | 'merged' | 'conflict' | 'absent'; version: number; pieces: BroughtPiece[]
  figures: { key: string; label: LocalText; printed: string; typed: string }[]; notTaken: { why: 'generated' | 'bound' | 'case' | 'title' | 'table'; before: string; after: string }[]
}

/** Where a file of what was handed in is downloaded from. */
export const submittedFile = (id: number, kind: string): string => `${report(id)}/submission/file.${kind}`

/** Where a file of a published report is downloaded from. */
export const publishedFile = (address: string, kind: string): string => `/api/library/${part(address)}/file.${kind}`

/** Where a table or chart of a published report is downloaded from as CSV. */
export const publishedTable = (address: string, block: string): string => `/api/library/${part(address)}/tables/${part(block)}.csv`

/** A case that a school tells (典型案例). */
export interface Story { id: number; unit: string; unitName: LocalText; title: string; text: string; state: 'draft' | 'submitted' | 'returned' | 'accepted'; stateLabel: LocalText; revision: number; reason: string; picture: boolean; mayWrite: boolean; mayReview: boolean }
export interface ChosenStory { section: string; number: string; story: Story }

const story = (id: number): string => `/api/studio/cases/${id}`

export const stories = {
  list: (at: { unit: string; year: number }, words: string) => ask<Story[]>(`/api/studio/cases?unit=${part(at.unit)}&year=${at.year}&q=${part(words)}`),
  begin: (at: { unit: string; year: number }, told: { title: string; text: string }) => send<Story>('POST', '/api/studio/cases', { ...at, ...told }),
  write: (id: number, revision: number, told: { title: string; text: string }) => send<Story>('PATCH', story(id), { revision, ...told }),
  move: (id: number, revision: number, state: Story['state'], reason: string) => send<Story>('POST', `${story(id)}/state`, { revision, state, reason }),
  illustrate: (id: number, file: Blob, said: { rights: boolean; consent: boolean }) => sendFile<Story>(`${story(id)}/picture?rights=${said.rights}&consent=${said.consent}`, file, () => {}),
  chosen: (of: number) => ask<ChosenStory[]>(`${report(of)}/cases`),
  choose: (of: number, into: string, ids: number[]) => send<ChosenStory[]>('PUT', `${section(of, into)}/cases`, { stories: ids }),
}

/** Where a case's picture is. */
export const storyPicture = (one: Story): string => `${story(one.id)}/picture?${one.revision}`
