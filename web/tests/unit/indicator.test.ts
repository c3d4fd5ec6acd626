import { describe, expect, it } from 'vitest'
import SchoolsPanel from '@/features/indicator/SchoolsPanel.vue'
import DefinitionPanel from '@/features/indicator/DefinitionPanel.vue'
import { indicator } from '../fixtures/answers'
import { show } from './mounting'

const given = (id: string, shape = { empty: false, hidden: false }) => {
  const found = indicator(id, 'shaoxing', 2023, shape)
  if (!found) throw new Error(id)
  return found
}

describe('the schools of an indicator', () => {
  it('listsEverySchoolWithANumberOnce', async () => {
    const shown = await show(SchoolsPanel, { props: { indicator: given('books_per_student'), hidden: false } })
    expect(shown.findAll('tbody tr')).toHaveLength(15)
    expect(shown.findAll('.rank').filter((cell) => /\d/.test(cell.text())).map((cell) => Number(cell.text()))).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
  })

  it('namesWhoIsMissingAndWhy', async () => {
    const shown = await show(SchoolsPanel, { props: { indicator: given('books_per_student'), hidden: false } })
    expect(shown.findAll('.schools li').map((line) => line.text())).toEqual(['崇实技工学校未填报', '前江民办职业学校不适用'])
  })

  it('drawsTheWholeOnlyWhereItLiesAmongTheSchools', async () => {
    const ratio = await show(SchoolsPanel, { props: { indicator: given('books_per_student'), hidden: false } })
    expect(ratio.find('.mean').text()).toBe('全体 46.59')
    const total = await show(SchoolsPanel, { props: { indicator: given('enrolment'), hidden: false } })
    expect(total.find('.mean').text()).toContain('各校简单平均')
  })

  it('showsThePublicNoSchoolAndSaysWhy', async () => {
    const shown = await show(SchoolsPanel, { account: 'public', props: { indicator: given('books_per_student', { empty: false, hidden: true }), hidden: true } })
    expect(shown.find('table').exists()).toBe(false)
    expect(shown.text()).toContain('不对公众公开')
  })
})

describe('the definition of an indicator', () => {
  it('saysWhetherItsSourceWasChecked', async () => {
    expect((await show(DefinitionPanel, { props: { indicator: given('books_per_student') } })).find('.verified').text()).toBe('已核对原文')
    expect((await show(DefinitionPanel, { props: { indicator: given('graduates') } })).find('.recalled').text()).toContain('未核对原文')
  })

  it('putsThePrintedValueWithItsLineAndVerdict', async () => {
    const text = (await show(DefinitionPanel, { props: { indicator: given('books_per_student') } })).find('li').text()
    expect(text).toContain('53.61')
    expect(text).toContain('不一致')
    expect(text).toContain('第 331 行')
  })
})
