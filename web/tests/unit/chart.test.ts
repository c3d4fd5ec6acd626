import { describe, expect, it } from 'vitest'
import type { Chart } from '@/api/types'
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
