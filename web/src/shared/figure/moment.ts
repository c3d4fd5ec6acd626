import type { Language } from '@/api/types'

/** A moment as people write it in China: 11 月 22 日 09:46; the year is said when asked for a full date. */
export function moment(iso: string, language: Language): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const clock = `${of('hour')}:${of('minute')}`
  if (language === 'zh') return `${of('year')} 年 ${Number(of('month'))} 月 ${Number(of('day'))} 日 ${clock}`
  const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', month: 'long' }).format(at)
  return `${Number(of('day'))} ${month} ${of('year')} ${clock}`
}
