import { describe, expect, it } from 'vitest'
import IssueGroups from '@/features/collection/IssueGroups.vue'
import ProgressPanel from '@/features/collection/ProgressPanel.vue'
import { sheet } from '../fixtures/collection-sheet'
import { serve, show } from './mounting'

/** Pieces of the collection pages: problems by cause, the course of a round. */
describe('problems by cause', () => {
  const judgement = sheet(false).judgement
  const blank = judgement.issues.find((one) => one.code === 'sheet.required-blank')!

  it('putsOneRuleAtOneColumnOnOneLineWithItsPlacesBehindIt', async () => {
    const many = { ...judgement, issues: [...judgement.issues, { ...blank, row: 'r3' }, { ...blank, row: 'r4', field: 'enrolment' }], issuesTotal: 5 }
    const view = await show(IssueGroups, { props: { judgement: many, titleOf: (cell: { row: string; field: string }) => `${cell.row} ${cell.field}` } })
    expect(view.findAll('li')).toHaveLength(4)
    const group = view.get('details')
    expect(group.get('summary').text()).toContain('2 处')
    await group.findAll('button')[1]!.trigger('click')
    expect(view.findComponent(IssueGroups).emitted('go')?.[0]?.[0]).toMatchObject({ row: 'r3', field: 'employed' })
  })
})

describe('the course of a round', () => {
  it('drawsDaysToComeWithoutCountsAndHasItsNumbersBehindIt', async () => {
    serve({ '/api/rounds/r/progress': { body: { total: 10, timeliness: { onTime: 4, extended: 0, open: 5, overdue: 1 }, days: [
      { day: '2026-01-05', planned: 5, handedIn: 4, approved: 1 }, { day: '2026-01-06', planned: 10, handedIn: null, approved: null },
    ] } } })
    const view = await show(ProgressPanel, { props: { round: 'r', asOf: 'now' } })
    expect(view.text()).toContain('已交 4 张，计划 5 张，共 10 张表')
    expect(view.findAll('polyline').map((line) => line.attributes('points')!.split(' ').length)).toEqual([3, 2, 2])
    expect(view.get('dd.act').text()).toBe('1')
    await view.get('[data-numbers]').trigger('click')
    expect(view.findAll('tbody tr')[1]!.text()).toContain('—')
  })
})
