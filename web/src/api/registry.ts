import { ask, send, sendFile } from './client'
import type { LocalText, Unit } from './types'

/** What the server says about the register of units (机构接口). */
export interface Group { id: string; name: LocalText }
export interface RegisterList { asOf: string; units: (Unit & { founder: string | null })[]; groups: Group[]; maintains: boolean }
export interface Dated { of: string; value: string; text: LocalText; from: string; to: string | null }
export interface UnitEvent { kind: string; day: string; others: string[]; reason: string; name: string; at: string }
export interface UnitHistory {
  id: string; today: Unit | null; names: Dated[]; kinds: Dated[]; codes: Dated[]; links: Dated[]; campuses: Dated[]; groups: Dated[]
  events: UnitEvent[]; maintains: boolean
}
export interface Effect { unit: string; name: LocalText; what: LocalText; before: LocalText | null; after: LocalText | null }
export interface Changed { dry: boolean; effects: Effect[] }
export type ChangeKind = 'found' | 'rename' | 'recode' | 'move' | 'merge' | 'split' | 'close' | 'open_campus' | 'close_campus' | 'regroup'
export interface Change {
  kind: ChangeKind; from: string; reason: string; unit?: string; name?: { zh: string; en: string }; other?: string; units?: string[]; what?: string; value?: string; flag?: boolean
  beginning?: { kind: string; founder: string | null; territory: string; authority: string; code: string }
  parts?: { id: string; name: { zh: string; en: string }; code: string }[]
}

const part = encodeURIComponent

export const registry = {
  list: (asOf: string) => ask<RegisterList>(`/api/register?asOf=${part(asOf)}`),
  history: (unit: string) => ask<UnitHistory>(`/api/register/units/${part(unit)}`),
  change: (change: Change, dry: boolean) => send<Changed>('POST', `/api/register/changes?dry=${dry}`, change),
  take: (file: File, from: string, dry: boolean) => sendFile<Changed>(`/api/register/lists?dry=${dry}&name=${part(file.name)}&from=${part(from)}`, file, () => {}),
  putGroup: (id: string, name: { zh: string; en: string }) => send<Group[]>('PUT', `/api/register/groups/${part(id)}`, name),
}
