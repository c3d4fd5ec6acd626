import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false }

/** Whether the page scrolls sideways, which no page may. */
export const scrollsSideways = (page) => page.evaluate(() => {
  const main = document.querySelector('main')
  return document.documentElement.scrollWidth > innerWidth || (main !== null && main.scrollWidth > main.clientWidth + 1)
})

/** What axe finds, one line a rule. */
export async function accessibilityFaults(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES)
  return violations.map((found) => `axe ${found.id}: ${found.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`)
}

/** Chinese words on an English page outside what is marked as Chinese, and traces of unformed values on any page. */
export const strayWords = (page, language) => page.evaluate((language) => {
  const stray = []
  const main = document.querySelector('main')
  if (!main) return ['there is no main part']
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    if (/\b(undefined|null|NaN)\b|\[object|[a-z]+\.[a-z]+[A-Z]\w*$/.test(text)) stray.push(text)
    if (language === 'en' && /[\u4e00-\u9fff]/.test(text) && !node.parentElement?.closest('[lang="zh-CN"]:not(html)')) stray.push(text)
  }
  return stray.slice(0, 5).map((text) => `stray words: ${text.slice(0, 60)}`)
}, language)
