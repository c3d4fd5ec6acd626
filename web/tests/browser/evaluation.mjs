import { strict as assert } from 'node:assert'
import { DESK, reader } from './training-class.mjs'

/** A run of a scheme from its opening to its end: handed in, marked blind, public, objected to, corrected, final. */
const CITY = '/shaoxing/2023'
const SCHOOL = 'sx-s01'
const SCHEME = '中等职业学校办学能力评估'

/** The city opens the run, or finds the one that stands; its address is where everybody meets. */
async function opensTheRun(city) {
  await city.does('evaluation opens', async (page) => {
    await city.opens(`${CITY}/evaluation`, '.schemes')
    await page.click(`section:has(h2:has-text("${SCHEME}")) button`)
    await city.sees('.steps')
  })
  return new URL(city.page.url()).pathname
}

async function handsIn(city) {
  await city.does('evaluation entries', async (page) => {
    const form = page.locator('.steps form').first()
    await form.locator('select').first().selectOption(SCHOOL)
    await form.locator('[data-input]').selectOption('false_reports')
    await form.locator('input[type=number]').fill('0')
    await form.locator('input[maxlength]').fill('核查记录 3 号')
    await form.locator('button').click()
    await page.waitForSelector('.steps table.list td:has-text("核查记录 3 号")')
    const files = page.locator('.files form')
    await files.locator('select').first().selectOption(SCHOOL)
    await files.locator('[data-file-input]').selectOption('false_reports')
    await files.locator('[data-file]').setInputFiles({ name: '核查记录3号.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') })
    await files.locator('button').click()
    await page.waitForSelector('.files td:has-text("核查记录3号.pdf")')
    await city.judged()
  })
}

/** A school's own people do not mark it; one of another school does. */
async function assigns(city) {
  await city.does('evaluation expert', async (page) => {
    const form = page.locator('.steps form').nth(1)
    await form.locator('select').selectOption(SCHOOL)
    await form.locator('input').fill('school')
    await city.expecting(['409', '400', '422'], async () => {
      await form.locator('button').click()
      await page.waitForSelector('.wrong')
    })
    await form.locator('input').fill('school2')
    await form.locator('button').click()
    await page.waitForSelector('.steps li:has-text("0 / 1")')
    await page.click('.steps form:last-child button')
    await page.waitForSelector('.steps form:last-child input[max="60"]')
  })
}

async function marks(expert, address) {
  await expert.does('evaluation mark', async (page) => {
    await expert.opens(address, '[data-marking]')
    assert.equal(await page.locator('main').innerText().then((text) => text.includes('各专家互不看分')), true)
    await page.fill('[data-marking] input', '88')
    await page.click('[data-marking] button')
    await page.waitForSelector('[data-marking] p:has-text("已交 88")')
    await expert.judged()
  })
}

/** The marks are asked for again; the expert reads why and marks once more. */
async function isModerated(city, expert, address) {
  await city.does('evaluation moderation', async (page) => {
    await page.goto(city.origin + address)
    await page.click(`[data-again="${SCHOOL}"]`)
    await page.fill('[data-moderating] input', '没有附现场照片')
    await page.click('[data-moderating] button')
    await page.waitForSelector('.steps li:has-text("0 / 1")')
    await city.judged()
  })
  await expert.does('evaluation mark again', async (page) => {
    await expert.opens(address, '[data-marking] b:has-text("没有附现场照片")')
    await page.fill('[data-marking] input', '90')
    await page.click('[data-marking] button')
    await page.waitForSelector('[data-marking] p:has-text("已交 90")')
  })
}

async function goesPublic(city, address) {
  await city.does('evaluation publicity', async (page) => {
    await page.goto(city.origin + address)
    await page.waitForSelector('.steps li:has-text("1 / 1")')
    await page.fill('.steps form:last-child input[max="60"]', '0')
    await page.click('.steps form:last-child button')
    await page.waitForSelector('.page-head p:has-text("公示")')
    await city.judged()
  })
}

async function objects(school, address) {
  await school.does('evaluation objection', async (page) => {
    await school.opens(address, '.objections form')
    await page.selectOption('.objections form select', 'A1')
    await page.fill('.objections form input', '生均拨款漏计专项')
    await page.click('.objections form button')
    await page.waitForSelector('.objections li:has-text("生均拨款漏计专项")')
    await school.judged()
  })
}

/** The correction is put in, the total moves, and both totals stand beside the answer. */
async function answers(city, address) {
  await city.does('evaluation answer', async (page) => {
    await page.goto(city.origin + address)
    await page.waitForSelector('.objections li form')
    await page.fill('.objections li form input[maxlength]', '核实，补计专项')
    await page.selectOption('.objections li form select', 'fiscal_per_student')
    await page.fill('.objections li form input[type=number]', '99999')
    await page.click('.objections li form button')
    await page.waitForSelector('.objections li p:has-text("核实，补计专项")')
    const told = await page.innerText('.objections li p')
    const [, before, after] = /总分 ([\d.—]+) → ([\d.]+)/.exec(told) ?? []
    assert.ok(before !== undefined && before !== after, `the total did not move: ${told}`)
    await city.judged()
    await city.picture('evaluation-run')
  })
}

async function ends(city, school, address) {
  await city.does('evaluation final', async (page) => {
    await page.click('.steps form:last-child button')
    await page.waitForSelector('.page-head p:has-text("定稿")')
    await city.counts('.steps', 0)
  })
  await school.does('evaluation card', async () => {
    await school.opens(`${address}/${SCHOOL}`, '.card-grid')
    await school.reads('main', '生均财政拨款')
  })
}

/** Each county's gap to a goal that holds for all of them, and the table as a file. */
async function looksAtCounties(city) {
  await city.does('plans by county', async (page) => {
    await city.opens(`${CITY}/plans`, 'section table.list')
    await page.locator('td details summary').first().click()
    await city.reads('td details[open]', '越城区')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('section .export').first().click()])
    assert.match(file.suggestedFilename(), /\.csv$/)
    await city.judged()
  })
  await city.does('index by county', async () => {
    await city.opens(`${CITY}/evaluation/integration_index?level=county`, '.tiles .tile')
    await city.counts('.tiles .tile', 6)
    await city.picture('integration-index')
  })
}

/** Walks the run once; what stands after it is final. */
export async function evaluationStory(browser, { origin, faults, pictures }) {
  const common = { origin, faults, pictures, viewport: DESK }
  const [city, school, expert] = [await reader(browser, { ...common, account: 'city' }), await reader(browser, { ...common, account: 'school' }), await reader(browser, { ...common, account: 'school2' })]
  const address = await opensTheRun(city)
  await handsIn(city)
  await assigns(city)
  await marks(expert, address)
  await isModerated(city, expert, address)
  await goesPublic(city, address)
  await objects(school, address)
  await answers(city, address)
  await ends(city, school, address)
  await looksAtCounties(city)
  for (const one of [city, school, expert]) await one.context.close()
  return [city, school, expert].reduce((sum, one) => sum + one.screens, 0)
}
