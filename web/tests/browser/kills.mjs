import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlatform } from './platform.mjs'

/**
 * Power cuts while a clerk writes: patches, handing in, return by the city. The server is killed at a random moment,
 * started again on the same folder, and asked: every acknowledged cell stands, the one under way is there whole or not at
 * all, sending it again changes nothing more, and the table is in the state last acknowledged or in the one asked for.
 * `npm run e2e:kills -- --kills=200 --seed=1`.
 */
const option = (name, usual) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const kills = option('kills', 20)
let seed = option('seed', 1)
const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
const [ROUND, UNIT, TABLE] = ['shaoxing-2023', 'sx-s01', 'campus_and_resources']
const at = `/api/rounds/${ROUND}/units/${UNIT}`
const sheetAt = `${at}/tables/${TABLE}`

/** One account at one server: cookies, token, and answers as [status, body]. */
async function account(origin, name) {
  const jar = new Map()
  let token = ''
  const ask = async (method, path, body) => {
    const headers = { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; '), 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token }
    const answer = await fetch(origin + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    for (const line of answer.headers.getSetCookie()) jar.set(line.split('=')[0], line.slice(line.indexOf('=') + 1).split(';')[0])
    const text = await answer.text()
    return [answer.status, text === '' ? null : JSON.parse(text)]
  }
  token = (await ask('GET', '/api/session'))[1].csrf
  const [status, session] = await ask('POST', '/api/session', { account: name, password: `luban-${name}-2023` })
  assert.equal(status, 200, `${name} cannot sign in`)
  token = session.csrf ?? (await ask('GET', '/api/session'))[1].csrf
  return ask
}

const known = { cells: new Map(), state: null }
/** What has been asked and not yet answered. */
let underWay = null
const counts = { patches: 0, handedIn: 0, returned: 0, repeated: 0 }

async function opensTheRound(city) {
  const opening = { region: 'shaoxing', year: 2023, title: '断电演练', opensAt: new Date(Date.now() - 60_000).toISOString(), deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(), levels: ['city'], tables: [TABLE] }
  const [status, body] = await city('POST', '/api/rounds', opening)
  assert.equal(status, 200, JSON.stringify(body))
}

/** The clerk's sheet now: its only row, the numeric fields, the texts and versions. */
async function look(clerk) {
  const [status, sheet] = await clerk('GET', sheetAt)
  assert.equal(status, 200, JSON.stringify(sheet))
  const row = sheet.rows[0]
  return { sheet, row: row.id, cells: new Map(Object.entries(row.cells)), fields: sheet.columns.filter((column) => column.type === 'integer' && /^[1-9]\d{3,}$/.test(row.cells[column.id]?.text ?? '')).map((column) => column.id) }
}

const first = new Map()
/** Within a hundredth of what stood there first, so that no rule stops the handing in. */
function near(field, seen) {
  if (!first.has(field)) first.set(field, Number(seen.cells.get(field).text))
  return String(Math.round(first.get(field) * (1 + random() / 100)))
}

async function patches(clerk, seen, client, sequence) {
  const chosen = seen.fields.filter(() => random() < 0.3).slice(0, 20)
  const fields = chosen.length ? chosen : seen.fields.slice(0, 1)
  const cells = fields.map((field) => ({ row: seen.row, field, text: near(field, seen), base: seen.cells.get(field)?.version ?? 0 }))
  const patch = { client, sequence, cells, rows: [] }
  underWay = { kind: 'patch', patch, stood: new Map(fields.map((field) => [field, seen.cells.get(field)?.text ?? ''])) }
  const [status, body] = await clerk('PATCH', sheetAt, patch)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.outcome.applied.length, cells.length, JSON.stringify(body.outcome))
  for (const { field, version } of body.outcome.applied) {
    const cell = { text: cells.find((one) => one.field === field).text, version }
    seen.cells.set(field, cell)
    known.cells.set(field, cell)
  }
  known.state = body.state.state
  seen.revision = body.state.revision
  underWay = null
  counts.patches++
}

async function moves(ask, path, body, to, counter) {
  underWay = { kind: 'move', to }
  const [status, answer] = await ask('POST', path, body)
  assert.equal(status, 200, JSON.stringify(answer))
  known.state = to
  underWay = null
  counts[counter]++
  return answer
}

/** Writes until the connection breaks. */
async function works(origin, round) {
  const [clerk, city] = [await account(origin, 'school'), await account(origin, 'city')]
  const client = `kill-${process.pid}-${round}`
  for (let sequence = 1; ; sequence++) {
    const seen = await look(clerk)
    for (let i = 0; i < 6; i++) await patches(clerk, seen, client, sequence++)
    const [, outlook] = await clerk('GET', `${at}/submission`)
    const mine = outlook.find((one) => one.state.table === TABLE)
    if (mine.unexplained.length > 0) continue
    const [handed] = await moves(clerk, `${at}/submission`, { tables: [{ table: TABLE, revision: mine.state.revision, nothing: false }] }, 'submitted', 'handedIn')
    await moves(city, `${at}/decisions`, { kind: 'return', tables: [{ table: TABLE, revision: handed.revision }], notes: [{ table: TABLE, row: null, field: null, reason: 'other', text: '演练退回' }], why: '' }, 'returned', 'returned')
  }
}

/** After the restart: nothing acknowledged is lost, nothing half. */
async function holds(origin) {
  const clerk = await account(origin, 'school')
  const seen = await look(clerk)
  const state = seen.sheet.state.state
  // the same text once more is taken without a new version, so it does not show whether the patch has arrived
  const pending = underWay?.kind === 'patch' ? underWay.patch.cells.filter((cell) => underWay.stood.get(cell.field) !== cell.text) : []
  const arrived = pending.filter((cell) => seen.cells.get(cell.field)?.text === cell.text && seen.cells.get(cell.field).version > cell.base)
  assert.ok(arrived.length === 0 || arrived.length === pending.length, `half a patch: ${arrived.length} of ${pending.length}`)
  for (const [field, cell] of known.cells) {
    if (arrived.some((one) => one.field === field)) continue
    assert.equal(seen.cells.get(field)?.text, cell.text, `${field} was acknowledged as ${cell.text}`)
  }
  const allowed = [known.state, underWay?.kind === 'move' ? underWay.to : null, underWay?.kind === 'patch' ? 'drafting' : null]
  assert.ok(known.state === null || allowed.includes(state), `the table is ${state}, expected one of ${allowed}`)
  if (underWay?.kind === 'patch' && seen.sheet.editable) {
    const [status, body] = await clerk('PATCH', sheetAt, underWay.patch)
    assert.equal(status, 200, JSON.stringify(body))
    if (pending.length > 0) assert.equal(body.outcome.repeated, arrived.length > 0, 'what had arrived is known to have come before')
    counts.repeated += body.outcome.repeated ? 1 : 0
    const now = await look(clerk)
    for (const cell of pending) assert.equal(now.cells.get(cell.field).text, cell.text)
    for (const cell of pending) known.cells.set(cell.field, now.cells.get(cell.field))
    known.state = now.sheet.state.state
  } else known.state = state
  underWay = null
  if (state === 'submitted') {
    const city = await account(origin, 'city')
    await moves(city, `${at}/decisions`, { kind: 'return', tables: [{ table: TABLE, revision: seen.sheet.state.revision }], notes: [{ table: TABLE, row: null, field: null, reason: 'other', text: '演练退回' }], why: '' }, 'returned', 'returned')
  }
}

const data = mkdtempSync(join(tmpdir(), 'lubanchi-kills-'))
let failed = false
try {
  let platform = await startPlatform(data)
  await opensTheRound(await account(platform.origin, 'city'))
  for (let round = 1; round <= kills; round++) {
    const work = works(platform.origin, round).catch((thrown) => thrown)
    await new Promise((resolve) => setTimeout(resolve, 300 + random() * 4000))
    await platform.kill()
    const ended = await work
    if (ended.code === 'ERR_ASSERTION') throw ended
    platform = await startPlatform(data)
    await holds(platform.origin)
    if (round % 10 === 0 || round === kills) console.log(`${round} kills; ${JSON.stringify(counts)}`)
  }
  await platform.stop()
} catch (thrown) {
  failed = true
  console.log(`FAULT ${thrown.message ?? thrown}`)
} finally {
  rmSync(data, { recursive: true, force: true })
}
console.log(`${kills} kills asked, ${failed ? 'a fault' : 'nothing acknowledged was lost, nothing was half'}`)
if (failed) process.exitCode = 1
