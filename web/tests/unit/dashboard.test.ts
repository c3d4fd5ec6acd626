import { describe, expect, it } from 'vitest'
import DashboardPage from '@/features/indicator/DashboardPage.vue'
import { attention } from '@/features/indicator/dashboard'
import { dashboard } from '../fixtures/answers'
import { BROKEN } from '../fixtures/server'
import { TREE } from '../fixtures/organisation'
import { trace } from '../fixtures/traces'
import { serve, settled, show, type Answer } from './mounting'

const PATH = '/api/dashboard?unit=shaoxing&year=2023'
const props = { unit: 'shaoxing', year: 2023 }
const page = (answer: Answer) => {
  serve({ [PATH]: answer, '/api/units': { body: TREE }, '/api/facts/books_per_student%40shaoxing%402023/trace': { body: trace('books_per_student@shaoxing@2023') } })
  return show(DashboardPage, { props })
}

describe('the dashboard', () => {
  it('showsEveryDimensionInTheOrderOfTheReport', async () => {
    const shown = await page({ body: dashboard('shaoxing', 2023, false) })
    const names = shown.findAll('.dimension th').map((cell) => cell.element.firstChild?.textContent)
    expect(names).toEqual(['基本情况', '人才培养', '服务贡献', '文化传承', '国际合作', '产教融合', '发展保障'])
  })

  it('saysInWordsWhatHasNoDataYet', async () => {
    const shown = await page({ body: dashboard('shaoxing', 2023, false) })
    expect(shown.findAll('.dimension').find((row) => row.text().includes('文化传承'))?.text()).toContain('还没有采集表')
  })

  it('printsAMissingFigureAsItsReasonAndNeverAsANumber', async () => {
    const shown = await page({ body: dashboard('shaoxing', 2023, false) })
    const row = shown.findAll('tbody tr').find((one) => one.text().startsWith('对口就业率'))
    expect(row?.findAll('.figure').map((figure) => figure.text())).toEqual(['96.89', '86.30', '未填报'])
  })

  it('opensTheTraceOfANumberAndGivesTheFocusBack', async () => {
    const shown = await page({ body: dashboard('shaoxing', 2023, false) })
    const number = shown.findAll('.figure').find((figure) => figure.text() === '46.59')
    await number?.trigger('click')
    await settled()
    expect(shown.find('.drawer').text()).toContain('2,178,548 ÷ 46,760')
    expect(shown.find('.drawer').text()).toContain('教学资源!E12 纸质图书')
    await shown.find('.drawer .trace').trigger('keydown', { key: 'Escape' })
    expect(shown.find('.drawer').exists()).toBe(false)
    expect(document.activeElement).toBe(number?.element)
  })

  it('namesWhatContradictsPrintAndWhatIsMissingFirst', () => {
    const look = attention(dashboard('shaoxing', 2023, false))
    expect(look.differs.map(({ id }) => id)).toEqual(['books_per_student', 'bachelor_share', 'graduate_destination_rate'])
    expect(look.missing.map(({ id }) => id)).toEqual(['field_related_employment_rate'])
  })

  it('foldsIndicatorsThatHadNoDataInAnyYearUntilAsked', async () => {
    const board = dashboard('shaoxing', 2023, false)
    const first = board.dimensions[0]?.indicators[0]
    if (!first) throw new Error('the fixture has no indicator')
    const empty = { ...first, id: 'never_filled', label: { zh: '从未填报', en: 'Never filled' }, change: null, published: null, figures: first.figures.map((figure) => ({ ...figure, text: '', amount: null, missing: { reason: 'not_reported', label: { zh: '未填报', en: 'not reported' } } })) }
    board.dimensions[0]?.indicators.push(empty)
    const shown = await page({ body: board })
    expect(shown.text()).not.toContain('从未填报')
    await shown.find('.rest button').trigger('click')
    expect(shown.text()).toContain('从未填报')
    expect(attention(board).missing.map(({ id }) => id)).not.toContain('never_filled')
  })

  it('leavesThePublishedColumnsOutWhereNothingWasPublished', async () => {
    const board = dashboard('shaoxing', 2023, false)
    board.dimensions.forEach((dimension) => dimension.indicators.forEach((indicator) => { indicator.published = null }))
    expect((await page({ body: dashboard('shaoxing', 2023, false) })).find('thead').text()).toContain('年报刊载')
    expect((await page({ body: board })).find('thead').text()).not.toContain('年报刊载')
  })

  it('saysWhatIsNotOpenAndWhatIsNotThereInTheirOwnWords', async () => {
    expect((await page({ status: 403, body: { issues: [BROKEN] } })).find('.wrong h2').text()).toBe('这里的数据不对当前账号开放')
    const absent = (await page({ status: 404, body: { issues: [BROKEN] } })).find('.wrong')
    expect(absent.find('h2').text()).toBe('没有找到')
    expect(absent.find('a').attributes('href')).toBe('/')
  })

  it('saysWhoStartsWhenNothingIsThere', async () => {
    expect((await page({ body: dashboard('shaoxing', 2023, true) })).find('.empty').text()).toContain('采集开放后学校上报')
  })

  it('showsASkeletonOnlyBeforeTheFirstAnswer', async () => {
    const shown = await page('never')
    expect(shown.find('.skeleton').exists()).toBe(true)
    expect(shown.find('table').exists()).toBe(false)
  })

  it('showsAllFivePartsOfAnIssue', async () => {
    const text = (await page({ status: 500, body: { issues: [BROKEN], incident: 'i-7' } })).find('.wrong').text()
    for (const part of [String(BROKEN.where), BROKEN.found.zh, BROKEN.expected.zh, BROKEN.why.zh, BROKEN.remedy.zh, 'i-7']) expect(text).toContain(part)
  })
})
