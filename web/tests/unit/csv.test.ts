import { describe, expect, it } from 'vitest'
import { cell, csvOf } from '@/shared/table/csv'

describe('tables as CSV', () => {
  it('keepsNumbersAndMakesFormulasText', () => {
    expect(cell('-12.5')).toBe('-12.5')
    expect(cell('−0.80')).toBe('−0.80')
    expect(cell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
    expect(cell('@sum')).toBe("'@sum")
  })

  it('quotesWhatHoldsACommaAndKeepsColumnsUnderTheirHeads', () => {
    document.body.innerHTML = '<table><thead><tr><th colspan="2">学校</th><th>得分</th></tr></thead><tbody><tr><td>1</td><td>甲,乙</td><td> 46,760 </td></tr></tbody></table>'
    expect(csvOf(document.querySelector('table')!)).toBe('\ufeff学校,,得分\r\n1,"甲,乙","46,760"\r\n')
  })
})
