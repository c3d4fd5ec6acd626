import { ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { BoardUnit, CaseState, CellIssue } from '@/api/collection'
import { filledOf, matching, stageOf, waitsFor } from '@/features/collection/board'
import { normalised } from '@/features/collection/sheet/keys'
import { grouped, markOf } from '@/features/collection/sheet/model'
import { parseTsv, toTsv } from '@/features/collection/sheet/tsv'
import { useRows } from '@/features/collection/rows'
import { deadline, moment } from '@/features/collection/words'

describe('the clipboard', () => {
  it('readsQuotedCellsWithTabsLinesAndQuotes', () => {
    expect(parseTsv('a\t"b\tc"\r\n"d ""e"""\tf\r\n')).toEqual([['a', 'b\tc'], ['d "e"', 'f']])
  })
  it('keepsAQuoteThatOnlyBeginsAText', () => {
    expect(parseTsv('"a"b\tc')).toEqual([['"a"b', 'c']])
  })
  it('keepsBlankCellsAtTheEnd', () => {
    expect(parseTsv('a\t\n\tb')).toEqual([['a', ''], ['', 'b']])
  })
  it('readsBackWhatItWrites', () => {
    const matrix = [['1', 'two\nlines', ''], ['"q"', 'tab\there', 'x']]
    expect(parseTsv(toTsv(matrix))).toEqual(matrix)
  })
})

describe('a cell', () => {
  it.each([['１２３', '123'], ['1,234.5', '1234.5'], [' 12 ', '12'], ['约40', '约40'], ['－３', '-3'], ['', '']])('takes %s as a number typed by people', (typed, kept) => {
    expect(normalised('num', typed)).toBe(kept)
  })
  it('leavesTextsAlone', () => { expect(normalised('text', '１２３')).toBe('１２３') })
  it.each([['9999', '9999'], ['10000', '10,000'], ['-1234567.50', '-1,234,567.50'], ['x', 'x']])('shows %s', (text, shown) => { expect(grouped(text)).toBe(shown) })
  it('isMarkedByTheWorstOfItsProblems', () => {
    const issue = (severity: CellIssue['severity'], explanation: string | null = null) => ({ severity, explanation }) as CellIssue
    expect(markOf([issue('explainable'), issue('blocking')])).toBe('error')
    expect(markOf([issue('explainable')])).toBe('warn')
    expect(markOf([issue('explainable', 'why')])).toBe('noted')
    expect(markOf([issue('informative')])).toBe('hint')
    expect(markOf([])).toBe('')
  })
})

describe('the board', () => {
  const counts = { rows: 0, filled: 1, cells: 4, blocking: 0, toExplain: 0, explained: 0 }
  const unit = (...states: CaseState[]): BoardUnit => ({
    id: 'u', name: { zh: '一中', en: 'First' }, deadline: '', left: { days: 3, announced: true }, urgedAt: null, holders: [], chain: ['school', 'city'],
    cases: states.map((state, i) => ({ table: `t${i}`, state, level: state === 'school_review' ? 0 : 1, revision: 0, counts, submitted: null, approved: null, sealed: null, changedAt: '', due: null, dueLeft: null })),
  })
  it('putsAUnitWhereItsLeastTableIsAndReturnsFirst', () => {
    expect(stageOf(unit('approved', 'submitted'))).toBe('submitted')
    expect(stageOf(unit('approved', 'returned'))).toBe('returned')
    expect(stageOf(unit('not_started', 'submitted'))).toBe('drafting')
    expect(stageOf(unit('not_started'))).toBe('not_started')
  })
  it('countsWhatWasHandedInAsFilled', () => { expect(filledOf(unit('drafting', 'submitted'))).toBe(0.625) })
  it('knowsWhoseTurnItIs', () => {
    expect(waitsFor(unit('school_review'), 'school')).toBe(true)
    expect(waitsFor(unit('school_review'), 'city')).toBe(false)
    expect(waitsFor(unit('submitted'), 'city')).toBe(true)
  })
  it('filtersByNameStageAndProblems', () => {
    const all = [unit('returned'), unit('approved')]
    expect(matching(all, { text: 'first', stage: '', problems: false })).toHaveLength(2)
    expect(matching(all, { text: '', stage: 'approved', problems: false })).toHaveLength(1)
    expect(matching(all, { text: '', stage: '', problems: true })).toHaveLength(1)
  })
})

describe('the rows of a long board', () => {
  const seen = (count: number, scrollTop: number) => {
    const box = ref({ scrollTop, clientHeight: 540 } as HTMLElement)
    const rows = useRows(() => count, box)
    rows.value.look()
    return rows.value
  }

  it('areDrawnWholeWhereTheyAreFew', () => {
    expect(seen(17, 0)).toMatchObject({ from: 0, to: 17, above: 0, below: 0, whole: true })
  })

  it('areDrawnWhereTheyAreSeenAndTheOthersAreRoom', () => {
    const middle = seen(1000, 13_500)
    expect(middle.whole).toBe(false)
    expect(middle.from).toBeLessThanOrEqual(500)
    expect(middle.to).toBeGreaterThanOrEqual(520)
    expect(middle.to - middle.from).toBeLessThan(60)
    expect(middle.above + middle.below + (middle.to - middle.from) * 27).toBe(27_000)
    expect(seen(1000, 26_460)).toMatchObject({ to: 1000, below: 0 })
  })
})

describe('a moment', () => {
  it('isToldInTheTimeOfTheRegion', () => {
    expect(moment('2024-11-22T01:46:00Z', 'zh')).toBe('11 月 22 日 09:46')
    expect(moment('2024-11-22T01:46:00Z', 'en')).toBe('22 November 09:46')
    expect(moment('2024-01-05T01:46:00Z', 'zh')).toBe('1 月 5 日 09:46')
    expect(moment('', 'zh')).toBe('')
  })

  it('endsADayAtItsEndWhereItIsADeadline', () => {
    expect(deadline('2024-12-01T16:00:00Z', 'zh')).toBe('12 月 1 日 24:00')
    expect(deadline('2024-12-01T16:00:00Z', 'en')).toBe('1 December 24:00')
    expect(deadline('2024-12-01T09:30:00Z', 'zh')).toBe('12 月 1 日 17:30')
  })
})
