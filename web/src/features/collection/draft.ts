import { computed, ref, shallowRef, triggerRef, type Ref } from 'vue'
import { ApiFailure } from '@/api/client'
import { collection, type CellRef, type Conflict, type Judgement, type PatchBody, type Patched, type Place, type Sheet, type TableCase } from '@/api/collection'
import { asFailure } from '@/shared/load'
import type { Row } from './sheet/model'

/** A cell and what is written into it. */
export interface Edit extends CellRef { text: string }
interface Done { cells: (Edit & { before: string })[]; added: string[]; removed: { id: string; after: string | null }[] }
export type Saving = 'saved' | 'saving' | 'waiting' | 'stopped'

const BATCH = 400
const PAUSE = 350
const RETRY = [1_000, 3_000, 8_000]
const UNDONE = 200

/** The page's copy of a draft (草稿编辑): writes at once here, sends in order, and never gives up an edit in silence. */
export function useDraft(at: Place, table: string, sheet: Sheet, send: typeof collection.patch = collection.patch, client: string = crypto.randomUUID()) {
  const rows = shallowRef<Row[]>(sheet.rows.map((row) => ({ id: row.id, cells: { ...row.cells } })))
  if (sheet.table.shape === 'form' && rows.value.length === 0) rows.value = [{ id: 'form', cells: {} }]
  const judgement: Ref<Judgement> = shallowRef(sheet.judgement)
  const state: Ref<TableCase> = shallowRef(sheet.state)
  const saving = ref<Saving>('saved')
  const savedAt = ref('')
  const conflicts = ref<Conflict[]>([])
  const failure = shallowRef<ApiFailure | null>(null)
  const refused = ref(0)
  const changed = ref(new Set<string>())
  const pending = new Map<string, CellRef>()
  let moves: PatchBody['rows'] = []
  const past: Done[] = []
  let future: Done[] = []
  let sequence = 0
  let made = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: PatchBody | null = null

  const key = (cell: CellRef): string => `${cell.row}\n${cell.field}`
  const rowOf = (id: string): Row | undefined => rows.value.find((row) => row.id === id)
  const textOf = (cell: CellRef): string => rowOf(cell.row)?.cells[cell.field]?.text ?? ''

  function put(cell: CellRef, text: string, version?: number): void {
    const row = rowOf(cell.row)
    if (!row) return
    row.cells[cell.field] = { text, version: version ?? row.cells[cell.field]?.version ?? 0 }
  }

  function later(pause = PAUSE): void {
    saving.value = underWay ? saving.value : 'saving'
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }

  function change(done: Done, keep = true): void {
    for (const id of done.removed) rows.value = rows.value.filter((row) => row.id !== id.id)
    for (const cell of done.cells) {
      put(cell, cell.text)
      pending.set(key(cell), { row: cell.row, field: cell.field })
      changed.value.add(key(cell))
    }
    moves.push(...done.removed.map((row) => ({ op: 'remove' as const, row: row.id, after: null })))
    if (keep) {
      past.push(done)
      future = []
      if (past.length > UNDONE) past.shift()
    }
    triggerRef(rows)
    later()
  }

  /** Writes cells; those that stand so already are left alone. */
  function write(edits: Edit[]): number {
    const cells = edits.filter((edit) => rowOf(edit.row) && textOf(edit) !== edit.text).map((edit) => ({ ...edit, before: textOf(edit) }))
    if (cells.length > 0) change({ cells, added: [], removed: [] })
    return cells.length
  }

  function insert(id: string, after: string | null): void {
    const place = after === null ? rows.value.length : rows.value.findIndex((row) => row.id === after) + 1
    rows.value = [...rows.value.slice(0, place), removedRows.get(id) ?? { id, cells: {} }, ...rows.value.slice(place)]
    moves.push({ op: 'add', row: id, after: after !== null && place < rows.value.length ? after : null })
    later()
  }

  const removedRows = new Map<string, Row>()

  /** Adds rows after one, or at the end; their ids come back. */
  function addRows(count: number, after: string | null): string[] {
    const ids = Array.from({ length: count }, () => `${client.slice(0, 8)}-${++made}`)
    let last = after
    for (const id of ids) {
      insert(id, last)
      last = after === null ? null : id
    }
    past.push({ cells: [], added: ids, removed: [] })
    future = []
    return ids
  }

  function removeRows(ids: string[]): void {
    const gone = ids.map((id) => {
      const place = rows.value.findIndex((row) => row.id === id)
      const row = rows.value[place]
      if (row) removedRows.set(id, row)
      return { id, after: place > 0 ? rows.value[place - 1]?.id ?? null : null }
    })
    change({ cells: [], added: [], removed: gone })
  }

  function undo(): Done | null {
    const done = past.pop()
    if (!done) return null
    for (const row of done.removed) insert(row.id, row.after)
    if (done.added.length > 0) {
      done.added.forEach((id) => { const row = rowOf(id); if (row) removedRows.set(id, row) })
      change({ cells: [], added: [], removed: done.added.map((id) => ({ id, after: null })) }, false)
    }
    change({ cells: done.cells.map((cell) => ({ ...cell, text: cell.before, before: cell.text })), added: [], removed: [] }, false)
    future.push(done)
    return done
  }

  function redo(): Done | null {
    const done = future.pop()
    if (!done) return null
    done.added.forEach((id) => insert(id, null))
    change({ cells: done.cells, added: [], removed: done.removed }, false)
    past.push(done)
    return done
  }

  function batch(): PatchBody {
    const cells = [...pending.values()].slice(0, BATCH)
    cells.forEach((cell) => pending.delete(key(cell)))
    const body = {
      client, sequence: ++sequence, rows: moves,
      cells: cells.filter((cell) => rowOf(cell.row)).map((cell) => ({ ...cell, text: textOf(cell), base: rowOf(cell.row)?.cells[cell.field]?.version ?? 0 })),
    }
    moves = []
    return body
  }

  /** Sends what is waiting. A patch that got no answer is sent again as it was: the server knows it by its number. */
  async function flush(): Promise<void> {
    if (underWay || saving.value === 'stopped') return
    for (let tries = 0; pending.size > 0 || moves.length > 0 || underWay;) {
      underWay ??= batch()
      saving.value = tries === 0 ? 'saving' : 'waiting'
      try {
        taken(await send(at, table, underWay), underWay)
        underWay = null
        tries = 0
      } catch (thrown) {
        const failed = asFailure(thrown)
        if (failed.status !== 0 && failed.status < 500) {
          failure.value = failed
          saving.value = 'stopped'
          underWay = null
          return
        }
        saving.value = 'waiting'
        await new Promise((go) => { setTimeout(go, RETRY[Math.min(tries, RETRY.length - 1)]) })
        tries++
      }
    }
    saving.value = 'saved'
  }

  function taken(answer: Patched, sent: PatchBody): void {
    const texts = new Map(sent.cells.map((cell) => [key(cell), cell.text]))
    for (const one of answer.outcome.applied) put(one, pending.has(key(one)) ? textOf(one) : texts.get(key(one)) ?? textOf(one), one.version)
    conflicts.value = [...conflicts.value.filter((old) => !texts.has(key(old))), ...answer.outcome.conflicts]
    refused.value = answer.outcome.refused.length
    for (const one of answer.outcome.refused) put(one, sheet.rows.find((row) => row.id === one.row)?.cells[one.field]?.text ?? '')
    judgement.value = answer.judgement
    state.value = answer.state
    savedAt.value = answer.savedAt
    triggerRef(rows)
  }

  /** Of a conflict keeps one text: mine is written over theirs, knowingly. */
  function settle(conflict: Conflict, mine: boolean): void {
    conflicts.value = conflicts.value.filter((one) => one !== conflict)
    put(conflict, conflict.theirs, conflict.version)
    if (mine) write([{ row: conflict.row, field: conflict.field, text: conflict.yours }])
    else triggerRef(rows)
  }

  return {
    rows, judgement, state, saving, savedAt, conflicts, failure, refused, changed, textOf, write, addRows, removeRows, undo, redo, flush, settle,
    waiting: computed(() => saving.value !== 'saved'),
    unsent: () => pending.size + moves.length + (underWay ? 1 : 0),
  }
}

export type Draft = ReturnType<typeof useDraft>
