import type { Change, ChangeKind } from '@/api/registry'

/** Today in the region's time. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** What is typed into the form of a change (变更表单). */
export interface Form {
  id: string; from: string; reason: string; zh: string; en: string; other: string; units: string[]; what: string; value: string; flag: boolean
  kind: string; founder: string; territory: string; authority: string; parts: { id: string; zh: string; en: string; code: string }[]
}

export const blank = (unit: string): Form => ({
  id: unit, from: today(), reason: '', zh: '', en: '', other: '', units: [], what: '', value: '', flag: true,
  kind: 'school', founder: 'public', territory: '', authority: '', parts: [{ id: '', zh: '', en: '', code: '' }, { id: '', zh: '', en: '', code: '' }],
})

const name = (of: { zh: string; en: string }) => ({ zh: of.zh, en: of.en })

/** What is asked of the server. */
export function asked(kind: ChangeKind, form: Form): Change {
  const base = { kind, from: form.from, reason: form.reason, unit: form.id }
  switch (kind) {
    case 'found': return { ...base, name: name(form), beginning: { kind: form.kind, founder: form.kind === 'school' ? form.founder : null, territory: form.territory, authority: form.authority, code: form.value } }
    case 'rename': return { ...base, name: name(form) }
    case 'recode': return { ...base, what: form.what, value: form.value }
    case 'move': return { ...base, what: form.what, other: form.other }
    case 'merge': return { ...base, units: form.units, other: form.id }
    case 'split': return { ...base, flag: form.flag, parts: form.parts.filter((one) => one.id || one.zh).map((one) => ({ id: one.id, name: name(one), code: one.code })) }
    case 'close': return base
    case 'open_campus': return { ...base, what: form.what, name: name(form), value: form.value }
    case 'close_campus': return { ...base, what: form.what }
    case 'regroup': return { ...base, what: form.what, flag: form.flag }
  }
}
