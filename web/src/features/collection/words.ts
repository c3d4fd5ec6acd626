import type { CaseState, Counts, Left, TableCase } from '@/api/collection'

const [MONTH, DAY] = ['\u6708', '\u65e5']
const ZONE = 'Asia/Shanghai'

/** A moment as people write it here, in the region's time: 11 月 22 日 09:46. */
export function moment(iso: string, language: string): string {
  if (!iso) return ''
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }).formatToParts(new Date(iso))
  const of = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const time = `${of('hour')}:${of('minute')}`
  return language === 'en' ? `${new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, month: 'long', day: 'numeric' }).format(new Date(iso))} ${time}` : `${Number(of('month'))} ${MONTH} ${Number(of('day'))} ${DAY} ${time}`
}

/** A deadline as people write it: a midnight is the end of the day before, at 24:00. */
export function deadline(iso: string, language: string): string {
  const at = moment(iso, language)
  return at.endsWith('00:00') ? moment(new Date(Date.parse(iso) - 60_000).toISOString(), language).replace(/23:59$/, '24:00') : at
}

/** The day in the region's time on which a moment falls, as 2026-12-01; a midnight is the end of the day before. */
export function lastDayOf(iso: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(Date.parse(iso) - 1))
}

type Say = (key: string, values: Record<string, unknown>) => string
/** How many working days are left, and whether the number may still move because a year's holidays are not announced. */
export function leftText(t: Say, left: Left): string {
  return t('collection.daysLeft', { count: left.days }) + (left.announced ? '' : t('collection.notAnnounced', {}))
}

export const unexplained = (counts: Counts): number => counts.toExplain - counts.explained
export const share = (counts: Counts): number => (counts.cells === 0 ? 0 : counts.filled / counts.cells)
export const editableState = (state: CaseState): boolean => state === 'not_started' || state === 'drafting' || state === 'returned'
export const waitingState = (state: CaseState): boolean => state === 'school_review' || state === 'submitted'

/** How a case looks on the board: its state, or the number of errors while it is being filled in. */
export type Look = 'none' | 'fill' | 'err' | 'sub' | 'ok' | 'back' | 'seal'
export function lookOf(one: TableCase): Look {
  switch (one.state) {
    case 'not_started': return 'none'
    case 'drafting': return one.counts.blocking > 0 ? 'err' : 'fill'
    case 'school_review': case 'submitted': return 'sub'
    case 'returned': return 'back'
    case 'approved': return 'ok'
    case 'sealed': return 'seal'
  }
}
