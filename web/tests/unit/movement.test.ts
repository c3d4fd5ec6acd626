import { describe, expect, it } from 'vitest'
import { causesOf, signed } from '@/features/indicator/movement'
import MovementPage from '@/features/indicator/MovementPage.vue'
import { movements } from '../fixtures/movements'
import { serve, show } from './mounting'

const page = async (query = '', empty = false) => {
  serve({ '/api/movements/shaoxing/2023': { body: movements(empty) } })
  return show(MovementPage, { at: `/shaoxing/2023/movements${query}`, props: { unit: 'shaoxing', year: 2023 } })
}

describe('why figures moved', () => {
  it('showsEveryChangeWithItsThreeShares', async () => {
    const cells = (await page()).findAll('tbody tr')[3]?.findAll('td.n').map((cell) => cell.text())
    expect(cells).toEqual(['13.96', '14.63', '+0.67', '\u22120.12', '+0.20', '+0.59'])
  })

  it('saysOfAValueThatAppearedByWhatAndGivesNoNumbers', async () => {
    const cells = (await page()).findAll('tbody tr')[4]?.findAll('td.n').map((cell) => cell.text()).slice(2)
    expect(cells).toEqual(['—', '—', '—', '新有'])
  })

  it('keepsToOneCause', async () => {
    expect((await page('?cause=organisation')).findAll('tbody tr')).toHaveLength(2)
    expect((await page('?cause=nonsense')).findAll('tbody tr')).toHaveLength(5)
  })

  it('saysWhenThereIsNoEarlierYear', async () => {
    expect((await page('', true)).text()).toContain('没有更早的年度可比')
  })

  it('neverShowsMinusZero', () => {
    expect(signed('-0.00')).toBe('0.00')
    expect(signed('3')).toBe('+3')
    expect(causesOf({ ...movements(false).rows[0]!, data: '0.00' })).toEqual([])
  })
})
