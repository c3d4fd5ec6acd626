import type { CountyFigure } from '@/api/types'
import { depths } from '@/shared/chart/depth'
import { plottedFigure } from '@/shared/figure/number'

export interface Tile { unit: CountyFigure; column: number; row: number; depth: number | null }

/** Where each county stands and how deep its colour is, 0 to 4 between the lowest and the highest; without a number none. One the map does not know stands below. */
export function tiles(units: CountyFigure[]): Tile[] {
  const depth = depths(units.map((one) => plottedFigure(one.figure)))
  const known = units.flatMap(({ tile }) => (tile ? [tile] : []))
  const left = Math.min(...known.map(({ column }) => column), 99)
  const top = Math.min(...known.map(({ row }) => row), 99)
  const bottom = known.length ? Math.max(...known.map(({ row }) => row)) - top + 1 : 0
  let rest = 0
  return units.map((unit, at) => {
    const place = unit.tile ? { column: unit.tile.column - left, row: unit.tile.row - top } : { column: rest++, row: bottom }
    return { unit, ...place, depth: depth[at] ?? null }
  })
}
