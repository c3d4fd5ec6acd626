import { fileURLToPath } from 'node:url'
import { build, createServer } from 'vite'
import { startBrowser } from './chromium.mjs'

/**
 * How long the board of a thousand schools and sixteen tables takes from the address to its first paint and to its rows, and
 * a filter from the key to the rows that are left, in milliseconds: `npm run bench:board`. By itself it measures the page
 * over invented answers; LUBANCHI_ORIGIN and LUBANCHI_ROUND measure a platform that runs, with a round that has so many
 * schools. Nothing is asserted.
 */
const RUNS = 7
const root = fileURLToPath(new URL('../..', import.meta.url))
const given = process.env.LUBANCHI_ORIGIN
const round = given ? process.env.LUBANCHI_ROUND : 'thousand'
const browser = await startBrowser()

async function fixture() {
  if (!process.argv.includes('--built')) await build({ root, logLevel: 'warn' })
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'warn', optimizeDeps: { noDiscovery: true } })
  const { startFixture } = await vite.ssrLoadModule('/tests/fixtures/server.ts')
  const { server, origin } = await startFixture(`${root}dist`)
  return { origin, stop: async () => { server.closeAllConnections(); server.close(); await vite.close() } }
}

async function signsIn(page, origin) {
  if (!given) return page.context().addCookies([{ name: 'account', value: 'city', url: origin }])
  await page.goto(`${origin}/sign-in`)
  await page.fill('#account', 'city')
  await page.fill('#password', 'luban-city-2023')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/\d{4}$/)
}

/** Types a number into the filter and takes it away again: the slower of the two, from the event to the frame that shows it. */
const filters = (page) => page.evaluate(async () => {
  const input = document.querySelector('.tools input')
  const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const times = []
  for (const text of ['99', '']) {
    const before = performance.now()
    input.value = text
    input.dispatchEvent(new Event('input'))
    await shown()
    times.push(performance.now() - before)
  }
  return Math.round(Math.max(...times))
})

async function once(page, address) {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector('.matrix tbody tr')
  const times = await page.evaluate(() => ({
    paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
    rows: Math.round(performance.now()),
  }))
  return { ...times, filter: await filters(page) }
}

if (browser) {
  const measured = given ? { origin: given, stop: async () => {} } : await fixture()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await signsIn(page, measured.origin)
  const address = `${measured.origin}/rounds/${round}`
  await once(page, address)
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await once(page, address))
  const middle = (name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  console.log(JSON.stringify({ runs: RUNS, over: given ? 'a platform' : 'invented answers', firstPaint: middle('paint'), rowsShown: middle('rows'), asked: 1000, filter: middle('filter'), filterAsked: 100, every: { paint: runs.map((one) => one.paint), rows: runs.map((one) => one.rows), filter: runs.map((one) => one.filter) } }))
  await browser.close()
  await measured.stop()
}
