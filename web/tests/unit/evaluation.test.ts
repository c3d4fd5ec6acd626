import { describe, expect, it } from 'vitest'
import ActionsPage from '@/features/evaluation/ActionsPage.vue'
import PlansPage from '@/features/evaluation/PlansPage.vue'
import RunPage from '@/features/evaluation/RunPage.vue'
import SchemePage from '@/features/evaluation/SchemePage.vue'
import ScorecardPage from '@/features/evaluation/ScorecardPage.vue'
import StandardsPage from '@/features/evaluation/StandardsPage.vue'
import WarningList from '@/features/evaluation/WarningList.vue'
import { spread } from '@/features/evaluation/amount'
import { actionPage, board, card, evaluation, matrix, plans } from '../fixtures/evaluation'
import { serve, settled, show } from './mounting'

const at = { unit: 'shaoxing', year: 2023 }
const scope = '?unit=shaoxing&year=2023'

describe('the standards page', () => {
  const page = async (empty = false) => {
    serve({ [`/api/evaluation/standards${scope}`]: { body: matrix(empty) } })
    return show(StandardsPage, { props: at })
  }

  it('tellsWhatIsMissingInThings', async () => {
    expect((await page()).find('.lacking').text()).toBe('还差 1,240 平方米')
  })

  it('marksARecalledThreshold', async () => {
    expect((await page()).findAll('thead .recalled')).toHaveLength(1)
  })

  it('showsMissingDataAsWordsAndNotAsUnmet', async () => {
    const last = (await page()).findAll('tbody tr')[1]?.findAll('td').at(-1)
    expect(last?.text()).toContain('未填报')
    expect(last?.classes()).toContain('not_judged')
  })

  it('saysWhatFillsItWhenItIsEmpty', async () => {
    expect((await page(true)).find('.empty').text()).toContain('封存后')
  })
})

describe('the actions', () => {
  const page = async (empty = false) => {
    serve({ [`/api/evaluation/actions${scope}`]: { body: actionPage(empty) }, '/api/evaluation/actions/history?action=plan%2Fstudios&unit=shaoxing': { body: evaluation(['actions', 'history'], false) } })
    return show(ActionsPage, { props: at })
  }

  it('putsOurOwnFigureBesideTheReportedOneAndTellsTheDifference', async () => {
    const row = (await page()).findAll('tbody tr')[0]
    expect(row?.text()).toContain('报的多 1')
    expect(row?.text()).toContain('2021 年没有数据')
    expect(row?.text()).toContain('还差 2')
  })

  it('saysThatThePlanGivesNoNumberAndThatNobodyIsNamed', async () => {
    const row = (await page()).findAll('tbody tr')[1]
    expect(row?.text()).toContain('未写数')
    expect(row?.text()).toContain('未分派')
  })

  it('opensToFormsProofAndHistory', async () => {
    const shown = await page()
    await shown.findAll('.what .textlink')[0]?.trigger('click')
    await settled()
    expect(shown.findAll('.side-panel form')).toHaveLength(2)
    expect(shown.findAll('.side-panel li')).toHaveLength(2)
    expect(shown.find('.proof a').attributes('href')).toBe('https://example.org/list')
  })

  it('saysWhoSeesWhatWhenItIsEmpty', async () => {
    expect((await page(true)).find('.empty').text()).toContain('definitions/actions')
  })
})

describe('the programmes to look at', () => {
  it('tellWhatWasNotJudgedAndWhereTheRuleComesFrom', async () => {
    serve({ [`/api/evaluation/warnings${scope}`]: { body: evaluation(['warnings'], false) } })
    const shown = await show(WarningList, { props: at })
    expect(shown.find('summary').text()).toContain('无法判定 2')
    expect(shown.text()).toContain('近三年招生 29、25、12 人')
    expect(shown.text()).toContain('外省的数')
  })
})

describe('the board', () => {
  it('putsSchoolsWithoutATotalLastAndTellsTies', async () => {
    serve({ [`/api/evaluation/schemes/small/board${scope}`]: { body: board(false) } })
    const rows = (await show(SchemePage, { props: { ...at, id: 'small' } })).findAll('.frame tbody tr')
    expect(rows.map((row) => row.find('a').text())).toEqual(['甲校', '乙校', '丙校'])
    expect(rows[0]?.text()).toContain('并列')
  })
})

describe('the scorecard', () => {
  it('opensAScoreToItsFormulaWithNumbers', async () => {
    serve({ [`/api/evaluation/schemes/small/cards/sx-s01${scope}`]: { body: card } })
    const shown = await show(ScorecardPage, { props: { ...at, id: 'small', school: 'sx-s01' } })
    expect(shown.find('.working').exists()).toBe(false)
    await shown.findAll('.head')[1]?.trigger('click')
    expect(shown.find('.working').text()).toBe('min(1, 45 ÷ 60) × 6 = 4.5')
    expect(shown.find('.next').text()).toContain('由 45 到 50')
  })
})

describe('a run', () => {
  it('tellsWhatAnObjectionChanged', async () => {
    serve({ '/api/evaluation/runs/1': { body: evaluation(['runs', '1'], false) } })
    const shown = await show(RunPage, { props: { ...at, id: '1' } })
    expect(shown.find('.objections').text()).toContain('总分 7.50 → 8.00')
    expect(shown.find('.objections').text()).toContain('待答复')
  })

  it('sendsAnAnswerWithItsCorrection', async () => {
    const asked = serve({ '/api/evaluation/runs/1': { body: evaluation(['runs', '1'], false) }, '/api/evaluation/runs/1/objections/2/answer': { body: {} } })
    const shown = await show(RunPage, { props: { ...at, id: '1' } })
    await shown.find('.objections form').trigger('submit')
    await settled()
    expect(asked).toContain('POST /api/evaluation/runs/1/objections/2/answer')
  })

  it('showsNoScoresBeforeThePublicity', async () => {
    serve({ '/api/evaluation/runs/1': { body: evaluation(['runs', '1'], true) } })
    expect((await show(RunPage, { props: { ...at, id: '1' } })).find('.note').text()).toContain('公示前不显示')
  })
})

describe('the plan monitor', () => {
  it('givesNoVerdictOnWhatIsCountedDifferently', async () => {
    serve({ [`/api/evaluation/plans${scope}`]: { body: plans(false) } })
    const rows = (await show(PlansPage, { props: at })).findAll('tbody tr')
    expect(rows[0]?.text()).toContain('落后')
    expect(rows[1]?.text()).toContain('口径不同，不作结论')
    expect(rows[1]?.text()).toContain('年报含各种渠道')
  })
})

describe('a distribution', () => {
  it('putsEqualPointsInTheMiddle', () => {
    expect(spread(['3', '3'])).toEqual([0.5, 0.5])
    expect(spread(['1', '3', '2'])).toEqual([0, 1, 0.5])
  })
})
