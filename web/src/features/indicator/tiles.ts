import type { SchoolFigure } from '@/api/types'
import { plottedFigure } from '@/shared/figure/number'
import places from './tiles.json'

/** Zhejiang's counties by where they lie to each other, one square each; no boundary and no area is meant. */
const ROWS = places.map((row) => row.split(' '))

export interface Tile { unit: SchoolFigure; column: number; row: number; depth: number | null }

function placeOf(name: string): { column: number; row: number } | null {
  for (const [row, names] of ROWS.entries()) {
    const column = names.findIndex((one) => one !== '.' && name.startsWith(one))
    if (column >= 0) return { column, row }
  }
  return null
}

/** Where each unit stands and how deep its colour is, 0 to 4 between the lowest and the highest; without a number none. */
export function tiles(units: SchoolFigure[]): Tile[] {
  const values = units.map((one) => plottedFigure(one.figure)).filter((value): value is number => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const placed = units.map((unit) => ({ unit, place: placeOf(unit.unit.label.zh) }))
  const known = placed.flatMap(({ place }) => (place ? [place] : []))
  const left = Math.min(...known.map(({ column }) => column), 99)
  const top = Math.min(...known.map(({ row }) => row), 99)
  const bottom = known.length ? Math.max(...known.map(({ row }) => row)) - top + 1 : 0
  let rest = 0
  return placed.map(({ unit, place }) => {
    const value = plottedFigure(unit.figure)
    const depth = value === null ? null : high === low ? 2 : Math.min(4, Math.floor(((value - low) / (high - low)) * 5))
    const at = place ? { column: place.column - left, row: place.row - top } : { column: rest++, row: bottom }
    return { unit, ...at, depth }
  })
}
