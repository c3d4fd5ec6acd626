import type { Chart } from '@/api/types'
import { grouped, plotted } from '../figure/number'
import { BAR, bandPath } from './band'

/** A station: a bar as high as what passes it, its name and printed value beside it. */
export interface Station { name: string; words: string; column: number; x: number; y: number; height: number }
export interface Band { id: string; path: string; shade: number }
export interface FlowPicture { width: number; height: number; stations: Station[]; bands: Band[] }

const WIDTH = 640
const TOP = 12
/** About so much of the fullest column is bars, the rest keeps them apart. */
const INK = 200
const APART = 11
/** Names stand beside their bar, so no two bars of a column stand closer than a line. */
const LINE = 20

type Flow = { from: string; to: string; amount: number; text: string | null; at: number }

/** Where the stations and bands of a sankey stand; a missing flow has no band. Widths only, no value is printed from here. */
export function flowPicture(chart: Chart): FlowPicture {
  const points = chart.series[0]?.points ?? []
  const flows: Flow[] = (chart.flows ?? []).map(({ from, to }, at) => ({ from, to, at, text: points[at]?.text ?? null, amount: Math.max(0, plotted(points[at]?.text) ?? 0) }))
  const columns = columnsOf(flows)
  const sum = (end: 'from' | 'to', name: string) => flows.filter((flow) => flow[end] === name).reduce((all, flow) => all + flow.amount, 0)
  const passing = (name: string) => Math.max(sum('from', name), sum('to', name))
  const names = [...columns.keys()]
  const last = Math.max(0, ...columns.values())
  const fullest = Math.max(1, ...Array.from({ length: last + 1 }, (_, column) => names.filter((name) => columns.get(name) === column).reduce((all, name) => all + passing(name), 0)))
  const thick = (amount: number) => (amount > 0 ? Math.max(1, (amount / fullest) * INK) : 0)
  const words = (name: string): string => `${name} ${printed(flows, name)}`.trim()
  const right = Math.max(WIDTH / 2, WIDTH - BAR - 8 - Math.max(0, ...names.filter((name) => columns.get(name) === last).map((name) => wide(words(name)))))
  const stacks = Array.from({ length: last + 1 }, (_, column) => stack(names.filter((name) => columns.get(name) === column), column, (name) => Math.max(1, thick(passing(name)))))
  const highest = Math.max(...stacks.map((each) => each.end))
  const stations = stacks.flatMap(({ bars, end }, column) => bars.map((bar, at) => ({
    ...bar, words: words(bar.name), column, x: last === 0 ? 0 : (column * right) / last, y: TOP + bar.y + ((highest - end) / bars.length) * (at + 0.5),
  })))
  return { width: WIDTH, height: TOP + highest + 6, stations, bands: bands(flows, stations, thick) }
}

/** A station stands one column behind the last that leads to it. */
function columnsOf(flows: Flow[]): Map<string, number> {
  const columns = new Map(flows.flatMap(({ from, to }) => [[from, 0], [to, 0]] as [string, number][]))
  for (let round = 0; round < columns.size; round++) {
    for (const { from, to } of flows) columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(from) ?? 0) + 1))
  }
  return columns
}

/** The server's text of what reaches a station, where one flow alone does; the first station prints none. */
function printed(flows: Flow[], name: string): string {
  const reaching = flows.filter((flow) => flow.to === name)
  return reaching.length === 1 ? grouped(reaching[0]?.text ?? '') : ''
}

const wide = (text: string): number => [...text].reduce((all, letter) => all + (letter.charCodeAt(0) > 0x2e80 ? 12 : 6.6), 0)

function stack(names: string[], column: number, height: (name: string) => number): { bars: { name: string; column: number; y: number; height: number }[]; end: number } {
  let end = 0
  const bars = names.map((name) => {
    const bar = { name, column, y: end, height: height(name) }
    end += Math.max(LINE, bar.height + APART)
    return bar
  })
  return { bars, end }
}

/** Bands leave and reach a bar one below the other. */
function bands(flows: Flow[], stations: Station[], thick: (amount: number) => number): Band[] {
  const left = new Map<string, number>()
  const reached = new Map<string, number>()
  return flows.filter((flow) => flow.amount > 0).flatMap((flow, shade) => {
    const from = stations.find((one) => one.name === flow.from)
    const to = stations.find((one) => one.name === flow.to)
    if (!from || !to) return []
    const height = thick(flow.amount)
    const [y0, y1] = [left.get(from.name) ?? from.y, reached.get(to.name) ?? to.y]
    left.set(from.name, y0 + height)
    reached.set(to.name, y1 + height)
    const path = bandPath({ x: from.x, y: y0 }, { x: to.x, y: y1 }, height)
    return [{ id: `${flow.from}>${flow.to}`, path, shade: shade % 3 }]
  })
}
