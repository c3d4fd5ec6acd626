import { describe, expect, it } from 'vitest'
import type { Chart } from '@/api/types'
import { flowPicture } from '@/shared/chart/flows'
import { option } from '@/shared/chart/option'

const point = (text: string | null) => ({ text, key: 'k@u@2023' })
const chart = (kind: Chart['kind'], ...series: (string | null)[][]): Chart => ({
  kind, categories: ['三年制', '五年制', '其他'], unit: '人', summary: '新生',
  series: series.map((points, at) => ({ name: `${2022 + at} 年`, points: points.map(point) })),
})
interface Drawn { series: { type: string; data: { name: string; value: unknown; printed?: string }[] }[]; radar?: { indicator: { name: string; max: number }[] } }
const drawn = (of: Chart): Drawn => option(of, 'serif') as unknown as Drawn

describe('charts around a centre', () => {
  it('givesAPieceToEveryPartThatHasAValue', () => {
    const { series } = drawn(chart('donut', ['8231', null, '0']))
    expect(series.map((each) => each.type)).toEqual(['pie'])
    expect(series[0]?.data.map((piece) => [piece.name, piece.printed])).toEqual([['三年制', '8231'], ['其他', '0']])
  })

  it('drawsALineForEachYearAndPrintsTheNewestAtTheSpokes', () => {
    const { series, radar } = drawn(chart('radar', ['1', '2', '3'], ['4', null, '12345'], ['5', '6', '12345']))
    expect(series).toHaveLength(2) // a year that lacks a spoke is not drawn as if it were zero
    expect(radar?.indicator.map((spoke) => spoke.name)).toEqual(['三年制 5', '五年制 6', '其他 12,345'])
    expect(new Set(radar?.indicator.map((spoke) => spoke.max)).size).toBe(1)
  })

  it('startsTheSpokesAtZeroAndReachesTheLargestValue', () => {
    expect(drawn(chart('radar', ['1', '2', '34'])).radar?.indicator[0]?.max).toBe(40)
  })
})

describe('flows and maps', () => {
  const flows: Chart = { ...chart('sankey', ['60', null, '20']), categories: ['a', 'b', 'c'], flows: [{ from: '毕业生', to: '升学' }, { from: '毕业生', to: '出境' }, { from: '升学', to: '保送' }] }

  it('putsAStationBehindWhatLeadsToItAndPrintsTheGivenText', () => {
    const { stations } = flowPicture(flows)
    expect(stations.map((one) => [one.words, one.column])).toEqual([['毕业生', 0], ['升学 60', 1], ['出境', 1], ['保送 20', 2]])
  })

  it('givesAMissingFlowNoBandAndTheOthersTheirThickness', () => {
    const { bands, stations } = flowPicture(flows)
    expect(bands.map((band) => band.id)).toEqual(['毕业生>升学', '升学>保送'])
    expect(Math.round((stations[1]?.height ?? 0) / (stations[3]?.height ?? 1))).toBe(3)
  })
})
