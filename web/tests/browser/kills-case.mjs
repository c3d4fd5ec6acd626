import { strict as assert } from 'node:assert'
import { account, told } from './account.mjs'
import { planted } from './workbook.mjs'

const [REGION, YEAR, UNIT, TABLE] = ['shaoxing', 2023, 'sx-s01', 'campus_and_resources']
const SHEET = '校园与教学资源表'
const ROUND = `${REGION}-${YEAR}`
const at = `/api/rounds/${ROUND}/units/${UNIT}`
const sheetAt = `${at}/tables/${TABLE}`
const EDITABLE = ['not_started', 'drafting', 'returned']
const WORD = '演练退回'
/** Where the template of a form has its first value. */
const [VALUE_COLUMN, FIRST_ROW] = ['E', 4]

/** A table of a school between clerk and city, with what the server has acknowledged of it. */
export class Case {
  spans = new Map()
  /** What has been asked and not yet answered. */
  underWay = null
  /** Called once, when the next thing is asked. */
  whenAsked = () => {}
  #random
  #cells = new Map()
  #state = null
  #first = new Map()
  #upload = null
  #template = null
  #client = 0
  #askedAt = 0

  constructor(random) { this.#random = random }

  async signsIn(origin) {
    [this.clerk, this.city] = await Promise.all([account(origin, 'school'), account(origin, 'city')])
  }

  async opens() {
    const opening = { region: REGION, year: YEAR, title: '断电演练', opensAt: new Date(Date.now() - 60_000).toISOString(), deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(), levels: ['city'], tables: [TABLE] }
    await told(this.city('POST', '/api/rounds', opening))
    this.#template = await told(this.clerk('GET', `${at}/template.xlsx?tables=${TABLE}`))
    const seen = await this.#look()
    this.#state = seen.state
    this.#cells = seen.cells
    this.fields = seen.fields
    this.order = seen.sheet.columns.map((column) => column.id)
    this.decimals = new Set(seen.sheet.columns.filter((column) => column.type === 'decimal').map((column) => column.id))
    this.row = seen.row
  }

  /** The sheet now: its only row, the fields that are large numbers, texts and versions, and where the table stands. */
  async #look() {
    const sheet = await told(this.clerk('GET', sheetAt))
    const row = sheet.rows[0]
    const large = (column) => ['integer', 'decimal'].includes(column.type) && /^[1-9]\d{3,}(\.\d+)?$/.test(row.cells[column.id]?.text ?? '')
    return { sheet, row: row.id, cells: new Map(Object.entries(row.cells)), state: sheet.state, editable: sheet.editable, fields: sheet.columns.filter(large).map((column) => column.id) }
  }

  /** Within a hundredth of what stood there first, so that no rule stops the handing in; never what stands there now. */
  #near(field) {
    if (!this.#first.has(field)) this.#first.set(field, Number(this.#cells.get(field).text))
    const near = Math.round(this.#first.get(field) * (1 + this.#random() / 100))
    const before = Number(this.#cells.get(field).text)
    return (near === before ? near + 1 : near).toFixed(this.decimals.has(field) ? 2 : 0)
  }

  /** Acknowledged steps until this kind may be asked. */
  async reaches(kind) {
    const wants = { autosave: EDITABLE, upload: EDITABLE, adopt: EDITABLE, submit: EDITABLE, return: ['submitted', 'approved', 'sealed'], approve: ['submitted'], seal: ['approved'] }[kind]
    for (let steps = 0; !wants.includes(this.#state.state); steps++) {
      assert.ok(steps < 6, `no way from ${this.#state.state} to where ${kind} may be asked`)
      if (EDITABLE.includes(this.#state.state)) {
        await this.#patch()
        await this.does('submit')
      } else if (this.#state.state === 'submitted' && kind === 'seal') await this.does('approve')
      else await this.does('return')
    }
    if (kind === 'return' && this.#state.state === 'submitted' && this.#random() < 0.6) {
      await this.does('approve')
      if (this.#random() < 0.5) await this.does('seal')
    }
    if (kind === 'adopt') await this.does('upload')
    if (kind === 'submit') await this.#patch()
  }

  async does(kind) {
    this.#askedAt = 0
    await { autosave: () => this.#autosaves(), upload: () => this.#uploads(), adopt: () => this.#adopts(), submit: () => this.#submits(), return: () => this.#returns(), approve: () => this.#approves(), seal: () => this.#seals() }[kind]()
    this.spans.set(kind, performance.now() - this.#askedAt)
  }

  #asks(what) {
    this.underWay = what
    this.#askedAt ||= performance.now()
    this.whenAsked()
  }

  /** What was returned stays so while it is being corrected. */
  #edited() { return this.#state.state === 'not_started' ? 'drafting' : this.#state.state }

  async #autosaves() { for (let i = 0; i < 5; i++) await this.#patch() }

  async #patch() {
    const chosen = this.fields.filter(() => this.#random() < 0.5)
    const fields = chosen.length ? chosen : this.fields.slice(0, 1)
    const cells = fields.map((field) => ({ row: this.row, field, text: this.#near(field), base: this.#cells.get(field).version }))
    const patch = { client: `kill-${process.pid}`, sequence: ++this.#client, cells, rows: [] }
    this.#asks({ kind: 'autosave', to: this.#edited(), texts: new Map(cells.map((cell) => [cell.field, cell.text])), again: () => this.clerk('PATCH', sheetAt, patch) })
    const body = await told(this.clerk('PATCH', sheetAt, patch))
    assert.equal(body.outcome.applied.length, cells.length, JSON.stringify(body.outcome))
    for (const { field, version } of body.outcome.applied) this.#cells.set(field, { text: this.underWay.texts.get(field), version })
    this.#acknowledged(body.state)
  }

  #acknowledged(state) {
    this.#state = state
    this.underWay = null
  }

  /** The template filled in with what stands there, and other large numbers. */
  #workbook(texts) {
    const columns = [...this.#cells.keys()]
    const filled = {}
    for (const [i, field] of this.order.entries()) if (columns.includes(field)) filled[`${VALUE_COLUMN}${FIRST_ROW + i}`] = texts.get(field) ?? this.#cells.get(field).text
    return planted(this.#template, SHEET, filled)
  }

  async #uploads() {
    const texts = new Map(this.fields.map((field) => [field, this.#near(field)]))
    const bytes = this.#workbook(texts)
    const bring = () => this.clerk('POST', `${at}/workbooks?name=kill.xlsx`, bytes, 'application/octet-stream')
    this.#asks({ kind: 'upload', texts: new Map(), again: bring })
    const preview = await told(bring())
    assert.deepEqual([preview.tables.length, preview.tables[0]?.loaded], [1, 1], JSON.stringify(preview))
    this.#upload = { id: preview.upload, texts }
    this.underWay = null
  }

  async #adopts() {
    const { id, texts } = this.#upload
    const adopt = () => this.clerk('POST', `${at}/workbooks/${id}/adoption`, { tables: [TABLE] })
    this.#asks({ kind: 'adopt', to: this.#edited(), texts, again: adopt })
    const [adopted] = await told(adopt())
    assert.equal(adopted.refused, 0, JSON.stringify(adopted))
    for (const [field, text] of texts) this.#cells.set(field, { text })
    this.#acknowledged({ ...this.#state, state: this.#edited(), revision: null })
    await this.#reads()
  }

  /** Takes versions and state from the server, once nothing is under way. */
  async #reads() {
    const seen = await this.#look()
    for (const [field, { text }] of this.#cells) assert.equal(seen.cells.get(field)?.text, text, `${field} was acknowledged as ${text}`)
    this.#cells = seen.cells
    this.#state = seen.state
  }

  async #moves(kind, to, ask) {
    this.#asks({ kind, to, texts: new Map(), again: ask })
    const answer = await told(ask())
    this.#acknowledged(Array.isArray(answer) ? answer[0] : this.#state)
    return answer
  }

  async #submits() {
    const outlook = (await told(this.clerk('GET', `${at}/submission`))).find((one) => one.state.table === TABLE)
    assert.deepEqual(outlook.unexplained, [], 'the numbers stay near what they were')
    const { revision } = outlook.state
    await this.#moves('submit', 'submitted', () => this.clerk('POST', `${at}/submission`, { tables: [{ table: TABLE, revision, nothing: false }] }))
  }

  #decides(kind, notes) {
    const { revision } = this.#state
    return () => this.city('POST', `${at}/decisions`, { kind, tables: [{ table: TABLE, revision }], notes, why: '' })
  }

  #returns() { return this.#moves('return', 'returned', this.#decides('return', [{ table: TABLE, row: null, field: null, reason: 'other', text: WORD }])) }
  #approves() { return this.#moves('approve', 'approved', this.#decides('pass', [])) }

  async #seals() {
    const snapshot = await this.#snapshot()
    this.#asks({ kind: 'seal', to: 'sealed', snapshot, texts: new Map(), again: () => this.city('POST', `/api/rounds/${ROUND}/seal`, {}) })
    const sealed = await told(this.underWay.again())
    assert.notEqual(sealed.snapshot, snapshot)
    this.#acknowledged({ ...this.#state, state: 'sealed', revision: null })
    this.#state = (await this.#look()).state
  }

  async #snapshot() {
    const dashboard = await told(this.city('GET', `/api/dashboard?unit=${REGION}&year=${YEAR}`))
    assert.ok(dashboard.snapshot, 'the dashboard says its snapshot')
    return typeof dashboard.snapshot === 'string' ? dashboard.snapshot : dashboard.snapshot.id
  }

  /** After the restart: nothing acknowledged is lost, nothing half, and asked again it is done once. Says whether it had arrived. */
  async holds() {
    const seen = await this.#look()
    const was = this.underWay
    const arrived = was ? this.#arrived(was, seen) : false
    for (const [field, { text }] of this.#cells) {
      const expected = arrived ? was.texts.get(field) ?? text : text
      assert.equal(seen.cells.get(field)?.text, expected, `${field} was acknowledged as ${expected}`)
    }
    const state = arrived && was.to ? was.to : this.#state.state
    assert.ok(seen.state.state === state, `the table is ${seen.state.state}, expected ${state} after ${was?.kind}`)
    if (!arrived && this.#state.revision !== null) assert.equal(seen.state.revision, this.#state.revision, 'no step nobody asked for')
    await this.#stepsAgree(seen.state)
    if (was?.kind === 'seal') assert.equal((await this.#snapshot()) !== was.snapshot, arrived, 'the snapshot is there when the tables are sealed, and only then')
    if (was) await this.#again(was, arrived)
    for (const [field, text] of was?.texts ?? []) this.#cells.set(field, { text })
    this.underWay = null
    await this.#reads()
    return arrived
  }

  #arrived(was, seen) {
    if (was.texts.size > 0) {
      const there = [...was.texts].filter(([field, text]) => seen.cells.get(field)?.text === text)
      assert.ok(there.length === 0 || there.length === was.texts.size, `half a patch: ${there.length} of ${was.texts.size}`)
      return there.length > 0
    }
    return was.to !== undefined && seen.state.state === was.to && seen.state.revision !== this.#state.revision
  }

  /** The last step written down leads to where the table stands. */
  async #stepsAgree(state) {
    const steps = (await told(this.city('GET', `${at}/steps`))).filter((step) => step.table === TABLE)
    const last = steps.reduce((newest, step) => (newest && newest.at > step.at ? newest : step), null)
    if (last && last.to !== state.state) assert.fail(`the last step leads to ${last.to}, the table is ${state.state}: ${JSON.stringify(steps.slice(0, 3))}`)
  }

  /** A step that has arrived is refused the second time, for the table has moved on; cells and seals are known to be there. */
  async #again(was, arrived) {
    const [status, body] = await was.again()
    if (arrived && ['submit', 'return', 'approve'].includes(was.kind)) {
      assert.equal(status, 409, `${was.kind} was done and is done again: ${JSON.stringify(body)}`)
    } else {
      assert.equal(status, 200, JSON.stringify(body))
    }
    if (was.kind === 'autosave') assert.equal(body.outcome.repeated, arrived, 'what had arrived is known to have come before')
  }
}
