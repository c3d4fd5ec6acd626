import type { Block, Cell, Inline, Report } from '@/api/types'

export interface Heading { id: string; level: number; text: string }

export const plain = (inlines: Inline[] | null | undefined): string => (inlines ?? []).map((inline) => inline.text).join('')

/** A heading with its number, unless the number is already printed in its text. */
export function headingText(block: Block): string {
  const text = plain(block.inlines)
  return block.number && !text.startsWith(block.number) ? `${block.number} ${text}` : text
}

/** The headings down to the second level, in order: the contents at the left. */
export function outline(report: Report): Heading[] {
  return report.blocks
    .filter((block) => block.kind === 'heading' && (block.level ?? 1) <= 2)
    .map((block) => ({ id: block.id, level: block.level ?? 1, text: headingText(block) }))
}

const cells = (rows: Cell[][] | null | undefined): Inline[] => (rows ?? []).flat().flatMap((cell) => cell.inlines)

/** How many anchored figures a report holds, and how many of them have no data. */
export function countFigures(report: Report): { traced: number; missing: number } {
  const anchors = report.blocks
    .flatMap((block) => [...(block.inlines ?? []), ...(block.caption ?? []), ...(block.note ?? []), ...cells(block.head), ...cells(block.rows)])
    .flatMap((inline) => (inline.anchor ? [inline.anchor] : []))
  const missing = anchors.filter((anchor) => anchor.missing).length
  return { traced: anchors.length - missing, missing }
}
