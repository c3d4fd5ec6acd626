import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, createServer } from 'vite'
import { startBrowser } from './chromium.mjs'
import { accessibilityFaults, scrollsSideways } from './judge.mjs'
import { LOOKS, PAGES } from './pages.mjs'
import { goesOn } from './way.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shots = `${root}build/screens`
const SIZES = [[1366, 768], [1920, 1080]]
const STATES = { full: null, empty: '.empty', loading: '.skeleton', wrong: '.wrong' }
/**
 * In the smaller size Chinese pages are looked at in every state and English ones full and wrong; in the larger one full
 * Chinese pages. With --all everything is looked at in both languages and sizes.
 */
const all = process.argv.includes('--all')
const wish = process.argv.slice(2).find((word) => !word.startsWith('--'))
/** With --built the pages as they were built last are looked at. */
const only = wish ? new RegExp(`^${wish}`) : null
const faults = []

/** The page does not scroll sideways, and axe, where it is wanted, finds nothing. */
async function judge(page, name, accessibly) {
  if (await scrollsSideways(page)) faults.push(`${name}: the page scrolls sideways`)
  if (accessibly) faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`))
}

/** One browser context for a language and a size: its cache stays warm, its cookies say who reads and what the server does. */
async function open(browser, language, [width, height]) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await context.addInitScript((kept) => localStorage.setItem('lubanchi.language', kept), language)
  return context
}

/** A tab whose errors and warnings are faults of the screen it shows at that time. */
async function listen(context) {
  const tab = { page: await context.newPage(), name: '', reader: '' }
  tab.page.on('pageerror', (error) => faults.push(`${tab.name}: ${error.message}`))
  tab.page.on('console', (line) => { if (/warn|error/.test(line.type()) && !/status of (401|500|404)/.test(line.text())) faults.push(`${tab.name}: console ${line.text()}`) })
  return tab
}

/**
 * Brings a tab to the page of a look. Whoever is signed in already goes on from page to page; another reader opens the address
 * afresh, and so does a page whose answers never come, since the requests of the one before still wait.
 */
async function bring(tab, origin, { look, state }) {
  const cookie = (key, value) => ({ name: key, value, url: origin })
  const reader = look.anonymous ? '' : look.account ?? 'city'
  const { page } = tab
  await page.context().clearCookies()
  await page.context().addCookies([cookie('fixture', state), ...(reader ? [cookie('account', reader)] : [])])
  await page.setViewportSize(tab.size)
  if (reader && tab.reader === reader && state !== 'loading') await goesOn(page, look.path)
  else await page.goto(origin + look.path)
  tab.reader = state === 'loading' || page.url().includes('/sign-in') ? '' : reader
}

async function shoot(tab, origin, screen) {
  const { look, state, name, accessibly } = screen
  const { page } = tab
  try {
    await bring(tab, origin, screen)
    if (look.act && look.anonymous) await look.act(page, state)
    await page.waitForSelector(look[state] ?? STATES[state] ?? '#main', { timeout: 20_000 })
    if (look.act && !look.anonymous) await look.act(page, state)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${shots}/${name}.png` })
    await judge(page, name, accessibly)
  } catch (thrown) {
    await page.screenshot({ path: `${shots}/${name}.png` }).catch(() => {})
    faults.push(`${name}: ${String(thrown).split('\n')[0]}`)
  }
}

/** What is looked at in one language and size. */
function wanted(language, size) {
  const smaller = size === SIZES[0]
  const some = language === 'zh' ? (smaller ? Object.keys(STATES) : ['full']) : smaller ? ['full', 'wrong'] : []
  const states = all ? Object.keys(STATES) : some
  return [
    ...states.flatMap((state) => PAGES.map((look) => [look, state])),
    ...(all || smaller ? LOOKS : []).map((look) => [look, 'full']),
  ].map(([look, state]) => ({ look, state, name: `${look.name}-${state}-${language}-${size[0]}`, accessibly: all || smaller }))
    .filter(({ name }) => !only || only.test(name))
}

/** All screens of one language and size in one tab, state by state. */
async function walk(browser, origin, looks) {
  let count = 0
  for (const [language, size] of looks) {
    const screens = wanted(language, size)
    if (screens.length === 0) continue
    const context = await open(browser, language, size)
    const tab = Object.assign(await listen(context), { size: { width: size[0], height: size[1] } })
    for (const screen of screens) {
      tab.name = screen.name
      await shoot(tab, origin, screen)
      count++
    }
    await context.close()
  }
  return count
}

const browser = await startBrowser()
if (browser) {
  rmSync(only ? `${shots}/none` : shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  if (!process.argv.includes('--built')) await build({ root, logLevel: 'warn' })
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'warn', optimizeDeps: { noDiscovery: true } })
  const { startFixture } = await vite.ssrLoadModule('/tests/fixtures/server.ts')
  const { server, origin } = await startFixture(`${root}dist`)
  const [small, large] = SIZES
  const sideBySide = [[['zh', small], ['en', large]], [['en', small], ['zh', large]]]
  const counts = await Promise.all(sideBySide.map((looks) => walk(browser, origin, looks)))
  const count = counts.reduce((sum, each) => sum + each, 0)
  await browser.close()
  server.closeAllConnections()
  server.close()
  await vite.close()
  for (const fault of faults) console.log(`FAULT ${fault}`)
  console.log(`${count} screens in build/screens, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
