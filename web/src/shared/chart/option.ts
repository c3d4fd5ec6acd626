import type { EChartsCoreOption } from 'echarts/core'
import type { Chart } from '@/api/types'
import { grouped, plotted } from '../figure/number'
import { donut, radar } from './around'

export interface Ink { fill: string; text: string; symbol: string }

/** Series tell themselves apart by depth and by symbol; cinnabar never appears in a chart. */
const TWO: Ink[] = [
  { fill: '#C3D6E7', text: '#56626F', symbol: 'emptyCircle' },
  { fill: '#2C7D6A', text: '#1E6756', symbol: 'rect' },
]
const MORE: Ink[] = [
  { fill: '#2C7D6A', text: '#1E6756', symbol: 'circle' },
  { fill: '#8FB0CE', text: '#56626F', symbol: 'rect' },
  { fill: '#C5E0D6', text: '#56626F', symbol: 'triangle' },
  { fill: '#23527C', text: '#23527C', symbol: 'diamond' },
  { fill: '#DFEAF3', text: '#56626F', symbol: 'emptyCircle' },
]

const inks = (series: number): Ink[] =>
  series === 2 ? TWO : Array.from({ length: series }, (_, at) => MORE[at % MORE.length] as Ink)

/** The inks of a chart's series; around a centre the newest, the last, is the darkest. */
export const inksOf = (chart: Chart): Ink[] => (chart.kind === 'radar' ? inks(chart.series.length).reverse() : inks(chart.series.length))

const inkOf = (at: number): Ink => MORE[at % MORE.length] as Ink

const axis = { axisLine: { lineStyle: { color: '#CDD5D9' } }, axisTick: { show: false }, axisLabel: { color: '#56626F', fontSize: 12 } }

/** A plan's goal as a dashed line with its words at the end. */
const goalLines = (chart: Chart) => ({
  silent: true, symbol: 'none', lineStyle: { color: '#845500', type: 'dashed', width: 1.2 },
  label: { position: 'insideStartTop', color: '#845500', fontSize: 11, formatter: ({ name }: { name: string }) => name },
  data: (chart.goals ?? []).map((goal) => ({ name: goal.label, yAxis: plotted(goal.text) ?? 0 })),
})

/** The axis reaches the highest goal. */
const reach = (chart: Chart): number | undefined => {
  const goals = (chart.goals ?? []).map((goal) => plotted(goal.text) ?? 0)
  const points = chart.series.flatMap((series) => series.points.map((point) => plotted(point.text) ?? 0))
  const top = Math.max(...goals, ...points) * 1.05
  const step = 10 ** Math.floor(Math.log10(top || 1)) / 2
  return goals.length && Math.max(...goals) > Math.max(...points) ? Math.ceil(top / step) * step : undefined
}

/** What ECharts draws for a chart of the contract. Labels print the given text, not a recomputed number. */
export function option(chart: Chart, font: string): EChartsCoreOption {
  if (chart.kind === 'donut') return donut(chart, font, inkOf)
  if (chart.kind === 'radar') return radar(chart, font, (at) => inksOf(chart)[at] ?? inkOf(at))
  const ink = inks(chart.series.length)
  const line = chart.kind === 'line'
  return {
    animation: false,
    aria: { enabled: true, label: { description: chart.summary } },
    textStyle: { fontFamily: font },
    grid: { left: 6, right: 18, top: 26, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: chart.categories, boundaryGap: !line || ['8%', '8%'], ...axis },
    yAxis: { type: 'value', max: reach(chart), scale: line, splitNumber: 4, splitLine: { lineStyle: { color: '#EDF0F1' } }, axisLabel: { color: '#697582', fontSize: 11, hideOverlap: true } },
    series: chart.series.map((series, at) => ({
      name: series.name,
      type: line ? 'line' : 'bar',
      stack: chart.kind === 'stacked_bar' ? 'whole' : undefined,
      barMaxWidth: 34,
      barGap: '12%',
      symbol: ink[at]?.symbol,
      symbolSize: 7,
      connectNulls: false,
      lineStyle: { width: 1.8 },
      itemStyle: { color: ink[at]?.fill, borderColor: ink[at]?.fill },
      label: {
        show: true,
        position: chart.kind === 'stacked_bar' ? 'inside' : 'top',
        color: chart.kind === 'stacked_bar' && ink[at]?.fill === '#2C7D6A' ? '#fff' : chart.kind === 'stacked_bar' ? '#17212B' : ink[at]?.text,
        fontSize: 11,
        formatter: ({ dataIndex }: { dataIndex: number }) => grouped(series.points[dataIndex]?.text ?? ''),
      },
      markLine: at === 0 && chart.goals?.length ? goalLines(chart) : undefined,
      data: series.points.map((point) => plotted(point.text)),
    })),
  }
}
