import { describe, expect, it } from 'vitest'
import CheckPage from '@/features/consistency/CheckPage.vue'
import ChecksPage from '@/features/consistency/ChecksPage.vue'
import { marksOf, stretches } from '@/features/consistency/marks'
import { check, CHECKS, CLEAN, DECISIONS, RESULT, TOO_LARGE } from '../fixtures/checks'
import { serve, settled, show, type Answer } from './mounting'

const AT = { unit: 'shaoxing', year: 2023 }
const opened = (answers: Record<string, Answer | (() => Answer)>, id = 'c1') => {
  const asked = serve({
    [`/api/checks/${id}`]: { body: check(id, 'done') }, [`/api/checks/${id}/result`]: { body: RESULT }, [`/api/checks/${id}/decisions`]: { body: DECISIONS }, ...answers,
  })
  return show(CheckPage, { at: `/shaoxing/2023/checks/${id}`, props: { ...AT, id } }).then((page) => ({ page, asked }))
}

describe('the page of one check', () => {
  it('tellsErrorsBeforeNotesWithTheirArithmetic', async () => {
    const { page } = await opened({})
    const cards = page.findAll('.card')
    expect(cards.map((card) => card.classes().includes('error'))).toEqual([true, true, false])
    expect(cards[0]?.find('.formula').text()).toContain('300 + 400 + 500 = 1,200 ≠ 1,250')
    expect(page.find('.counts').text()).toMatch(/6 处关系成立 2 不成立 1 提示/)
  })

  it('saysThatACheckIsIncompleteWhenARelationBrokeDown', async () => {
    const told = '关系“列举与总数一致”没有核查到底'
    const { page } = await opened({ '/api/checks/c1/result': { body: { ...CLEAN, unapplied: [{ zh: told, en: 'not applied' }] } } })
    expect(page.find('.incomplete').text()).toContain(told)
    expect(page.find('.nothing').exists()).toBe(false)
    expect((await opened({})).page.find('.incomplete').exists()).toBe(false)
  })

  it('marksEveryPlaceOfTheFindingThatIsChosen', async () => {
    const { page } = await opened({})
    await page.find('[data-finding="2"]').trigger('click')
    await settled()
    expect(page.findAll('.mark.on').map((mark) => mark.text())).toEqual(['300', '400', '500', '1,250'])
    expect(page.find('.card.on').attributes('id')).toBe('finding-2')
  })

  it('asksForAReasonBeforeAnAnswerIsKept', async () => {
    const { page, asked } = await opened({ '/api/checks/c1/findings/2/decisions': { body: { ...DECISIONS[0], number: 2, answer: 'accepted', reason: '合计抄错', carriedFrom: null } } })
    const card = page.find('#finding-2')
    await card.find('input[value="accepted"]').setValue(true)
    expect(card.find('button[type="submit"]').attributes('disabled')).toBeDefined()
    await card.find('textarea').setValue('合计抄错')
    await card.find('form').trigger('submit')
    await settled()
    expect(asked).toContain('POST /api/checks/c1/findings/2/decisions')
    expect(page.find('#finding-2 .said').text()).toContain('采纳')
  })

  it('saysThatSomebodyElseWasFasterAndReadsTheirAnswer', async () => {
    const { page, asked } = await opened({ '/api/checks/c1/findings/2/decisions': { status: 409, body: { issues: [TOO_LARGE], incident: null } } })
    const card = page.find('#finding-2')
    await card.find('input[value="explained"]').setValue(true)
    await card.find('textarea').setValue('含新校')
    await card.find('form').trigger('submit')
    await settled()
    expect(page.find('#finding-2 .refused').exists()).toBe(true)
    expect(asked.filter((one) => one === 'GET /api/checks/c1/decisions')).toHaveLength(2)
  })

  it('saysWhatWasCarriedOverFromTheEarlierDraft', async () => {
    const { page } = await opened({})
    expect(page.find('#finding-1 .by').text()).toContain('由上一稿带来')
  })

  it('saysThatNothingWasFound', async () => {
    const { page } = await opened({ '/api/checks/c1/result': { body: CLEAN } })
    expect(page.find('.nothing').text()).toContain('没有发现不成立的地方')
  })

  it('runsAnInterruptedCheckAgain', async () => {
    let state: 'interrupted' | 'done' = 'interrupted'
    const { page, asked } = await opened({ '/api/checks/c1': () => ({ body: check('c1', state) }), '/api/checks/c1/runs': () => { state = 'done'; return { body: check('c1', 'queued') } } })
    expect(page.find('.way').text()).toContain('核查中断了')
    await page.find('.way button').trigger('click')
    await settled()
    expect(asked).toContain('POST /api/checks/c1/runs')
    expect(page.findAll('.card')).toHaveLength(3)
  })

  it('tellsInFivePartsWhyAFileWasNotChecked', async () => {
    const { page } = await opened({ '/api/checks/c1': { body: check('c1', 'failed') } })
    expect(page.find('.wrong').text()).toContain('请拆分文件')
  })
})

describe('the page of all checks', () => {
  it('listsThemWithTheirStates', async () => {
    serve({ '/api/checks?unit=shaoxing': { body: CHECKS } })
    const page = await show(ChecksPage, { at: '/shaoxing/2023/checks', props: AT })
    expect(page.findAll('.state').map((state) => state.text())).toEqual(['核查中', '完成', '未能核查', '中断', '完成', '完成'])
    expect(page.findAll('.checks tbody tr').slice(4).map((row) => row.findAll('td')[2]?.text())).toEqual(['没有发现', '核查不完整'])
  })

  it('handsInAFileThatIsDropped', async () => {
    const asked = serve({ '/api/checks?unit=shaoxing': { body: [] }, '/api/checks': { status: 202, body: check('c1', 'queued') } })
    const page = await show(ChecksPage, { at: '/shaoxing/2023/checks', props: AT })
    await page.find('.drop').trigger('drop', { dataTransfer: { files: [new File(['x'], '年报.docx')] } })
    await settled()
    expect(asked).toContain('POST /api/checks')
  })

  it('keepsTheBoxWhenAFileIsRefused', async () => {
    serve({ '/api/checks?unit=shaoxing': { body: [] }, '/api/checks': { status: 400, body: { issues: [TOO_LARGE], incident: null } } })
    const page = await show(ChecksPage, { at: '/shaoxing/2023/checks', props: AT })
    await page.find('.drop').trigger('drop', { dataTransfer: { files: [new File(['x'], '年报.docx')] } })
    await settled()
    expect(page.find('.wrong').text()).toContain('请拆分文件')
    expect(page.find('.drop').exists()).toBe(true)
  })
})

describe('the marks', () => {
  it('cutATextWithoutLosingACharacter', () => {
    const marks = marksOf(RESULT)
    for (const block of RESULT.blocks) expect(stretches(marks, block.id, 0, block.text).map(({ text }) => text).join('')).toBe(block.text)
  })

  it('preferAFindingWhereANumberIsBothRightAndWrong', () => {
    const marks = marksOf({ ...RESULT, agreed: [...RESULT.findings[0]!.ends.map(({ mark }) => mark), ...RESULT.agreed] })
    expect(stretches(marks, 'p1', 0, RESULT.blocks[3]!.text).filter(({ kind }) => kind !== 'plain').map(({ kind }) => kind)).toEqual(['note', 'agreed', 'agreed'])
  })
})
