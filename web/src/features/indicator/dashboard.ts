import type { Dashboard, DashboardIndicator } from '@/api/types'
import { yearOf } from '@/shared/figure/number'

/** Whether any of the years shown has a value. */
export const hasData = (indicator: DashboardIndicator): boolean => indicator.figures.some((figure) => !figure.missing)

export interface Attention { differs: DashboardIndicator[]; missing: DashboardIndicator[] }

/** What a person should look at first: figures that contradict print, and figures that were there before and are not this year. */
export function attention(dashboard: Dashboard): Attention {
  const all = dashboard.dimensions.flatMap((dimension) => dimension.indicators)
  return {
    differs: all.filter(({ published }) => published?.verdict === 'differs'),
    missing: all.filter((one) => hasData(one) && one.figures.at(-1)?.missing && one.figures.at(-1)?.missing?.reason !== 'not_applicable'),
  }
}

/** The years the figures are of, oldest first. */
export function yearsShown(dashboard: Dashboard): string[] {
  const longest = dashboard.dimensions.flatMap((dimension) => dimension.indicators).sort((a, b) => b.figures.length - a.figures.length)[0]
  return longest?.figures.map(yearOf) ?? []
}

/** Whether a public report printed anything of this unit; of a school none does. */
export const isPublished = (dashboard: Dashboard): boolean => dashboard.dimensions.some((dimension) => dimension.indicators.some(({ published }) => published !== null))

export const isEmpty = (dashboard: Dashboard): boolean => dashboard.dimensions.every((dimension) => dimension.indicators.length === 0)
