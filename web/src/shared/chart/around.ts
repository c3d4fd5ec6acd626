import type { EChartsCoreOption } from 'echarts/core'
import type { Chart } from '@/api/types'
import { grouped, plotted } from '../figure/number'
import type { Ink } from './option'

/** Charts around a centre: the categories are parts of one whole or spokes on one scale, each year a series. */

const common = (chart: Chart, font: string) => ({
  animation: false,
  aria: { enabled: true, label: { description: chart.summary } },
  textStyle: { fontFamily: font },
})

/** Each part says its name and the given text; a missing part has no piece and stands in the note below. */
export function donut(chart: Chart, font: string, ink: (at: number) => Ink): EChartsCoreOption {
  const points = chart.series[0]?.points ?? []
  return {
    ...common(chart, font),
    series: [{
      type: 'pie', radius: ['46%', '74%'], startAngle: 90, minShowLabelAngle: 0,
      label: { color: '#3B4754', fontSize: 11, formatter: ({ data }: { data: { name: string; printed: string } }) => `${data.name} ${grouped(data.printed)}` },
      labelLine: { length: 8, length2: 8 },
      itemStyle: { borderColor: '#fff', borderWidth: 1 },
      data: chart.categories.flatMap((name, at) => {
        const text = points[at]?.text
        return text === null || text === undefined ? [] : [{ name, printed: text, value: plotted(text), itemStyle: { color: ink(at).fill } }]
      }),
    }],
  }
}

/** The newest series has its values at the spokes. A series that lacks a spoke is not drawn, lest it be taken for zero; the note below names it. */
export function radar(chart: Chart, font: string, ink: (at: number) => Ink): EChartsCoreOption {
  const newest = chart.series.at(-1)
  const top = Math.max(...chart.series.flatMap((series) => series.points.map((point) => plotted(point.text) ?? 0)))
  const step = 10 ** Math.floor(Math.log10(top || 1))
  return {
    ...common(chart, font),
    radar: {
      radius: '68%', splitNumber: 4,
      axisName: { color: '#3B4754', fontSize: 11 }, axisLine: { lineStyle: { color: '#E3E8EA' } },
      splitLine: { lineStyle: { color: '#E3E8EA' } }, splitArea: { show: false },
      indicator: chart.categories.map((name, at) => {
        const text = newest?.points[at]?.text
        return { name: text ? `${name} ${grouped(text)}` : name, min: 0, max: Math.ceil(top / step) * step }
      }),
    },
    series: chart.series.map((series, at) => ({ series, at })).filter(({ series }) => series.points.every((point) => point.text !== null)).map(({ series, at }) => ({
      name: series.name, type: 'radar', symbol: ink(at).symbol, symbolSize: 5,
      lineStyle: { width: series === newest ? 2.2 : 1.4, color: ink(at).fill }, itemStyle: { color: ink(at).fill },
      data: [{ name: series.name, value: series.points.map((point) => plotted(point.text)) }],
    })),
  }
}
