import { describe, expect, it } from 'vitest'
import { moment } from '@/shared/figure/moment'
import { grouped, plotted, signed, yearOf } from '@/shared/figure/number'
import { figure, UNITS } from '../fixtures/figures'

const at = { unit: 'shaoxing', year: 2023 }

describe('numbers in tables', () => {
  it('separateThousandsFromTenThousandOn', () => {
    expect(['9999', '10000', '2178548', '16398.50', '-12345'].map(grouped)).toEqual(['9999', '10,000', '2,178,548', '16,398.50', '-12,345'])
  })

  it('leaveTextThatIsNoPlainNumberAsItWasPrinted', () => {
    expect(['1:14.63', '217 万余册', '46,760', '', '00012a'].map(grouped)).toEqual(['1:14.63', '217 万余册', '46,760', '', '00012a'])
  })

  it('writeTheSignOfAChange', () => {
    expect(signed(figure('x', at, '4.58', UNITS.percent))).toBe('+4.58')
    expect(signed(figure('x', at, '-6.70', UNITS.point))).toBe('−6.70')
    expect(signed(figure('x', at, '0', UNITS.point))).toBe('0')
  })

  it('areDrawnOnlyWhenTheyAreNumbers', () => {
    expect([plotted('46,760'), plotted('34.30%'), plotted('1:14.63'), plotted(null), plotted('未填报'), plotted('')]).toEqual([46760, 34.3, 14.63, null, null, null])
  })

  it('sayTheirYearByTheirKey', () => {
    expect(yearOf(figure('books_per_student', at, '46.59', UNITS.booksEach))).toBe('2023')
  })
})

describe('moments', () => {
  it('areReadInChinaWhereverTheReaderSits', () => {
    expect(moment('2024-01-11T23:30:00Z', 'zh')).toBe('2024 年 1 月 12 日 07:30')
    expect(moment('2024-01-11T23:30:00Z', 'en')).toBe('12 January 2024 07:30')
  })

  it('stayAsTheyCameWhenTheyAreNoMoment', () => {
    expect(moment('soon', 'zh')).toBe('soon')
  })
})
