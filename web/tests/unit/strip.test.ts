import { describe, expect, it } from 'vitest'
import type { SchoolFigure } from '@/api/types'
import { strip } from '@/shared/figure/strip'
import { absent, both, figure, UNITS } from '../fixtures/figures'

const school = (id: string, text: string | null): SchoolFigure => ({
  unit: { id, label: both(id, id) },
  figure: text === null ? absent('x', { unit: id, year: 2023 }, 'not_reported', UNITS.person) : figure('x', { unit: id, year: 2023 }, text, UNITS.person),
})

/** A seeded generator: the same numbers on every machine. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

describe('the strip of schools', () => {
  it('leavesOutASchoolWithoutANumberInsteadOfDrawingZero', () => {
    const drawn = strip([school('a', '10'), school('b', null), school('c', '20')], 640, 13)
    expect(drawn?.dots.map((dot) => dot.id)).toEqual(['a', 'c'])
    expect(drawn?.mean).toBe(15)
    expect(drawn?.low).toBeGreaterThan(0)
  })

  it('isNotDrawnForFewerThanTwoSchools', () => {
    expect(strip([school('a', '10'), school('b', null)], 640, 13)).toBeNull()
    expect(strip([], 640, 13)).toBeNull()
  })

  it('standsWhereAllSchoolsAreEqual', () => {
    const drawn = strip([school('a', '0'), school('b', '0')], 640, 13)
    expect(drawn?.dots.map((dot) => dot.row)).toEqual([0, 1])
    expect(drawn?.high).toBeGreaterThan(drawn?.low ?? 0)
  })

  it('neverLetsTwoDotsCoverEachOther', () => {
    const chance = numbers(2023)
    for (let round = 0; round < 60; round++) {
      const schools = Array.from({ length: 2 + Math.floor(chance.next().value * 40) }, (_, at) => school(`s${at}`, (chance.next().value * 100).toFixed(2)))
      const drawn = strip(schools, 640, 13)
      if (!drawn) throw new Error('two schools and more are drawn')
      const x = (value: number): number => ((value - drawn.low) / (drawn.high - drawn.low)) * 640
      for (const one of drawn.dots) {
        expect(x(one.value)).toBeGreaterThanOrEqual(0)
        expect(x(one.value)).toBeLessThanOrEqual(640)
        for (const other of drawn.dots) {
          if (one !== other && one.row === other.row) expect(Math.abs(x(one.value) - x(other.value))).toBeGreaterThanOrEqual(13 - 1e-9)
        }
      }
    }
  })
})
