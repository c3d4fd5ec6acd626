import { nextTick, ref, type Ref } from 'vue'
import { ROW } from './geometry'
import type { GridModel } from './model'
import { parseTsv, toTsv } from './tsv'

export interface At { r: number; c: number }
export interface Range { r0: number; r1: number; c0: number; c1: number }
export interface Typed { r: number; c: number; text: string }

export interface Acts {
  move: (r: number, c: number, extend?: boolean) => void
  begin: (text: string | null) => boolean
  write: (cells: Typed[]) => number
  grow: (rows: number) => boolean
  undo: () => void
  redo: () => void
  nextProblem: (direction: number) => void
  notice: (key: string, values: Record<string, number>) => void
}

const FULL_WIDTH = /[０-９．－，]/g

/** A number as people type it: full-width digits, separators and blanks aside; whatever else stays as typed. */
export function normalised(kind: string, text: string): string {
  const line = text.trim()
  if (kind !== 'num') return line
  const plain = line.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[,\s]/g, '')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain : line
}

/** Keyboard and clipboard of the grid, as in a spreadsheet program (键盘与粘贴). */
export function useKeys(model: Ref<GridModel>, height: Ref<number>, acts: Acts) {
  const active = ref<At>({ r: 0, c: 0 })
  const anchor = ref<At>({ r: 0, c: 0 })

  const range = (): Range => ({
    r0: Math.min(active.value.r, anchor.value.r), r1: Math.max(active.value.r, anchor.value.r),
    c0: Math.min(active.value.c, anchor.value.c), c1: Math.max(active.value.c, anchor.value.c),
  })
  function cells(): At[] {
    const { r0, r1, c0, c1 } = range()
    const all: At[] = []
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) all.push({ r, c })
    return all
  }

  function clear(): void { acts.write(cells().map((cell) => ({ ...cell, text: '' }))) }
  function fillDown(): void {
    const { r0 } = range()
    acts.write(cells().filter((cell) => cell.r > r0).map((cell) => ({ ...cell, text: model.value.text(r0, cell.c) })))
  }

  function tab(event: KeyboardEvent): void {
    const { r, c } = active.value
    const width = model.value.columns.length
    const next = r * width + c + (event.shiftKey ? -1 : 1)
    if (next < 0 || next >= width * model.value.rowCount) return
    event.preventDefault()
    acts.move(Math.floor(next / width), next % width)
  }

  function arrow(event: KeyboardEvent, dr: number, dc: number): void {
    event.preventDefault()
    const { r, c } = active.value
    acts.move(r + dr, c + dc, event.shiftKey)
  }

  function control(event: KeyboardEvent): boolean {
    const letter = event.key.toLowerCase()
    const act: Record<string, () => void> = {
      z: () => (event.shiftKey ? acts.redo() : acts.undo()), y: acts.redo, d: fillDown,
      a: () => { anchor.value = { r: 0, c: 0 }; active.value = { r: model.value.rowCount - 1, c: model.value.columns.length - 1 } },
    }
    if (!act[letter]) return false
    event.preventDefault()
    act[letter]()
    return true
  }

  function key(event: KeyboardEvent): void {
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && control(event)) return
    const page = Math.max(1, Math.floor(height.value / ROW) - 2)
    const far = ctrl ? model.value.rowCount : 1
    const wide = model.value.columns.length
    const does: Record<string, () => void> = {
      ArrowDown: () => (event.altKey ? void acts.begin(null) : arrow(event, far, 0)),
      ArrowUp: () => arrow(event, -far, 0),
      ArrowLeft: () => arrow(event, 0, ctrl ? -wide : -1),
      ArrowRight: () => arrow(event, 0, ctrl ? wide : 1),
      PageDown: () => arrow(event, page, 0),
      PageUp: () => arrow(event, -page, 0),
      Home: () => arrow(event, ctrl ? -model.value.rowCount : 0, -wide),
      End: () => arrow(event, ctrl ? model.value.rowCount : 0, wide),
      Enter: () => { event.preventDefault(); acts.move(active.value.r + (event.shiftKey ? -1 : 1), active.value.c) },
      F2: () => { event.preventDefault(); acts.begin(null) },
      F8: () => { event.preventDefault(); acts.nextProblem(event.shiftKey ? -1 : 1) },
      Delete: () => { event.preventDefault(); clear() },
      Backspace: () => { event.preventDefault(); clear() },
      Escape: () => { anchor.value = { ...active.value } },
      Tab: () => tab(event),
    }
    does[event.key]?.()
  }

  function copy(event: ClipboardEvent): void {
    event.preventDefault()
    const { r0, r1, c0, c1 } = range()
    const matrix: string[][] = []
    for (let r = r0; r <= r1; r++) matrix.push(Array.from({ length: c1 - c0 + 1 }, (_, i) => model.value.text(r, c0 + i)))
    event.clipboardData?.setData('text/plain', toTsv(matrix))
  }

  /** A paste never fails whole: what fits is written, what does not is counted and said. */
  async function paste(event: ClipboardEvent): Promise<void> {
    event.preventDefault()
    let matrix = parseTsv(event.clipboardData?.getData('text/plain') ?? '')
    if (matrix.length === 0) return
    const { r0, r1, c0, c1 } = range()
    const only = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] ?? '' : null
    if (only !== null) matrix = Array.from({ length: r1 - r0 + 1 }, () => Array.from({ length: c1 - c0 + 1 }, () => only))
    const missing = r0 + matrix.length - model.value.rowCount
    if (missing > 0 && acts.grow(missing)) await nextTick()
    const typed: Typed[] = []
    let outside = 0
    let closed = 0
    matrix.forEach((line, i) => line.forEach((text, j) => {
      const at = { r: r0 + i, c: c0 + j }
      if (at.r >= model.value.rowCount || at.c >= model.value.columns.length) outside++
      else if (!model.value.editable(at.r, at.c)) closed++
      else typed.push({ ...at, text: normalised(model.value.kind(at.r, at.c), text) })
    }))
    acts.write(typed)
    anchor.value = { r: r0, c: c0 }
    active.value = { r: Math.min(model.value.rowCount, r0 + matrix.length) - 1, c: Math.min(model.value.columns.length, c0 + Math.max(...matrix.map((line) => line.length))) - 1 }
    acts.notice('collection.pasted', { cells: typed.length, closed, outside })
  }

  return { active, anchor, range, key, copy, paste }
}
