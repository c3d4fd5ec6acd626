import type { CheckResult, Mark } from '@/api/checks'

/** A stretch of text: plain, right, or of a finding. */
export interface Stretch { text: string; kind: 'plain' | 'agreed' | 'error' | 'note'; finding: number }

interface Placed { from: number; to: number; kind: 'agreed' | 'error' | 'note'; finding: number }
export type Marks = Map<string, Placed[]>

const key = (block: string, cell: number): string => `${block}/${cell}`

/** Where marks stand; those of findings come first, and none overlaps another. */
export function marksOf(result: CheckResult): Marks {
  const marks: Marks = new Map()
  const add = (mark: Mark, kind: Placed['kind'], finding: number): void => {
    const here = marks.get(key(mark.block, mark.cell)) ?? []
    const to = mark.from + mark.length
    if (here.some((one) => one.from < to && mark.from < one.to)) return
    here.push({ from: mark.from, to, kind, finding })
    marks.set(key(mark.block, mark.cell), here)
  }
  for (const finding of result.findings) for (const end of finding.ends) add(end.mark, finding.severity, finding.number)
  for (const mark of result.agreed) add(mark, 'agreed', 0)
  for (const here of marks.values()) here.sort((a, b) => a.from - b.from)
  return marks
}

/** A text cut at its marks. */
export function stretches(marks: Marks, block: string, cell: number, text: string): Stretch[] {
  const cut: Stretch[] = []
  let at = 0
  for (const { from, to, kind, finding } of marks.get(key(block, cell)) ?? []) {
    const begin = Math.min(text.length, Math.max(at, from))
    const end = Math.min(text.length, Math.max(begin, to))
    if (begin > at) cut.push({ text: text.slice(at, begin), kind: 'plain', finding: 0 })
    if (end > begin) cut.push({ text: text.slice(begin, end), kind, finding })
    at = Math.max(at, end)
  }
  if (at < text.length) cut.push({ text: text.slice(at), kind: 'plain', finding: 0 })
  return cut
}
