import type { SchoolFigure } from '@/api/types'
import { plottedFigure } from './number'

export interface Dot { id: string; school: SchoolFigure; value: number; row: number }

export interface Strip { dots: Dot[]; low: number; high: number; mean: number }

/** Values on one axis; dots that would cover each other are stacked. Null when fewer than two schools have a number. */
export function strip(schools: SchoolFigure[], width: number, dot: number): Strip | null {
  const known = schools
    .map((school) => ({ id: school.unit.id, school, value: plottedFigure(school.figure) }))
    .filter((entry): entry is Omit<Dot, 'row'> => entry.value !== null)
    .sort((a, b) => a.value - b.value)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < 2) return null
  const margin = (last.value - first.value || Math.abs(first.value) || 1) * 0.06
  const [low, high] = [first.value - margin, last.value + margin]
  const ends: number[] = []
  const dots = known.map((entry) => {
    const x = ((entry.value - low) / (high - low)) * width
    let row = ends.findIndex((end) => x - end >= dot)
    if (row < 0) row = ends.length
    ends[row] = x
    return { ...entry, row }
  })
  return { dots, low, high, mean: known.reduce((sum, { value }) => sum + value, 0) / known.length }
}
