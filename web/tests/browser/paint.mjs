import { startBrowser } from './chromium.mjs'
import { startPlatform } from './platform.mjs'

/**
 * How long the dashboard takes from the address to the first paint and to its figures, in milliseconds, in a browser that
 * has opened it before: `npm run bench:paint`; LUBANCHI_ORIGIN measures a platform that runs. Nothing is asserted.
 */
const RUNS = 7
const given = process.env.LUBANCHI_ORIGIN
const browser = await startBrowser()
const platform = !browser ? null : given ? { origin: given, stop: async () => {} } : await startPlatform()

async function once(page, address) {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector('.board table')
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
  const address = page.url()
  await once(page, address)
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await once(page, address))
  const middle = (name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  console.log(JSON.stringify({ runs: RUNS, firstPaint: middle('paint'), figuresShown: middle('figures'), asked: 1000 }))
  await platform.stop()
  await browser.close()
}
