import { describe, expect, it, vi } from 'vitest'
import { ApiFailure } from '@/api/client'
import type { collection, Judgement, PatchBody, Patched, Sheet, TableCase } from '@/api/collection'
import { useDraft } from '@/features/collection/draft'

const counts = { rows: 1, filled: 1, cells: 2, blocking: 0, toExplain: 0, explained: 0 }
const judgement: Judgement = { issues: [], issuesTotal: 0, counts, totals: [] }
const state: TableCase = { table: 't', state: 'drafting', level: 0, revision: 1, counts, submitted: null, approved: null, sealed: null, changedAt: '', due: null, dueLeft: null }
const at = { round: 'r', unit: 'u' }
const text = { zh: '表', en: 'table' }

const sheet = (): Sheet => ({
  table: { id: 't', label: text, shape: 'list', grain: text, coverage: text, period: text },
  columns: [{ id: 'a', label: text, type: 'integer', unit: null, codes: null, required: true, key: true }],
  codes: {}, rows: [{ id: 'r1', cells: { a: { text: '1', version: 3 } } }], judgement, prior: {}, absent: 0, reopened: [], notes: [], state, editable: true, decides: false,
})

/** A server that takes everything, unless told otherwise; it keeps what came. */
function server(answer?: (body: PatchBody) => Partial<Patched['outcome']> | Error) {
  const came: PatchBody[] = []
  const send: typeof collection.patch = async (_, __, body) => {
    came.push(JSON.parse(JSON.stringify(body)) as PatchBody)
    const said = answer?.(body) ?? {}
    if (said instanceof Error) throw said
    return {
      outcome: { sequence: body.sequence, repeated: false, applied: body.cells.map((cell) => ({ row: cell.row, field: cell.field, version: cell.base + 1 })), conflicts: [], refused: [], ...said },
      judgement, state, savedAt: '2024-11-22T01:46:00Z',
    }
  }
  return { came, send }
}

describe('a draft', () => {
  it('sendsWhatWasTypedWithTheVersionItWasTypedOver', async () => {
    const { came, send } = server()
    const draft = useDraft(at, 't', sheet(), send, 'page')
    draft.write([{ row: 'r1', field: 'a', text: '2' }])
    expect(draft.textOf({ row: 'r1', field: 'a' })).toBe('2')
    await draft.flush()
    expect(came).toEqual([{ client: 'page', sequence: 1, rows: [], cells: [{ row: 'r1', field: 'a', text: '2', base: 3 }] }])
    draft.write([{ row: 'r1', field: 'a', text: '5' }])
    await draft.flush()
    expect(came[1]?.cells[0]?.base).toBe(4)
    expect(draft.saving.value).toBe('saved')
  })

  it('sendsTheSamePatchAgainAfterAnAnswerThatNeverCame', async () => {
    vi.useFakeTimers()
    let lost = true
    const { came, send } = server(() => { if (!lost) return {}; lost = false; return new ApiFailure(0, [], null) })
    const draft = useDraft(at, 't', sheet(), send, 'page')
    draft.write([{ row: 'r1', field: 'a', text: '2' }])
    const flushed = draft.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(draft.saving.value).toBe('waiting')
    draft.write([{ row: 'r1', field: 'a', text: '3' }])
    await vi.advanceTimersByTimeAsync(20_000)
    await flushed
    vi.useRealTimers()
    expect(came[1]).toEqual(came[0])
    expect(came[2]?.cells).toEqual([{ row: 'r1', field: 'a', text: '3', base: 4 }])
    expect(draft.unsent()).toBe(0)
  })

  it('keepsTheTextAndStopsWhenTheServerRefuses', async () => {
    const { send } = server(() => new ApiFailure(409, [], null))
    const draft = useDraft(at, 't', sheet(), send, 'page')
    draft.write([{ row: 'r1', field: 'a', text: '2' }])
    await draft.flush()
    expect(draft.saving.value).toBe('stopped')
    expect(draft.failure.value?.status).toBe(409)
    expect(draft.textOf({ row: 'r1', field: 'a' })).toBe('2')
  })

  it('tellsAConflictAndWritesMineOverTheirsOnlyWhenAsked', async () => {
    let first = true
    const { came, send } = server(() => { if (!first) return {}; first = false; return { applied: [], conflicts: [{ row: 'r1', field: 'a', yours: '2', theirs: '9', version: 7, by: 'B', at: '' }] } })
    const draft = useDraft(at, 't', sheet(), send, 'page')
    draft.write([{ row: 'r1', field: 'a', text: '2' }])
    await draft.flush()
    const [conflict] = draft.conflicts.value
    expect(conflict?.theirs).toBe('9')
    if (conflict) draft.settle(conflict, true)
    await draft.flush()
    expect(came[1]?.cells).toEqual([{ row: 'r1', field: 'a', text: '2', base: 7 }])
    expect(draft.conflicts.value).toEqual([])
  })

  it('undoesAndRedoesCellsAndRows', async () => {
    const { came, send } = server()
    const draft = useDraft(at, 't', sheet(), send, 'page')
    draft.write([{ row: 'r1', field: 'a', text: '2' }])
    draft.removeRows(['r1'])
    expect(draft.rows.value).toEqual([])
    draft.undo()
    expect(draft.textOf({ row: 'r1', field: 'a' })).toBe('2')
    draft.undo()
    expect(draft.textOf({ row: 'r1', field: 'a' })).toBe('1')
    draft.redo()
    expect(draft.textOf({ row: 'r1', field: 'a' })).toBe('2')
    await draft.flush()
    expect(came.flatMap((body) => body.rows.map((row) => row.op))).toEqual(['remove', 'add'])
  })

  it('leavesAloneWhatStandsSoAlready', async () => {
    const { came, send } = server()
    const draft = useDraft(at, 't', sheet(), send, 'page')
    expect(draft.write([{ row: 'r1', field: 'a', text: '1' }])).toBe(0)
    await draft.flush()
    expect(came).toEqual([])
  })
})
