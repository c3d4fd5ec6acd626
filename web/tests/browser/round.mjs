import { strict as assert } from 'node:assert'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowser } from './chromium.mjs'
import { accessibilityFaults, scrollsSideways } from './judge.mjs'
import { startPlatform } from './platform.mjs'
import { opensAccount, reportsByProgram } from './round-api.mjs'
import { changes, everyStepIsInTheAudit, figure, report, timesIn } from './round-audit.mjs'
import { cellsOf, compared, FORM_SHEET, PLANTED, SHEET } from './round-errors.mjs'
import { planted, unzip } from './workbook.mjs'

/**
 * A whole round on the real platform: the city opens it; one school fills in the grid, another brings a workbook with forty
 * planted errors of twelve kinds, the program of a third sends rows; explain, hand in, return of two cells, correction,
 * approval, seal; the figure moves on the dashboard and in the report, and every step is in the audit.
 * LUBANCHI_ORIGIN and LUBANCHI_DATA use a platform that runs; `-- --screenshots` writes the pictures of the handbook.
 */
const images = fileURLToPath(new URL('../../../docs/handbook/images', import.meta.url))
const pictures = process.argv.includes('--screenshots')
const TABLE = 'programme_offering'
const FORM = 'campus_and_resources'
const ROUND = 'shaoxing-2023'
const [ONE, TWO, THREE] = ['sx-s01', 'sx-s02', 'sx-s03']
const faults = []
const browser = await startBrowser()

const given = process.env.LUBANCHI_ORIGIN
const platform = !browser ? null : given ? { origin: given, data: process.env.LUBANCHI_DATA, stop: async () => {} } : await startPlatform()

async function person(account, password = `luban-${account}-2023`) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
  await context.addInitScript(() => localStorage.setItem('lubanchi.language', 'zh'))
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  page.on('pageerror', (error) => faults.push(`${account}: ${error.message}`))
  await page.goto(`${platform.origin}/sign-in`)
  await page.fill('#account', account)
  await page.fill('#password', password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

async function judged(page, name) {
  if (await scrollsSideways(page)) faults.push(`${name}: the page scrolls sideways`)
  for (const found of await accessibilityFaults(page)) faults.push(`${name}: ${found}`)
  if (pictures) await page.screenshot({ path: join(images, `${name}.png`) })
}

const open = async (page, unit, table) => { await page.goto(`${platform.origin}/rounds/${ROUND}/units/${unit}/${table}`); await page.waitForSelector('.sg [role=gridcell]') }
const saved = (page) => page.waitForFunction(() => document.querySelector('[data-saving]')?.classList.contains('saved') && document.querySelector('[data-saving]')?.textContent.includes('已自动保存'))
const until = (page, name, value) => page.waitForFunction(([what, want]) => document.querySelector(`[data-${what}]`)?.textContent === String(want), [name, value])
const cell = (page, row, column) => page.locator(`.sg [role=row][aria-rowindex="${row + 2}"] [aria-colindex="${column + 2}"]`).first()
/** Types into a cell as a person does: a click, keys, Enter. */
async function types(page, row, column, text) { await goes(page, row, column); await page.keyboard.type(text); await page.keyboard.press('Enter') }
const columnOf = async (page, title) => page.evaluate(async ([path, name]) => (await (await fetch(path)).json()).columns.findIndex((one) => one.label.zh === name), [`/api${new URL(page.url()).pathname.replace(/\/([^/]+)$/, '/tables/$1')}`, title])
/** Walks to a cell by the keyboard; columns out of sight are not drawn before somebody goes there. */
async function goes(page, row, column) {
  await cell(page, 0, 0).click()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < row; i++) await page.keyboard.press('ArrowDown')
  for (let i = 0; i < column; i++) await page.keyboard.press('ArrowRight')
}
const rowOf = async (page, title) => page.evaluate((name) => [...document.querySelectorAll('.sg [role=row]')].find((row) => row.textContent.replace(/^\d+/, '').startsWith(name))?.getAttribute('aria-rowindex') - 2, title)

async function opensTheRound(city) {
  await city.goto(`${platform.origin}/rounds`)
  await city.click('[data-open]')
  await city.locator('#round-year').fill('2023')
  await city.keyboard.press('Tab')
  for (const table of [TABLE, FORM]) await city.locator(`[data-choice="${table}"]`).click()
  await judged(city, 'round-open')
  await city.click('[data-open-now]')
  await city.waitForSelector(`[data-round="${ROUND}"]`)
}

async function fillsInTheGrid(clerk) {
  await open(clerk, ONE, FORM)
  const books = await rowOf(clerk, '纸质图书')
  await types(clerk, books, 2, '２９９,９９９')
  await saved(clerk)
  assert.equal(await cell(clerk, books, 2).innerText(), '299,999')

  await open(clerk, ONE, TABLE)
  const [entrants, graduates, study, employed] = [await columnOf(clerk, '招生数'), await columnOf(clerk, '毕业生数'), await columnOf(clerk, '升学人数'), await columnOf(clerk, '就业人数')]
  await types(clerk, 0, employed, '9999')
  await until(clerk, 'errors', 1)
  await goes(clerk, 0, employed)
  await judged(clerk, 'entry')
  await clerk.keyboard.press('Control+z')
  await until(clerk, 'errors', 0)
  // a block from a spreadsheet program: three graduates' columns of one row
  await clerk.evaluate(() => navigator.clipboard.writeText('１２０\t70\t30\r\n'))
  await goes(clerk, 0, graduates)
  await clerk.keyboard.press('Control+v')
  await saved(clerk)
  assert.deepEqual([await cell(clerk, 0, graduates).innerText(), await cell(clerk, 0, study).innerText()], ['120', '70'])
  await types(clerk, 0, entrants, '8888')
  await until(clerk, 'warns', 1)
  await goes(clerk, 0, entrants)
  await clerk.locator('[data-reason] textarea, textarea[data-reason]').first().fill('合并校区，新生含转入')
  await clerk.click('[data-explain]')
  await until(clerk, 'warns', 0)
  await handsIn(clerk, 'submission')
}

async function handsIn(clerk, name) {
  await clerk.click('[data-submit]')
  await clerk.waitForSelector('[data-send]:not([disabled])')
  if (name) await judged(clerk, name)
  await clerk.dblclick('[data-send]')
  await clerk.waitForSelector('[data-send]', { state: 'detached' })
}

async function bringsAWorkbook(clerk) {
  const good = readFileSync(join(platform.data, 'demo-files/2023', `${TWO}.xlsx`))
  const bad = planted(planted(good, SHEET, cellsOf(SHEET)), FORM_SHEET, cellsOf(FORM_SHEET))
  await open(clerk, TWO, TABLE)
  await clerk.click('[data-upload]')
  const [answer] = await Promise.all([
    clerk.waitForResponse((response) => response.url().includes('/workbooks?name=')),
    clerk.setInputFiles('[data-file]', { name: '第二学校.xlsx', mimeType: 'application/octet-stream', buffer: bad }),
  ])
  const found = compared(await answer.json())
  assert.deepEqual({ count: PLANTED.length, ...found }, { count: 40, missed: [], beside: [], kinds: 12 })
  await clerk.waitForSelector(`[data-preview="${TABLE}"]`)
  await judged(clerk, 'upload')
  const [file] = await Promise.all([clerk.waitForEvent('download'), clerk.click('[data-annotated]')])
  assert.match(file.suggestedFilename(), /已批注\.xlsx$/)
  const comments = [...unzip(readFileSync(await file.path()))].filter(([name]) => /comments\w*\.xml$/.test(name)).map(([, part]) => part.toString().match(/<(?:\w+:)?comment /g)?.length ?? 0)
  const cells = new Set(PLANTED.map((one) => `${one.sheet} ${one.at}`)).size
  assert.ok(comments.reduce((sum, one) => sum + one, 0) >= cells, `${comments} remarks for ${cells} cells`)
  await clerk.setInputFiles('[data-file]', { name: '第二学校.xlsx', mimeType: 'application/octet-stream', buffer: good })
  await clerk.waitForFunction(() => !document.querySelector('[data-issues]'))
  await clerk.click('[data-adopt]')
  await clerk.waitForSelector('[data-adopted]')
  await clerk.keyboard.press('Escape')
  // what has not changed against the sealed version is handed in by a touch of the draft
  await open(clerk, TWO, TABLE)
  const employed = await columnOf(clerk, '就业人数')
  const before = (await cell(clerk, 0, employed).innerText()).replace(/,/g, '')
  await types(clerk, 0, employed, '0')
  await saved(clerk)
  await types(clerk, 0, employed, before)
  await saved(clerk)
  await handsIn(clerk)
}

async function passes(reviewer, unit, table) {
  await open(reviewer, unit, table)
  await reviewer.click('[data-pass]')
  await reviewer.click('[data-decide]')
  await reviewer.waitForSelector('[data-decide]', { state: 'detached' })
}

async function returnsTwoCells(city) {
  await open(city, ONE, TABLE)
  for (const title of ['招生数', '就业人数']) {
    await goes(city, 0, await columnOf(city, title))
    await city.click('[data-mark]')
  }
  await judged(city, 'review')
  await city.click('[data-return-cells]')
  await city.locator('[data-word] textarea, textarea[data-word]').first().fill('招生数与学籍系统不符，请核对这两格')
  await city.click('[data-decide]')
  await city.waitForSelector('[data-decide]', { state: 'detached' })
}

async function corrects(clerk) {
  await open(clerk, ONE, TABLE)
  const [entrants, employed, graduates] = [await columnOf(clerk, '招生数'), await columnOf(clerk, '就业人数'), await columnOf(clerk, '毕业生数')]
  await goes(clerk, 0, graduates)
  await clerk.keyboard.type('1')
  assert.match(await clerk.locator('[data-notice]').innerText(), /没有开放修改/)
  await types(clerk, 0, entrants, '40')
  await types(clerk, 0, employed, '31')
  await saved(clerk)
  await judged(clerk, 'returned')
  await handsIn(clerk)
}

async function thirdReports() {
  const opened = Object.fromEntries([['program3', 'school'], ['approver3', 'approver']].map(([login, role]) => [login, opensAccount(platform.data, login, role, THREE)]))
  const offerings = (rows) => { rows[0].new_entrants = String(Number(rows[0].new_entrants) - 1) }
  offerings.wrong = { new_entrants: '约40' }
  const resources = (rows) => { rows[0].printed_books = String(Number(rows[0].printed_books) + 1000) }
  resources.wrong = { printed_books: '12.5' }
  await reportsByProgram(platform.origin, { login: 'program3', password: opened.program3 }, `/api/rounds/${ROUND}/units/${THREE}`, [{ table: TABLE, changed: offerings }, { table: FORM, changed: resources }])
  const approver = await person('approver3', opened.approver3)
  for (const table of [TABLE, FORM]) await passes(approver, THREE, table)
}

async function walks() {
  const [city, clerk, second, approver, approver2] = await Promise.all(['city', 'school', 'school2', 'approver', 'approver2'].map((name) => person(name)))
  const [before, written] = [await figure(city), await report(city)]
  assert.ok(timesIn(written, before) > 0, `the report says ${before}`)
  const mark = (await changes(city)).at(-1)?.mark ?? 0
  await opensTheRound(city)
  await fillsInTheGrid(clerk)
  await bringsAWorkbook(second)
  for (const table of [TABLE, FORM]) await passes(approver, ONE, table)
  await passes(approver2, TWO, TABLE)
  await thirdReports()
  await city.goto(`${platform.origin}/rounds/${ROUND}`)
  await city.waitForSelector(`[data-unit="${ONE}"]`)
  await judged(city, 'board')
  await returnsTwoCells(city)
  await corrects(clerk)
  await passes(approver, ONE, TABLE)
  await passes(city, ONE, TABLE)
  await passes(city, ONE, FORM)
  await passes(city, TWO, TABLE)
  for (const table of [TABLE, FORM]) await passes(city, THREE, table)
  await city.goto(`${platform.origin}/rounds/${ROUND}`)
  await city.click('[data-seal]')
  await city.click('.el-message-box__btns .el-button--primary')
  await city.waitForSelector('[data-told]')
  assert.match(await city.locator('[data-told]').innerText(), /shaoxing-2023\.2/)
  const after = await figure(city)
  assert.notEqual(after, before, 'the dashboard moves with the seal')
  const again = await report(city)
  assert.ok(timesIn(again, after) > timesIn(written, after) && timesIn(again, before) < timesIn(written, before), `the report moves from ${before} to ${after}`)
  const handedIn = ['committed', 'submitted'] // the second school hands in what was sealed before: no new version
  const walked = {
    [`${ONE} ${TABLE}`]: [...handedIn, 'submitted', 'returned', ...handedIn, 'submitted', 'approved', 'sealed'],
    [`${ONE} ${FORM}`]: [...handedIn, 'submitted', 'approved', 'sealed'],
    [`${TWO} ${TABLE}`]: ['submitted', 'submitted', 'approved', 'sealed'],
    [`${THREE} ${TABLE}`]: [...handedIn, 'submitted', 'approved', 'sealed'],
    [`${THREE} ${FORM}`]: [...handedIn, 'submitted', 'approved', 'sealed'],
  }
  await everyStepIsInTheAudit(city, ROUND, walked, mark)
  console.log(`books per student ${before} → ${after}`)
}

if (platform) {
  if (pictures) mkdirSync(images, { recursive: true })
  try {
    await walks()
  } catch (thrown) {
    faults.push(String(thrown.stack ?? thrown).split('\n').slice(0, 40).join(' '))
    if (process.env.LUBANCHI_SHOT) await Promise.all(browser.contexts().map((context, i) => context.pages()[0]?.screenshot({ path: `${process.env.LUBANCHI_SHOT}-${i}.png` })))
  } finally {
    await browser.close()
    await platform.stop()
  }
  for (const fault of faults) console.log(`FAULT ${fault}`)
  console.log(`a round from opening to seal, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
