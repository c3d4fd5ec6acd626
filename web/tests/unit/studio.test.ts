import { describe, expect, it, vi } from 'vitest'
import FigurePicker from '@/features/studio/FigurePicker.vue'
import LibraryPage from '@/features/studio/LibraryPage.vue'
import PublishedPage from '@/features/studio/PublishedPage.vue'
import StoriesPage from '@/features/studio/StoriesPage.vue'
import StudioListPage from '@/features/studio/StudioListPage.vue'
import StudioPage from '@/features/studio/StudioPage.vue'
import { bind, change, joined, plain, read, reword, show as draw, stands } from '@/features/studio/narrative'
import { advice, BOOKS, cases, library, list, page, section } from '../fixtures/studio'
import { serve, settled, show } from './mounting'

const at = { unit: 'shaoxing', year: 2023 }
const REPORT = '/api/studio/reports/1'
const SECTION = `${REPORT}/sections/facilities`

function box(html = ''): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

describe('people\'s text on the page', () => {
  it('isReadBackAsItWasDrawn', () => {
    const { text, figures } = section('facilities')
    const root = box()
    draw(root, text.narrative, figures, () => '')
    expect(read(root)).toEqual(text.narrative)
    expect(root.textContent).toContain('2178548')
  })

  it('isRewordedOnceAndNeverOverAFigure', () => {
    const { narrative } = section('facilities').text
    const said = reword(narrative, '册', '本')
    expect(plain(said)).toBe(plain(narrative).replace('册', '本'))
    expect(said.paragraphs[0]?.pieces[1]).toEqual(narrative.paragraphs[0]?.pieces[1])
    expect(reword(narrative, '共 2178548 册', '很多')).toEqual(narrative)
    expect([stands(narrative, '另有在校生'), stands(narrative, '没有这句')]).toEqual([true, false])
  })

  it('takesNothingButWordsAndFiguresFromTheBrowser', () => {
    const root = box('<div>一<b onclick="x">二</b><img src=x><br>三</div><p></p><ul><li>四</li></ul>')
    expect(read(root).paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['一二', '三', '四'])
  })

  it('bindsATypedNumberInItsPlace', () => {
    const { text, unbound } = section('facilities')
    const bound = bind(text.narrative, unbound[0]!, unbound[0]!.offers[0]!)
    expect(bound.paragraphs[0]?.pieces.map((piece) => piece.text ?? piece.figure?.key)).toEqual(['全市图书共 ', BOOKS.key, ' 册，另有在校生 ', 'enrolment@shaoxing@2023', ' 人。'])
  })

  it('changesTheFigureThatIsMeantAndNoOther', () => {
    const twice = { paragraphs: [{ pieces: [{ text: null, figure: BOOKS }, { text: null, figure: BOOKS }] }] }
    const changed = change(twice, 1, (chip) => ({ ...chip, seen: '' }))
    expect(changed.paragraphs[0]?.pieces.map(({ figure }) => figure?.seen)).toEqual(['2178540', ''])
    expect(plain(twice)).toBe('21785402178540')
  })
})

describe('a draft that came back', () => {
  const say = (text: string) => ({ paragraphs: [{ pieces: [{ text, figure: null }] }] })
  const pieces = [{ agreed: { paragraphs: [{ pieces: [{ text: '图书 ', figure: null }, { text: null, figure: BOOKS }] }] }, here: null, file: null }, { agreed: null, here: say('这样'), file: say('那样') }]

  it('isJoinedAsItsAuthorChose', () => {
    expect(plain(joined(pieces, () => 'file', []))).toBe('图书 2178540\n那样')
    expect(plain(joined(pieces, () => 'both', []))).toBe('图书 2178540\n这样\n那样')
  })

  it('keepsAFigureBoundUnlessItIsFreed', () => {
    expect(joined(pieces, () => 'here', []).paragraphs[0]?.pieces[1]?.figure).toEqual(BOOKS)
    expect(joined(pieces, () => 'here', [{ key: BOOKS.key, typed: '2180000' }]).paragraphs[0]?.pieces[1]).toEqual({ text: '2180000', figure: null })
  })
})

describe('the studio', () => {
  const open = async () => {
    const asked: string[] = serve({ [REPORT]: { body: page() }, [SECTION]: { body: section('facilities') }, [`${SECTION}/advice`]: () => ({ body: asked.includes(`PUT ${SECTION}/advice`) ? { ...advice(), suggestions: [], left: 2 } : advice() }), [`${REPORT}/beginning`]: { body: { title: null, year: null, blank: false } }, [`${REPORT}/cases`]: { body: [{ section: 'facilities', number: '1-1', story: cases(false)[1] }] }, '/api/studio/cases?unit=shaoxing&year=2023&q=': { body: cases(false) }, [`${REPORT}/steps`]: { body: page().report } })
    return { asked, shown: await show(StudioPage, { at: '/shaoxing/2023/studio/1?section=facilities', props: { ...at, id: '1' } }) }
  }

  it('showsWhatWaitsInEachSection', async () => {
    const { shown } = await open()
    expect(shown.find('[data-section="challenges"]').text()).toContain('必写')
    expect(shown.find('[data-section="facilities"] .bad').text()).toContain('1')
  })

  it('flagsAFigureWhoseDataMoved', async () => {
    const { shown } = await open()
    expect(shown.find('.box .chip').classes()).toContain('moved')
    expect(shown.find('[data-figure]').text()).toContain('数据变了：现在是 2178548')
  })

  it('offersOnlyTheStepsThatMayBeTaken', async () => {
    const { shown, asked } = await open()
    expect(shown.findAll('[data-step]').map((step) => step.text())).toEqual(['送审'])
    await shown.find('[data-step="submit"]').trigger('click')
    await settled()
    expect(asked).toContain(`POST ${REPORT}/steps`)
  })

  it('putsASuggestionIntoTheTextOrLeavesIt', async () => {
    const { shown, asked } = await open()
    expect(shown.find('[data-suggestion]').text()).toContain('比上年的 8250 个增加')
    await shown.find('[data-suggestion] [data-take]').trigger('click')
    await settled()
    expect(asked).toContain(`PATCH ${SECTION}`)
    await shown.find('[data-suggestion] .textlink').trigger('click')
    await settled()
    expect(asked).toContain(`PUT ${SECTION}/advice`)
    expect(shown.find('[data-suggestion]').exists()).toBe(false)
    expect(shown.find('[data-advice]').text()).toContain('已不用 2 条')
  })

  it('takesProposedWordsIntoTheTextAndSettlesTheThread', async () => {
    const { shown, asked } = await open()
    const sent: string[] = []
    const fetched = globalThis.fetch
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
      if (init?.method === 'PATCH') sent.push(String(init.body))
      return fetched(path, init)
    })
    await shown.find('[data-reword]').trigger('click')
    await settled()
    expect(JSON.stringify(JSON.parse(sent[0] ?? '{}'))).toContain('册，在校生另有 46,760 人。')
    expect(asked).toContain(`POST ${REPORT}/comments/3/resolution`)
  })

  it('numbersTheCasesOfASection', async () => {
    expect((await open()).shown.find('[data-chosen]').text()).toContain('1-1 一校一品')
  })

  it('listsReportsWithTheirState', async () => {
    serve({ '/api/studio/reports?unit=shaoxing&year=2023': { body: list(false) } })
    expect((await show(StudioListPage, { props: at })).findAll('.state').map((one) => one.text())).toEqual(['已退回', '已发布'])
  })
})

describe('the picker of figures', () => {
  const offer = (key: string) => ({ key, label: { zh: key, en: key }, year: 2023, printed: '1', unit: '' })

  it('takesWhatTheWordsFindEvenWhenTheirAnswerIsSlow', async () => {
    const waiting = new Map<string, (body: unknown) => void>()
    vi.stubGlobal('fetch', (path: string) => new Promise((resolve) => waiting.set(path, (body) => resolve(new Response(JSON.stringify(body), { status: 200 })))))
    const chosen: string[] = []
    const shown = await show(FigurePicker, { props: { report: 1, onChosen: (one: { key: string }) => chosen.push(one.key) } })
    waiting.get('/api/studio/reports/1/figures?q=')?.([offer('ratio'), offer('books')])
    await settled()
    await shown.find('input').setValue('books')
    await shown.find('input').trigger('keydown', { key: 'Enter' })
    expect(chosen).toEqual([])
    waiting.get('/api/studio/reports/1/figures?q=books')?.([offer('books')])
    await settled()
    expect(chosen).toEqual(['books'])
    await shown.find('input').trigger('keydown', { key: 'Enter' })
    expect(chosen).toEqual(['books', 'books'])
  })
})

describe('the cases', () => {
  it('areAcceptedByWhoReviewsThem', async () => {
    const asked = serve({ '/api/studio/cases?unit=shaoxing&year=2023&q=': { body: cases(false) }, '/api/studio/cases/7/state': { body: cases(false)[0] } })
    const shown = await show(StoriesPage, { props: at })
    expect(shown.findAll('[data-accept]')).toHaveLength(1)
    await shown.find('[data-accept]').trigger('click')
    await settled()
    expect(asked).toContain('POST /api/studio/cases/7/state')
  })
})

describe('the public library', () => {
  it('isReadWithoutAnAccount', async () => {
    serve({ '/api/library?q=': { body: library([], false) } })
    expect((await show(LibraryPage, { account: 'public', at: '/library' })).find('.entries').text()).toContain('2023-03-01 发布')
  })

  it('printsFiguresThatAreNotAsked', async () => {
    serve({ '/api/library/a': { body: library(['a'], false) }, '/api/library/a/document': { body: library(['a', 'document'], false) } })
    const shown = await show(PublishedPage, { at: '/library/a', props: { address: 'a' } })
    expect(shown.find('#p1').text()).toContain('46760 人')
  })

  it('saysWhyAReportWasWithdrawn', async () => {
    serve({ '/api/library/withdrawn': { body: library(['withdrawn'], false) } })
    expect((await show(PublishedPage, { at: '/library/withdrawn', props: { address: 'withdrawn' } })).find('.tombstone').text()).toContain('数据更正后重新发布')
  })
})
