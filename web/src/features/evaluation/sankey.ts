import type { Balance, Occupation } from '@/api/evaluation'
import type { LocalText } from '@/api/types'
import { bandPath } from '@/shared/chart/band'

/** A bar of the map and the place of its name. */
export interface Node { id: string; label: LocalText | string; x: number; y: number; height: number; state: Balance | 'end'; gap: number }
export interface Ribbon { id: string; occupation: string; path: string; side: 'need' | 'give' }
export interface Drawn { width: number; height: number; chains: Node[]; occupations: Node[]; programmes: Node[]; ribbons: Ribbon[] }

const WIDTH = 900
const COLUMNS = [148, 430, 694]
const TOP = 30
/** Names stand beside their bar, so no two bars of a column stand closer than a line. */
const LINE = 22
/** About so much of the picture is bars, the rest is what keeps them apart. */
const INK = 420

interface Flow { from: string; to: string; persons: number }

/** The map of some occupations; one chain's needs only where one is chosen. */
export function draw(occupations: Occupation[], chain: string | null): Drawn {
  const asked = occupations
    .map((one) => ({ ...one, needs: one.chains.filter((each) => chain === null || each.name === chain) }))
    .filter((one) => one.needs.length > 0)
  const needs = asked.flatMap((one) => one.needs.map((need): Flow => ({ from: need.name, to: one.code, persons: need.persons })))
  const gives = asked.flatMap((one) => one.programmes.filter((each) => each.persons > 0).map((each): Flow => ({ from: one.code, to: each.code, persons: each.persons })))
  const chains = [...new Set(needs.map((need) => need.from))]
  const order = [...asked].sort((a, b) => chains.indexOf(first(a.needs)) - chains.indexOf(first(b.needs)) || b.posts - a.posts)
  const size = (flows: Flow[], end: 'from' | 'to', id: string) => flows.filter((flow) => flow[end] === id).reduce((sum, flow) => sum + flow.persons, 0)
  const total = Math.max(1, needs.reduce((sum, flow) => sum + flow.persons, 0), gives.reduce((sum, flow) => sum + flow.persons, 0))
  const scale = INK / total
  const names = new Map(asked.flatMap((one) => one.programmes.map((each) => [each.code, each.label] as const)))
  const programmes = [...names.keys()].filter((code) => gives.some((flow) => flow.to === code))
    .sort((a, b) => order.findIndex((one) => one.code === leads(gives, a)) - order.findIndex((one) => one.code === leads(gives, b)))

  const middle = stack(1, order.map((one) => ({ id: one.code, label: one.label, state: one.state, gap: one.gap, persons: Math.max(size(needs, 'to', one.code), size(gives, 'from', one.code)) })), scale)
  const left = stack(0, chains.map((id) => ({ id, label: id, state: 'end' as const, gap: 0, persons: size(needs, 'from', id) })), scale)
  const right = stack(2, programmes.map((id) => ({ id, label: names.get(id) ?? id, state: 'end' as const, gap: 0, persons: size(gives, 'to', id) })), scale)
  const height = Math.max(...[left, middle, right].map((column) => column.end)) + 12
  for (const column of [left, middle, right]) spread(column.nodes, (height - 12 - column.end) / Math.max(1, column.nodes.length))
  return { width: WIDTH, height, chains: left.nodes, occupations: middle.nodes, programmes: right.nodes, ribbons: [...ribbons(needs, left.nodes, middle.nodes, scale, 'need'), ...ribbons(gives, middle.nodes, right.nodes, scale, 'give')] }
}

const first = (needs: { name: string; persons: number }[]): string => needs.reduce((most, each) => (each.persons > most.persons ? each : most)).name
const leads = (gives: Flow[], programme: string): string => gives.filter((flow) => flow.to === programme).reduce((most, flow) => (flow.persons > most.persons ? flow : most)).from

function stack(column: number, bars: (Omit<Node, 'x' | 'y' | 'height'> & { persons: number })[], scale: number): { nodes: Node[]; end: number } {
  let y = TOP
  const nodes = bars.map(({ persons, ...bar }) => {
    const height = Math.max(2, persons * scale)
    const node = { ...bar, x: COLUMNS[column] ?? 0, y, height }
    y += Math.max(LINE, height + 8)
    return node
  })
  return { nodes, end: y }
}

/** A shorter column is spread over the height of the longest. */
function spread(nodes: Node[], more: number): void {
  nodes.forEach((node, at) => { node.y += more * (at + 0.5) })
}

/** Flows leave and enter a bar one below the other, in the order of the bars they lead to. */
function ribbons(flows: Flow[], from: Node[], to: Node[], scale: number, side: 'need' | 'give'): Ribbon[] {
  const place = (nodes: Node[], id: string) => nodes.findIndex((node) => node.id === id)
  const left = new Map<string, number>()
  const right = new Map<string, number>()
  const take = (used: Map<string, number>, node: Node, thick: number): number => {
    const at = used.get(node.id) ?? node.y
    used.set(node.id, at + thick)
    return at
  }
  return [...flows].sort((a, b) => place(from, a.from) - place(from, b.from) || place(to, a.to) - place(to, b.to)).flatMap((flow) => {
    const start = from[place(from, flow.from)]
    const end = to[place(to, flow.to)]
    if (!start || !end) return []
    const thick = Math.max(1, flow.persons * scale)
    const y0 = take(left, start, thick)
    const y1 = take(right, end, thick)
    const path = bandPath({ x: start.x, y: y0 }, { x: end.x, y: y1 }, thick)
    return [{ id: `${flow.from}>${flow.to}`, occupation: side === 'need' ? flow.to : flow.from, path, side }]
  })
}
