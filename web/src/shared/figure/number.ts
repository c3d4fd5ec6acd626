import type { Figure } from '@/api/types'

/** Thousand separators from 10,000 on, as tables print them; anything that is not a plain number stays as it is. */
export function grouped(text: string): string {
  const parts = /^([+\-−]?)(\d{5,})(\.\d+)?$/.exec(text)
  if (!parts) return text
  return `${parts[1] ?? ''}${(parts[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${parts[3] ?? ''}`
}

/** A change with its sign always written. */
export function signed(figure: Figure): string {
  const text = grouped(figure.text)
  if (/^[+\-−]/.test(text)) return text.replace('-', '−')
  return figure.amount !== null && Number(figure.amount) > 0 ? `+${text}` : text
}

/** The height of a mark in a picture: never shown as a number, so a double is good enough. */
export function plotted(text: string | null | undefined): number | null {
  if (text == null) return null
  const bare = text.replace(/[,，\s%]/g, '').replace('−', '-').replace(/^1:/, '')
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null
}

export const plottedFigure = (figure: Figure): number | null =>
  figure.missing ? null : plotted(figure.amount ?? figure.text)

/** The year a figure is of: the last part of its key. */
export function yearOf(figure: Figure): string {
  return figure.key.split('@').at(-1) ?? ''
}
