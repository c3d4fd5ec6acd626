import { startBrowser } from './chromium.mjs'
import { startPlatform } from './platform.mjs'

/**
 * How long the dashboard takes from the address to the first paint and to its figures, and the studio to the first section
 * of a report of sixty pages, in milliseconds, in a browser that has opened them before: `npm run bench:paint`;
 * LUBANCHI_ORIGIN measures a platform that runs, whose city then has such a report. Nothing is asserted.
 */
const RUNS = 7
const given = process.env.LUBANCHI_ORIGIN
const browser = await startBrowser()
const platform = !browser ? null : given ? { origin: given, stop: async () => {} } : await startPlatform()

const PAGE = 650
const PAGES = 60

/** Writes so many pages into the city's report of a year and gives its address; runs in the page, which is signed in. */
async function longReport({ characters }) {
  const { csrf } = await (await fetch('/api/session')).json()
  const ask = async (method, path, body) => (await fetch(path, { method, headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf }, body: body && JSON.stringify(body) })).json()
  const at = { unit: 'shaoxing', year: 2022 }
  const { reports } = await ask('GET', `/api/studio/reports?unit=${at.unit}&year=${at.year}`)
  const report = reports.find((one) => one.unit === at.unit) ?? await ask('POST', '/api/studio/reports', { outline: 'city_quality_report', ...at, partner: '' })
  const { sections } = await ask('GET', `/api/studio/reports/${report.id}`)
  const open = sections.filter((one) => one.longest > 0)
  const sentence = '学校与企业共同制定培养方案，学生在岗位上学习，企业师傅与教师一起考核。'
  let written = 0
  for (const one of open) {
    const length = Math.min(one.longest, Math.ceil(characters / open.length))
    const paragraphs = Array.from({ length: Math.floor(length / (sentence.length * 6)) }, () => ({ pieces: [{ text: sentence.repeat(6), figure: null }] }))
    const { text } = await ask('GET', `/api/studio/reports/${report.id}/sections/${one.id}`)
    await ask('PATCH', `/api/studio/reports/${report.id}/sections/${one.id}`, { seen: text.version, narrative: { paragraphs } })
    written += paragraphs.length * sentence.length * 6
  }
  return { path: `/${at.unit}/${at.year}/studio/${report.id}`, written }
}

async function once(page, address, shown) {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector(shown)
  return page.evaluate(() => ({
    paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
    figures: Math.round(performance.now()),
  }))
}

if (platform) {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(`${platform.origin}/sign-in`)
  await page.fill('#account', 'city')
  await page.fill('#password', 'luban-city-2023')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/2023$/)
  const middle = (runs, name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  const measure = async (address, shown) => {
    await once(page, address, shown)
    const runs = []
    for (let run = 0; run < RUNS; run++) runs.push(await once(page, address, shown))
    return { runs: RUNS, firstPaint: middle(runs, 'paint'), figuresShown: middle(runs, 'figures'), asked: 1000 }
  }
  console.log(JSON.stringify({ page: 'dashboard', ...await measure(page.url(), '.board table') }))
  const { path, written } = await page.evaluate(longReport, { characters: PAGE * PAGES })
  console.log(JSON.stringify({ page: 'studio', characters: written, ...await measure(platform.origin + path, '.box') }))
  await platform.stop()
  await browser.close()
}
