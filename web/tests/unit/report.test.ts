import { describe, expect, it } from 'vitest'
import ReportPage from '@/features/report/ReportPage.vue'
import { countFigures, headingText, outline } from '@/shared/document/outline'
import { report } from '../fixtures/report'
import { trace } from '../fixtures/traces'
import { serve, settled, show } from './mounting'

const PATH = '/api/reports/annual_quality_report/shaoxing/2023'
const props = { unit: 'shaoxing', year: 2023, id: 'annual_quality_report' }
const read = (empty = false) => {
  serve({ [PATH]: { body: report(empty) }, '/api/facts/enrolment%40shaoxing%402023/trace': { body: trace('enrolment@shaoxing@2023') } })
  return show(ReportPage, { at: '/shaoxing/2023/reports/annual_quality_report', props })
}

describe('the report reader', () => {
  it('printsTheWordsAndFiguresOfTheReportUnchanged', async () => {
    const shown = await read()
    expect(shown.find('#p1').text()).toBe(report(false).blocks.find(({ id }) => id === 'p1')?.inlines?.map(({ text }) => text).join(''))
  })

  it('opensTheTraceByEnterAndLeavesByEscape', async () => {
    const shown = await read()
    const number = shown.findAll('.fact').find((fact) => fact.text() === '46760 人')
    ;(number?.element as HTMLElement).focus()
    await number?.trigger('keydown', { key: 'Enter' })
    await settled()
    expect(shown.find('.card').text()).toContain('这个数从哪来')
    await shown.find('.card .trace').trigger('keydown', { key: 'Escape' })
    expect(shown.find('.card').exists()).toBe(false)
    expect(document.activeElement).toBe(number?.element)
  })

  it('marksAFigureWithoutDataDifferently', async () => {
    const shown = await read()
    expect(shown.findAll('.fact.missing').map((fact) => fact.text())).toEqual(['未填报', '未填报', '未填报'])
  })

  it('offersWordPdfAndHtml', async () => {
    const links = (await read()).findAll('.files a').map((link) => link.attributes('href'))
    expect(links).toEqual(['docx', 'pdf', 'html'].map((kind) => `${PATH}/file.${kind}`))
  })

  it('saysWhenTheContentComes', async () => {
    expect((await read(true)).find('.empty').text()).toContain('封存快照后')
  })
})

describe('the outline of a report', () => {
  it('numbersAHeadingOnce', () => {
    expect(headingText({ id: 'a', kind: 'heading', number: '1.1', inlines: [{ text: '规模结构' }] })).toBe('1.1 规模结构')
    expect(headingText({ id: 'a', kind: 'heading', number: '1.1', inlines: [{ text: '1.1 规模结构' }] })).toBe('1.1 规模结构')
  })

  it('holdsTheFirstTwoLevelsInOrder', () => {
    expect(outline(report(false)).map(({ text }) => text)).toEqual(['1 基本情况', '1.1 规模结构', '1.2 设施设备', '1.3 教师队伍', '2 人才培养', '2.4 就业质量', '2.5 升学情况', '3 服务贡献', '3.2 服务地方发展', '4 数据说明'])
  })

  it('countsFiguresInSentencesAndTables', () => {
    expect(countFigures(report(false))).toEqual({ traced: 70, missing: 3 })
    expect(countFigures(report(true))).toEqual({ traced: 0, missing: 0 })
  })
})
