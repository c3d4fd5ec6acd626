import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowser } from './chromium.mjs'
import { accessibilityFaults, scrollsSideways } from './judge.mjs'
import { proposes, takesTheProposal } from './proposal.mjs'
import { startPlatform } from './platform.mjs'

/**
 * A city report on the real platform: two authors write at once, a number is bound, a figure put in; an approver returns
 * it with a comment; a school's case is taken in; corrected, checked, approved, frozen, published; the public finds, reads and downloads it.
 * LUBANCHI_ORIGIN uses a platform that runs; `-- --screenshots` writes the pictures of the handbook.
 */
const images = fileURLToPath(new URL('../../../docs/handbook/images', import.meta.url))
const pictures = process.argv.includes('--screenshots')
const LIST = '/shaoxing/2023/studio'
const faults = []
const browser = await startBrowser()
const given = process.env.LUBANCHI_ORIGIN
const platform = !browser ? null : given ? { origin: given, stop: async () => {} } : await startPlatform()

async function person(account) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', acceptDownloads: true })
  await context.addInitScript(() => localStorage.setItem('lubanchi.language', 'zh'))
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  page.on('pageerror', (error) => faults.push(`${account ?? 'reader'}: ${error.message}`))
  if (!account) return page
  await page.goto(`${platform.origin}/sign-in`)
  await page.fill('#account', account)
  await page.fill('#password', `luban-${account}-2023`)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

async function judged(page, name) {
  if (await scrollsSideways(page)) faults.push(`${name}: the page scrolls sideways`)
  for (const found of await accessibilityFaults(page)) faults.push(`${name}: ${found}`)
  if (pictures) await page.screenshot({ path: join(images, `${name}.png`) })
}

const saved = (page) => page.waitForSelector('[data-saving="saved"]')
const state = (page, code) => page.waitForSelector(`[data-state][data-code="${code}"]`)
const section = async (page, id) => { await page.click(`[data-section="${id}"]`); await page.waitForSelector(`[data-section="${id}"].on`); await page.waitForSelector('.box') }

async function step(page, word, code, reason = '') {
  await page.click(`[data-step="${word}"]`)
  if (reason) await page.fill('[data-reason]', reason)
  if (reason || word === 'publish') await page.click('[data-confirm]')
  await state(page, code)
}

async function writes(page, words) {
  await page.click('.box')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words)
  await saved(page)
}

/** The city opens the report and writes; a figure is put in by the keyboard, a typed number is bound. */
async function opens(city) {
  await city.goto(platform.origin + LIST)
  await city.click('[data-open="city_quality_report"]')
  await city.waitForURL(/\/studio\/\d+/)
  await section(city, 'facilities')
  await writes(city, '全市纸质图书 2178548 册，生均 ')
  await city.keyboard.press('Control+k')
  await city.keyboard.type('生均纸质图书')
  await city.waitForSelector('[data-offer="books_per_student@shaoxing@2023"]')
  await city.keyboard.press('Enter')
  await city.waitForSelector('.box .chip:text-is("46.59")')
  await city.click('[data-unbound] button')
  await city.waitForFunction(() => document.querySelectorAll('.box .chip').length === 2)
  assert.equal(await city.locator('[data-unbound]').count(), 0, 'the typed number is bound')
  await saved(city)
  await judged(city, 'studio-writing')
  return city.url()
}

/** Two authors on one section: the second is shown both texts and loses nothing. */
async function together(city, author, url) {
  for (const page of [city, author]) {
    if (page === author) { await page.goto(url); await page.waitForSelector('.box') }
    await section(page, 'challenges')
  }
  await writes(city, '生师比升高，教师补充不足。')
  await author.click('.box')
  await author.keyboard.insertText('专业设置与产业衔接有待加强。')
  await author.waitForSelector('[data-conflict]')
  assert.match(await author.locator('[data-conflict]').innerText(), /教师补充不足/)
  assert.match(await author.locator('.box').innerText(), /专业设置与产业衔接/)
  await judged(author, 'studio-conflict')
  await author.click('[data-theirs]')
  await writes(author, '专业设置与产业衔接有待加强。')
  assert.match(await author.locator('.box').innerText(), /教师补充不足。专业设置与产业衔接/)
}

/** A school tells a case, the city accepts it and puts it into a section, where it gets its number. */
async function tells(school, city, url) {
  await school.goto(`${platform.origin}/sx-s01/2023/cases`)
  await school.click('[data-tell]')
  await school.fill('[data-title]', '非遗进校园')
  await school.fill('[data-text]', '学校把黄酒酿制技艺开成课程，学生在传习所学习。')
  await school.click('[data-save]')
  await school.click('[data-story] [data-hand-in]')
  await school.waitForSelector('[data-code="submitted"]')
  await city.goto(`${platform.origin}/shaoxing/2023/cases`)
  await city.click('[data-accept]')
  await city.waitForSelector('[data-code="accepted"]')
  await judged(city, 'cases')
  await city.goto(url)
  await city.waitForSelector('.box')
  await section(city, 'culture')
  await city.selectOption('[data-choice]', { index: 1 })
  await city.click('form:has([data-choice]) [data-choose]')
  await city.waitForSelector('[data-chosen]:has-text("4-1")')
}

/** The draft is edited outside while somebody writes here: a figure typed over, a paragraph changed on both sides. */
async function outside(city, url) {
  await city.goto(url)
  await city.waitForSelector('.box')
  await section(city, 'challenges')
  const [download] = await Promise.all([city.waitForEvent('download'), city.click('[data-draft]')])
  const folder = mkdtempSync(join(tmpdir(), 'draft'))
  const file = join(folder, 'draft.docx')
  await download.saveAs(file)
  execFileSync('jar', ['xf', 'draft.docx', 'word/document.xml'], { cwd: folder })
  const part = join(folder, 'word/document.xml')
  const xml = readFileSync(part, 'utf8')
  const figure = xml.indexOf('>46.59<', xml.indexOf('全市纸质图书'))
  writeFileSync(part, `${xml.slice(0, figure)}>46.60<${xml.slice(figure + 7)}`.replace('教师补充不足。', '教师补充不足，缺口主要在专业课。'))
  execFileSync('jar', ['ufM', 'draft.docx', 'word/document.xml'], { cwd: folder })
  await writes(city, '县区差距仍在。')
  await city.setInputFiles('[data-bring]', file)
  await city.waitForSelector('[data-brought-section="challenges"][data-code="conflict"]')
  assert.match(await city.locator('[data-typed]').first().innerText(), /46\.59 → 46\.60/)
  await judged(city, 'studio-brought')
  await city.click('[data-brought-section="challenges"] [data-pick="file"]')
  await city.click('[data-brought-section="challenges"] [data-take-over]')
  await city.waitForSelector('[data-brought-section="challenges"] .done')
  await city.waitForSelector('.box:has-text("缺口主要在专业课")')
}

/** Handed in; the approver returns it with a comment and other words; corrected and handed in again. */
async function returned(author, leader, url) {
  await step(author, 'submit', 'checking')
  await leader.goto(url)
  await state(leader, 'checking')
  await section(leader, 'challenges')
  await leader.fill('[data-comment]', '请补充改进措施')
  await leader.click('[data-send]')
  await leader.waitForSelector('[data-thread]')
  await proposes(leader, '当前来看')
  await step(leader, 'return', 'returned', '面临挑战一节请补充改进措施')
  await author.reload()
  await state(author, 'returned')
  await section(author, 'challenges')
  await takesTheProposal(author, '当前来看')
  await writes(author, '下一步将扩大招聘、优化专业布局。')
  await author.click('[data-resolve]')
  await author.waitForFunction(() => document.querySelectorAll('.settled').length === 2)
  await step(author, 'submit', 'checking')
}

/** The check of the finished file is answered, by its own page's interface, as authors do. */
async function checked(author) {
  const id = await author.locator('.check a[href*="/checks/"]').first().getAttribute('href').then((href) => href.split('/').at(-1))
  const ask = (path, body) => author.evaluate(async ([to, sent]) => {
    const { csrf } = await (await fetch('/api/session')).json()
    const answer = await fetch(to, sent ? { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf }, body: JSON.stringify(sent) } : {})
    return answer.json()
  }, [path, body])
  await author.waitForSelector('.check:has-text("已核查")')
  const { findings } = await ask(`/api/checks/${id}/result`)
  const said = await ask(`/api/checks/${id}/decisions`)
  for (const { number } of findings) {
    if (!said.some((one) => one.number === number)) await ask(`/api/checks/${id}/findings/${number}/decisions`, { answer: 'explained', reason: '演示数据按刊载总数拟合', seen: 0 })
  }
  return findings.length
}

async function published(city, leader, url) {
  await leader.goto(url)
  await judged(leader, 'studio-approving')
  await step(leader, 'approve', 'approved')
  await city.goto(url)
  await step(city, 'freeze', 'frozen')
  await step(city, 'publish', 'published')
  return city.locator('[data-address]').getAttribute('href')
}

/** Nobody has signed in: found by a word of the text, read, downloaded. */
async function read(address) {
  const reader = await person(null)
  await reader.goto(`${platform.origin}/library`)
  await reader.fill('input[type=search]', '优化专业布局')
  await reader.keyboard.press('Enter')
  await reader.waitForSelector('.entries .excerpt:has-text("优化专业布局")')
  await judged(reader, 'library')
  await reader.click('.entries h2 a')
  await reader.waitForURL((to) => to.pathname === address)
  await reader.waitForSelector('.sheet p:has-text("下一步将扩大招聘")')
  await reader.waitForSelector('.sheet p:has-text("【案例 4-1】非遗进校园")')
  await judged(reader, 'published')
  const [file] = await Promise.all([reader.waitForEvent('download'), reader.click('.files a:text-is("Word")')])
  assert.match(file.suggestedFilename(), /\.docx$/)
  return reader
}

async function withdrawn(city, reader) {
  await step(city, 'withdraw', 'withdrawn', '演示结束')
  await reader.reload()
  await reader.waitForSelector('.tombstone:has-text("演示结束")')
}

if (browser) {
  if (pictures) mkdirSync(images, { recursive: true })
  const [city, author, leader] = [await person('city'), await person('author'), await person('leader')]
  try {
    const url = await opens(city)
    await together(city, author, url)
    await outside(city, url)
    await tells(await person('school'), city, url)
    await returned(author, leader, url)
    console.log(`${await checked(author)} findings answered`)
    const reader = await read(await published(city, leader, url))
    await withdrawn(city, reader)
  } catch (thrown) {
    faults.push(String(thrown.stack ?? thrown))
    for (const [name, page] of Object.entries({ city, author, leader })) await page.screenshot({ path: `/tmp/studio-${name}.png` }).catch(() => {})
  } finally {
    await browser.close()
    await platform.stop()
  }
  for (const fault of faults) console.log(`FAULT ${fault}`)
  console.log(`written by three people, published and read; ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
