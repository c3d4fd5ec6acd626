import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account, told } from './account.mjs'
import { startBrowser } from './chromium.mjs'
import { startPlatform } from './platform.mjs'

/**
 * What goes wrong around the platform while people work: the database is restarted under load, the disk is full, a browser is
 * offline for a minute. Nothing acknowledged is lost, what is refused is told, and afterwards all goes on by itself.
 * `npm run e2e:faults`; `--from=DIR` begins with a copy of that data folder, `--minute=SECONDS` shortens the time offline.
 */
const said = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const [REGION, YEAR, UNIT, TABLE] = ['shaoxing', 2023, 'sx-s01', 'programme_offering']
const ROUND = `${REGION}-${YEAR}`
const sheetAt = `/api/rounds/${ROUND}/units/${UNIT}/tables/${TABLE}`
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function opens(city) {
  const opening = { region: REGION, year: YEAR, title: '故障演练', opensAt: new Date(Date.now() - 60_000).toISOString(), deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(), levels: ['city'], tables: [TABLE] }
  await told(city('POST', '/api/rounds', opening))
}

/** Writes one cell of one row again and again, and keeps what was acknowledged; a refused or broken patch is sent again. */
async function writes(origin, row, until, log) {
  const ask = await account(origin, 'school')
  const known = { text: null, acknowledged: 0, refused: new Map(), longest: 0 }
  for (let sequence = 1; !until.over; sequence++) {
    const base = (await again(() => ask('GET', sheetAt), known)).rows.find((one) => one.id === row).cells.graduates?.version ?? 0
    const text = String(1000 + sequence)
    const patch = { client: `faults-${row}`, sequence, rows: [], cells: [{ row, field: 'graduates', text, base }] }
    const body = await again(() => ask('PATCH', sheetAt, patch), known)
    assert.ok(body.outcome.applied.length === 1 || body.outcome.repeated, JSON.stringify(body.outcome))
    known.text = text
    known.acknowledged++
  }
  log.push([row, known])
}

/** Asks until it is answered; what is no answer in words is a fault. */
async function again(ask, known) {
  const from = performance.now()
  for (;;) {
    const [status, body] = await ask()
    if (status === 200) {
      known.longest = Math.max(known.longest, performance.now() - from)
      return body
    }
    const code = body?.issues?.[0]?.code
    assert.ok(status === 503 && ['platform.database-away', 'platform.disk-full'].includes(code), `${status} ${JSON.stringify(body)}`)
    known.refused.set(code, (known.refused.get(code) ?? 0) + 1)
    assert.ok(performance.now() - from < 60_000, `no answer for a minute: ${code}`)
    await wait(200)
  }
}

async function databaseRestarts(platform) {
  const clerk = await account(platform.origin, 'school')
  const rows = (await told(clerk('GET', sheetAt))).rows.slice(0, 4).map((row) => row.id)
  const until = { over: false }
  const log = []
  const working = Promise.all(rows.map((row) => writes(platform.origin, row, until, log)))
  const program = join(platform.data, 'programs')
  const control = readdirSync(program, { recursive: true }).map(String).find((name) => name.endsWith('bin/pg_ctl'))
  try {
    for (const mode of ['fast', 'immediate', 'immediate']) {
      await wait(3000)
      const [first, ...words] = [...unprivileged, join(program, control), 'restart', '-D', join(platform.data, 'pg'), '-m', mode, '-w', '-l', join(platform.data, 'pg.log')]
      const done = spawnSync(first, words, { encoding: 'utf8' })
      assert.equal(done.status, 0, `${done.stdout} ${done.stderr}`)
    }
    await wait(3000)
  } finally {
    until.over = true
    await working
  }
  const after = (await told(clerk('GET', sheetAt))).rows
  for (const [row, known] of log) {
    assert.equal(after.find((one) => one.id === row).cells.graduates.text, known.text, `row ${row}`)
    console.log(`  ${row}: ${known.acknowledged} patches acknowledged and there, refused meanwhile ${JSON.stringify([...known.refused])}, longest ${Math.round(known.longest)} ms`)
  }
}

/** PostgreSQL does not run as root; the platform starts it this way, and so do we. */
const unprivileged = process.getuid?.() === 0 ? ['unshare', '-U', '--'] : []

/** Fills the file system under the data folder where we may mount one; elsewhere says that it was not tried. */
async function diskFull(from, command) {
  const room = mkdtempSync(join(tmpdir(), 'lubanchi-room-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', room]).status !== 0) {
    rmSync(room, { recursive: true })
    return console.log('  not tried: no file system of a limited size can be mounted here')
  }
  const data = join(room, 'data')
  try {
    cpSync(from, data, { recursive: true })
    const platform = await startPlatform(data, command.map((word) => word.replaceAll(from, data)))
    const ask = await account(platform.origin, 'school')
    const sheet = await told(ask('GET', sheetAt))
    const row = sheet.rows[0]
    const version = row.cells.employed?.version ?? 0
    spawnSync('bash', ['-c', `head -c 2G /dev/zero >${join(room, 'ballast')} 2>/dev/null`])
    const patch = (sequence, text, base) => ask('PATCH', sheetAt, { client: 'full', sequence, rows: [], cells: [{ row: row.id, field: 'employed', text, base }] })
    const kept = new Map([[0, [row.cells.employed?.text ?? '', version]]])
    let refused = ''
    for (let sequence = 1; sequence <= 400 && refused === ''; sequence++) {
      const [, base] = [...kept.values()].at(-1)
      const [status, body] = await patch(sequence, String(sequence), base)
      if (status === 200) kept.set(sequence, [String(sequence), body.outcome.applied[0]?.version ?? base])
      else refused = `${status} ${body?.issues?.[0]?.code}`
    }
    const submission = await ask('POST', `/api/rounds/${ROUND}/units/${UNIT}/submission`, { tables: [{ table: TABLE, revision: (await ask('GET', `/api/rounds/${ROUND}/units/${UNIT}`))[1]?.cases?.find((one) => one.table === TABLE)?.revision ?? 0, nothing: false }] })
    rmSync(join(room, 'ballast'))
    await wait(1000)
    const now = await again(() => ask('GET', sheetAt), { refused: new Map(), longest: 0 })
    const [text] = [...kept.values()].at(-1)
    const stands = now.rows.find((one) => one.id === row.id).cells.employed?.text ?? ''
    assert.ok(['', '503 platform.disk-full', '503 platform.database-away'].includes(refused), refused)
    assert.ok(refused !== '' || submission[0] !== 200, 'the disk was full and nothing was refused')
    assert.equal(stands, text, 'what was acknowledged stands, what was refused does not')
    const [status, body] = await patch(1000, '7', now.rows.find((one) => one.id === row.id).cells.employed?.version ?? 0)
    assert.equal(status, 200, `with room again it goes on: ${JSON.stringify(body)}`)
    console.log(`  full: ${kept.size - 1} patches acknowledged, then ${refused || 'none refused'}; handing in ${submission[0]} ${submission[1]?.issues?.[0]?.code ?? ''}; with room again it goes on`)
    await platform.stop()
  } finally {
    spawnSync('umount', ['-l', room])
    rmSync(room, { recursive: true, force: true })
  }
}

async function offline(platform, seconds) {
  const browser = await startBrowser()
  if (!browser) return console.log('  not tried: no browser here')
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    await context.addInitScript(() => localStorage.setItem('lubanchi.language', 'zh'))
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${platform.origin}/sign-in`)
    await page.fill('#account', 'school')
    await page.fill('#password', 'luban-school-2023')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await page.goto(`${platform.origin}/rounds/${ROUND}/units/${UNIT}/${TABLE}`)
    await page.waitForSelector('.sg [role=gridcell]')
    await context.setOffline(true)
    const typed = ['301', '302', '303']
    await page.locator('.sg [role=row][aria-rowindex="2"] [aria-colindex="2"]').first().click()
    await page.keyboard.press('Control+Home')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    for (const text of typed) { await page.keyboard.type(text); await page.keyboard.press('Enter') }
    await wait(seconds * 1000)
    const words = await page.locator('[data-saving]').innerText()
    assert.ok(!words.includes('已自动保存'), `nobody says it is saved while it is not: ${words}`)
    await context.setOffline(false)
    await page.waitForFunction(() => document.querySelector('[data-saving]')?.textContent.includes('已自动保存'))
    const sheet = await told((await account(platform.origin, 'school'))('GET', sheetAt))
    const field = sheet.columns[3].id
    assert.deepEqual(sheet.rows.slice(0, 3).map((row) => row.cells[field].text), typed)
    console.log(`  offline ${seconds} s: the page said "${words.trim()}", all ${typed.length} cells are with the server`)
  } finally {
    await browser.close()
  }
}

const data = mkdtempSync(join(tmpdir(), 'lubanchi-faults-'))
const faults = []
async function tried(name, work) {
  console.log(name)
  try { await work() } catch (thrown) { faults.push(name); console.log(`FAULT ${name}: ${String(thrown.stack ?? thrown).split('\n').slice(0, 4).join(' ')}`) }
}
try {
  const from = said('from')
  if (from) cpSync(from, data, { recursive: true })
  const platform = await startPlatform(data)
  await opens(await account(platform.origin, 'city'))
  await tried('the database is restarted under load', () => databaseRestarts(platform))
  await tried('a browser is offline for a minute', () => offline(platform, Number(said('minute') ?? 60)))
  await platform.stop()
  await tried('the disk is full', () => diskFull(data, platform.command))
} finally {
  rmSync(data, { recursive: true, force: true })
}
console.log(`${faults.length} faults`)
if (faults.length > 0) process.exitCode = 1
