import { describe, expect, it } from 'vitest'
import ComparisonPage from '@/features/consistency/ComparisonPage.vue'
import { filtered, VERDICTS } from '@/features/consistency/filter'
import { comparison } from '../fixtures/comparison'
import { serve, settled, show } from './mounting'

const page = async (query = '', empty = false) => {
  serve({ '/api/compare/shaoxing/2023': { body: comparison(empty) } })
  return show(ComparisonPage, { at: `/shaoxing/2023/compare${query}`, props: { unit: 'shaoxing', year: 2023 } })
}

describe('the comparison page', () => {
  it('countsBeforeItLists', async () => {
    const counts = (await page()).findAll('.counts b').map((count) => Number(count.text()))
    expect(counts[0]).toBe(21)
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(21)
  })

  it('showsBothDerivationsOfAContradictionUnasked', async () => {
    const detail = (await page('?verdict=differs')).find('.detail').text()
    expect(detail).toContain('2,178,548 ÷ 53.61 = 40,637')
    expect(detail).toContain('2,178,548 ÷ 46,760 = 46.59')
    expect(detail).toContain('分母与文中两种在校生数都对不上')
  })

  it('saysWhyANumberWasNotComputed', async () => {
    const shown = await page('?verdict=not_computable')
    expect(shown.text()).toContain('未算出')
    await shown.findAll('button').find((button) => button.text() === '看原因')?.trigger('click')
    expect(shown.find('.reason').text()).toBe('平台不采集常住人口')
  })

  it('keepsTheFilterInTheAddressAndIgnoresAnUnknownOne', async () => {
    expect((await page('?verdict=rounding')).findAll('[aria-pressed="true"]').map((button) => button.text())).toEqual(['3舍入差'])
    expect((await page('?verdict=wrong')).findAll('.group')).toHaveLength(6)
  })

  it('offersTheWayBackWhenNothingMatches', async () => {
    const shown = await page('?verdict=equal&chapter=2.4 就业质量')
    expect(shown.find('.none').text()).toContain('清除筛选')
    await shown.find('.none button').trigger('click')
    await settled()
    expect(shown.findAll('.group')).toHaveLength(6)
  })

  it('saysWhatFillsItWhenItIsEmpty', async () => {
    expect((await page('', true)).find('.empty').text()).toContain('录入 definitions/published 后')
  })
})

describe('the filter', () => {
  it('losesNoRowAndDoublesNone', () => {
    const all = comparison(false)
    const parts = VERDICTS.flatMap((verdict) => filtered(all, verdict, null).flatMap(({ rows }) => rows.map(({ id }) => id)))
    expect([...parts].sort()).toEqual(all.rows.map(({ id }) => id).sort())
  })
})
