import { ask, send, sendFile } from './client'
import type { Issue, LocalText } from './types'

/** The contract of social training: classes, people, money and the year. */

export interface Word { code: string; label: LocalText }
export interface Words { groups: Word[]; industries: Word[]; levels: Word[] }
export interface Project { id: number; school: string; name: string; industry: string; publicBenefit: boolean; skills: boolean; elderly: boolean; domesticService: boolean }
export interface Filing { id: number; occupation: string; level: string; document: string; from: string; to: string }
export interface Spot { name: string; latitude: number | null; longitude: number | null }
export interface Plan { number: string; title: string; hours: number; onlineHours: number; starts: string; ends: string; capacity: number; fee: number; spot: Spot }

export interface TrainingClass {
  id: number
  school: string
  schoolName: LocalText
  project: Project
  plan: Plan
  state: Word
  version: number
  trainees: number
  completed: number
  next: Word[]
  issues: Issue[]
}

/** A class as everybody sees it. */
export interface Offer { id: number; school: LocalText; title: string; project: string; industry: string; hours: number; starts: string; ends: string; spot: string; fee: string; seats: number; begun: boolean }
export interface Session { id: number; held: number; day: string; starts: string; hours: number; online: boolean; present: number; doubtful: number }
export interface Trainee { trainee: number; name: string; masked: string; group: string; state: 'signed_up' | 'completed' | 'failed' | 'withdrawn'; hours: number; doubtful: number; overlaps: boolean; bySelf: boolean }
export interface Entry { id: number; kind: 'income' | 'cost'; item: string; amount: number; bookedOn: string }
export interface Certificate { id: number; holder: { trainee: number; name: string; masked: string }; occupation: string; level: string; number: string; issuedOn: string; state: Word; version: number; next: Word[]; replaces: number | null; reason: string }
export interface Step { from: string; to: string; role: string; at: string; note: string }
export interface Room { held: TrainingClass; own: boolean; sessions: Session[]; trainees: Trainee[]; entries: Entry[]; certificates: Certificate[]; steps: Step[] }

/** The year of one or many schools; groups add up to the person-times, tags add up to nothing. */
export interface Totals { personTimes: number; personDays: number; classHours: number; classes: number; uncounted: number; doubled: number; certificates: number; task: number; expected: number }
export interface Part { code: string; label: LocalText; personTimes: number; classes: number }
export interface Task { school: string; name: LocalText; personTimes: number; done: number; expected: number; version: number }
export interface TrainingYear { year: number; totals: Totals; byGroup: Part[]; byIndustry: Part[]; byCounty: Part[]; bySchool: Part[]; tags: Part[]; tasks: Task[] }
export interface DoubleCount { trainee: number; masked: string; school: string; number: string; otherSchool: string; otherNumber: string }
export interface Overview { mayTask: boolean; figures: TrainingYear; doubled: DoubleCount[] }

/** How those who took part become those who count; the lines between the first and the last add up to their difference. */
export interface ReckoningLine { kind: 'taken' | 'short' | 'unfinished' | 'counted'; label: LocalText; indicator: string; rule: Ground | null; personTimes: number; classes: number }
export interface ReckoningBehind { schools: Part[]; classes: { id: number; number: string; title: string; hours: number; personTimes: number }[] }

export interface Fed { round: string; classes: number; personTimes: number; counted: number | null; at: string; issues: Issue[] }
export interface Board { own: boolean; classes: TrainingClass[]; projects: Project[]; filings: Filing[]; totals: Totals | null; fed: Fed | null }

export interface Attendee { trainee: number; name: string; masked: string; at: string | null; way: 'code' | 'by_hand' | null; metres: number | null; doubtful: boolean; note: string }
export interface InClass { title: string; spot: string; state: string; session: Session; trainees: Attendee[] }
export interface Arrival { title: string; day: string; doubtful: boolean; issues: Issue[] }

/** An assessment of an agency, its candidates and how it went; not noted, absent and zero marks stay apart. */
export interface Counts { candidates: number; attended: number; passed: number; certified: number }
export interface Assessment { held: { id: number; school: string; occupation: string; level: string; day: string; place: string; capacity: number; document: string; version: number; counts: Counts }; schoolName: LocalText; state: Word; next: Word[] }
export interface Candidate { trainee: number; held: number; name: string; masked: string; attended: boolean | null; theory: number | null; skill: number | null; passed: boolean | null; certificate: string | null }
export interface Eligible { trainee: number; held: number; number: string; name: string; masked: string }
export interface Hall { assessment: Assessment; own: boolean; candidates: Candidate[]; eligible: Eligible[]; steps: Step[] }

export interface Ground { parameter: string; label: string; value: string; source: string; verified: boolean }
export interface Caps { formula: string; netCap: number; baseCap: number; grounds: Ground[] }
export interface Payout { person: string; amount: number }
export interface Pool { id: number; school: string; schoolName: LocalText; sum: { year: number; caps: Caps; amount: number; payTotal: number | null }; state: Word; version: number; next: Word[]; payouts: Payout[]; issues: Issue[]; steps: Step[] }
export interface Money { own: boolean; balance: { income: number; cost: number; classes: number }; pool: Pool | null }

const at = (unit: string, year: number): string => `unit=${encodeURIComponent(unit)}&year=${year}`
const root = '/api/training'

export const training = {
  words: () => ask<Words>(`${root}/words`),
  catalogue: (search: string) => ask<Offer[]>(`${root}/catalogue?search=${encodeURIComponent(search)}`),
  signUp: (id: number, person: { name: string; identity: string; group: string }) => send<{ masked: string; already: boolean; issues: Issue[] }>('POST', `${root}/classes/${id}/sign-ups`, person),
  signIn: (ticket: { code: string; name: string; tail: string; request: string; latitude: number | null; longitude: number | null }) => send<Arrival>('POST', `${root}/sign-ins`, ticket),
  board: (unit: string, year: number) => ask<Board>(`${root}/board?${at(unit, year)}`),
  file: (filing: object) => send<Filing>('POST', `${root}/filings`, filing),
  open: (project: object) => send<Project>('POST', `${root}/projects`, project),
  propose: (proposed: { project: number; plan: Plan; request: string }) => send<TrainingClass>('POST', `${root}/classes`, proposed),
  room: (id: number) => ask<Room>(`${root}/classes/${id}`),
  move: (id: number, version: number, to: string, note: string) => send<TrainingClass>('POST', `${root}/classes/${id}/moves`, { version, to, note }),
  plan: (id: number, session: object) => send<Session>('POST', `${root}/classes/${id}/sessions`, session),
  add: (id: number, person: { name: string; identity: string; group: string }) => send<{ already: boolean; issues: Issue[] }>('POST', `${root}/classes/${id}/trainees`, person),
  withdraw: (id: number, trainee: number) => send<void>('POST', `${root}/classes/${id}/withdrawals`, { trainee }),
  template: (id: number): string => `${root}/classes/${id}/list.xlsx`,
  statement: (id: number): string => `${root}/classes/${id}/statement.pdf`,
  certificate: (id: number, certificate: number): string => `${root}/classes/${id}/certificates/${certificate}/file.pdf`,
  audit: (unit: string, year: number): string => `${root}/audit.csv?${at(unit, year)}`,
  takeList: (id: number, file: Blob) => sendFile<{ rows: number; added: number; issues: Issue[] }>(`${root}/classes/${id}/workbooks`, file, () => {}),
  enter: (id: number, entry: object) => send<Entry>('POST', `${root}/classes/${id}/entries`, entry),
  certify: (id: number, certificate: object) => send<Certificate>('POST', `${root}/classes/${id}/certificates`, certificate),
  moveCertificate: (id: number, version: number, to: string, note: string) => send<Certificate>('POST', `${root}/certificates/${id}/moves`, { version, to, note }),
  replaceCertificate: (id: number, version: number, replacement: { number: string; issuedOn: string; reason: string }) => send<Certificate>('POST', `${root}/certificates/${id}/replacements`, { version, replacement }),
  session: (held: number, id: number) => ask<InClass>(`${root}/sessions/${id}?class=${held}`),
  code: (id: number) => send<{ code: string; seconds: number }>('POST', `${root}/sessions/${id}/codes`, {}),
  record: (id: number, trainees: number[], note: string) => send<{ rows: number }>('POST', `${root}/sessions/${id}/attendance`, { trainees, note }),
  confirm: (id: number, trainee: number, note: string) => send<void>('POST', `${root}/sessions/${id}/confirmations`, { trainee, note }),
  money: (unit: string, year: number) => ask<Money>(`${root}/money?${at(unit, year)}`),
  caps: (unit: string, year: number, base: string, headcount: string) => ask<Caps>(`${root}/caps?${at(unit, year)}&base=${encodeURIComponent(base)}&headcount=${encodeURIComponent(headcount)}`),
  calculate: (school: string, year: number, pool: object) => send<Pool>('POST', `${root}/pools`, { school, year, pool }),
  waiting: (unit: string) => ask<Pool[]>(`${root}/pools/waiting?unit=${encodeURIComponent(unit)}`),
  distribute: (id: number, version: number, payouts: { person: string; amount: string }[]) => send<Pool>('POST', `${root}/pools/${id}/payouts`, { version, payouts }),
  movePool: (id: number, version: number, to: string, note: string) => send<Pool>('POST', `${root}/pools/${id}/moves`, { version, to, note }),
  overview: (unit: string, year: number) => ask<Overview>(`${root}/overview?${at(unit, year)}`),
  reckoning: (unit: string, year: number) => ask<ReckoningLine[]>(`${root}/reckoning?${at(unit, year)}`),
  behind: (line: string, unit: string, year: number) => ask<ReckoningBehind>(`${root}/reckoning/${line}?${at(unit, year)}`),
  setTask: (school: string, year: number, personTimes: number, version: number) => send<Task>('POST', `${root}/tasks`, { school, year, personTimes, version }),
  assessments: (unit: string, year: number) => ask<{ own: boolean; filings: Filing[]; assessments: Assessment[] }>(`${root}/assessments?${at(unit, year)}`),
  assessment: (id: number) => ask<Hall>(`${root}/assessments/${id}`),
  planAssessment: (planned: object) => send<Assessment>('POST', `${root}/assessments`, planned),
  moveAssessment: (id: number, version: number, to: string, note: string) => send<Assessment>('POST', `${root}/assessments/${id}/moves`, { version, to, note }),
  enterCandidates: (id: number, candidates: { trainee: number; held: number }[]) => send<{ rows: number }>('POST', `${root}/assessments/${id}/candidates`, { candidates }),
  strikeCandidate: (id: number, trainee: number) => send<void>('POST', `${root}/assessments/${id}/strikes`, { trainee }),
  scoreCandidates: (id: number, scores: { trainee: number; theory: number | null; skill: number | null }[]) => send<void>('POST', `${root}/assessments/${id}/scores`, { scores }),
  certifyAll: (id: number, numbering: { prefix: string; issuedOn: string }) => send<{ rows: number }>('POST', `${root}/assessments/${id}/certificates`, numbering),
  feed: (school: string, year: number) => send<Fed>('POST', `${root}/feeds`, { school, year }),
}
