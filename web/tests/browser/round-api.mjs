import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { account, told } from './account.mjs'

/** The third school of a round: its own program sends the rows, nobody opens a page. */
const launcher = fileURLToPath(new URL('../../../lubanchi', import.meta.url))

/** Opens an account as an operator does, beside the running platform; its password is printed once. */
export function opensAccount(data, login, role, unit) {
  const done = spawnSync('bash', [launcher, 'account', login, role, unit, '--data', data], { encoding: 'utf8' })
  const password = new RegExp(`${login} / (\\S+)`).exec(done.stdout)?.[1]
  assert.ok(password, `no account: ${done.stdout} ${done.stderr}`)
  return password
}

const plain = (sheet) => sheet.rows.map((row) => Object.fromEntries(Object.entries(row.cells).map(([field, cell]) => [field, cell.text])))

/** Dry run, load, the same batch once more, hand in; says what was sent. */
export async function reportsByProgram(origin, { login, password }, at, tables) {
  const ask = await account(origin, login, password)
  const send = (table, rows, query, key) => told(ask('POST', `${at}/tables/${table}/rows${query}`, rows, 'application/json', key ? { 'Idempotency-Key': key } : {}))
  for (const { table, changed } of tables) {
    const rows = plain(await told(ask('GET', `${at}/tables/${table}`)))
    changed(rows)
    const [wrong] = rows
    const field = Object.keys(changed.wrong)[0]
    const dry = await send(table, [{ ...wrong, ...changed.wrong }, ...rows.slice(1)], '?dry=true&whole=true')
    assert.equal(dry.rejected, 1, JSON.stringify(dry))
    assert.ok(dry.issues.some((one) => one.field === field), JSON.stringify(dry.issues))
    const loaded = await send(table, rows, '?whole=true', `${table}-1`)
    assert.deepEqual([loaded.rowsIn, loaded.rejected], [rows.length, 0], JSON.stringify(loaded))
    assert.ok(loaded.cells > 0, JSON.stringify(loaded))
    const again = await send(table, rows, '?whole=true', `${table}-1`)
    assert.equal(again.changes.changed + again.changes.added + again.changes.removed, 0, JSON.stringify(again.changes))
  }
  const outlook = await told(ask('GET', `${at}/submission`))
  const mine = outlook.filter((one) => tables.some(({ table }) => table === one.state.table))
  assert.deepEqual(mine.flatMap((one) => one.unexplained), [])
  await told(ask('POST', `${at}/submission`, { tables: mine.map((one) => ({ table: one.state.table, revision: one.state.revision, nothing: false })) }))
}
