import { depths } from './depth'

interface Placed { tile: { column: number; row: number } | null }
export interface Tile<T> { unit: T; column: number; row: number; depth: number | null }

/** Where each unit stands and how deep its colour is, 0 to 4 between the lowest and the highest; without a number none. One the map does not know stands below. */
export function tiles<T extends Placed>(units: T[], value: (unit: T) => number | null): Tile<T>[] {
  const depth = depths(units.map(value))
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
