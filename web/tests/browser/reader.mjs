import { strict as assert } from 'node:assert'
import { accessibilityFaults, scrollsSideways, strayWords } from './judge.mjs'
import { goesOn } from './way.mjs'

/** One person at the browser, in one language: opens pages, says what must be on them, and keeps every fault. */
export class Reader {
  /** `accessibly`: whether axe looks at the pages; a reader of the same pages in another language may spare it. */
  constructor(context, { origin, account, language, faults, pictures, accessibly = true }) {
    Object.assign(this, { context, origin, account, language, faults, pictures, accessibly, screens: 0, expected: [], seen: '', signedIn: false })
  }

  async start() {
    this.page = await this.context.newPage()
    this.asked = new Set()
    this.page.on('request', (request) => this.asked.add(request))
    for (const end of ['requestfinished', 'requestfailed']) this.page.on(end, (request) => this.asked.delete(request))
    this.page.on('pageerror', (error) => this.fault(`page error: ${error.message}`))
    this.page.on('console', (line) => {
      if (/warn|error/.test(line.type()) && !this.expected.some((status) => line.text().includes(status))) this.fault(`console: ${line.text()} ${line.location().url}`)
    })
    return this
  }

  fault(text) { this.faults.push(`${this.account} ${this.language} ${this.step ?? ''}: ${text}`) }

  /** Runs a step; what goes wrong in it is a fault of the run and does not stop the others. */
  async does(step, act) {
    this.step = step
    try {
      await act(this.page)
    } catch (thrown) {
      this.fault(String(thrown.message ?? thrown).split('\n').slice(0, 3).join(' '))
    }
  }

  /** Opens an address, waits for a selector, and judges what stands there; whoever is signed in goes on from page to page. */
  async opens(path, selector) {
    const address = this.origin + path
    if (this.signedIn) await goesOn(this.page, address)
    else await this.page.goto(address)
    await this.sees(selector)
  }

  async sees(selector) {
    await this.page.waitForSelector(selector, { timeout: 30_000 })
    await this.judged()
  }

  async judged() {
    this.screens++
    if (await scrollsSideways(this.page)) this.fault('the page scrolls sideways')
    for (const found of this.accessibly ? await accessibilityFaults(this.page) : []) this.fault(found)
    for (const found of await strayWords(this.page, this.language)) this.fault(found)
    this.seen += await this.page.innerText('body')
  }

  /** The text of the first element that fits holds every one of these words. */
  async reads(selector, ...words) {
    const text = (await this.page.locator(selector).first().innerText()).replace(/\s+/g, ' ')
    for (const word of words) assert.ok(text.includes(word), `“${word}” is not in ${selector}: ${text.slice(0, 300)}`)
  }

  async counts(selector, number) { assert.equal(await this.page.locator(selector).count(), number, `number of ${selector}`) }

  /** Looks away from messages of the browser about answers that this step means to provoke, until the last of them is there. */
  async expecting(statuses, act) {
    this.expected = statuses
    await act()
    await this.answered()
    this.expected = []
  }

  /** Waits, for ten seconds at most, until every question of the page has its answer and the browser has told of it. */
  async answered() {
    const latest = Date.now() + 10_000
    while (this.asked.size > 0 && Date.now() < latest) await this.page.waitForTimeout(50)
    await this.page.evaluate(() => 0)
  }

  /** Keeps a picture for the handbook when the run is told to. */
  async picture(name) { if (this.pictures && this.language === 'zh') await this.pictures(this.page, name) }
}
