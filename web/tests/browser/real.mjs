import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cityChecksAReport } from './checks.mjs'
import { startBrowser } from './chromium.mjs'
import { cityFollowsTheRound, schoolFillsIn } from './collecting.mjs'
import { startPlatform } from './platform.mjs'
import { Reader } from './reader.mjs'
import { evaluationStory } from './evaluation.mjs'
import { trainingStory } from './training.mjs'
import { cityDownloads, cityReads, cityReadsTheReport, meetsAStoppedServer, meetsErrors, publicReads, schoolReads, signIn } from './stories.mjs'

const images = fileURLToPath(new URL('../../../docs/handbook/images', import.meta.url))
const pictures = process.argv.includes('--screenshots')
  ? async (page, name) => page.screenshot({ path: `${images}/${name}.png` })
  : null
const given = process.env.LUBANCHI_ORIGIN
/** With --training only the story of a training class is walked, with --evaluation only that of a run of a scheme. */
const training = process.argv.includes('--training')
const evaluation = process.argv.includes('--evaluation')
const faults = []
let screens = 0

/** One account in one language, at the smallest screen we promise. */
async function reads(browser, origin, account, language, stories) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', acceptDownloads: true })
  await context.addInitScript((kept) => localStorage.setItem('lubanchi.language', kept), language)
  // pages of the city are judged by axe in both languages, what schools and the public see of them in Chinese
  const accessibly = language === 'zh' || account === 'city'
  const reader = await new Reader(context, { origin, account, language, faults, pictures, accessibly }).start()
  await signIn(reader)
  for (const story of reader.signedIn ? stories : []) await story(reader)
  screens += reader.screens
  await context.close()
}

const browser = await startBrowser()
if (browser) {
  if (pictures) mkdirSync(images, { recursive: true })
  const nothing = { origin: given, stop: async () => {} }
  const platform = given ? nothing : await startPlatform().catch((fault) => {
    faults.push(fault.message)
    return nothing
  })
  try {
    if (!platform.origin) throw new Error('there is no platform to read')
    for (const language of training || evaluation ? [] : ['zh', 'en']) {
      await Promise.all([
        reads(browser, platform.origin, 'city', language, [cityReads, cityReadsTheReport, ...(language === 'zh' ? [cityDownloads, cityFollowsTheRound] : []), cityChecksAReport, meetsErrors]),
        reads(browser, platform.origin, 'school', language, [schoolReads, ...(language === 'zh' ? [schoolFillsIn] : [])]),
        reads(browser, platform.origin, 'public', language, [publicReads]),
      ])
    }
    if (!training) screens += await evaluationStory(browser, { origin: platform.origin, faults, pictures })
    if (!evaluation) screens += await trainingStory(browser, { origin: platform.origin, faults, pictures })
    if (!given && !training && !evaluation) await reads(browser, platform.origin, 'city', 'zh', [(reader) => meetsAStoppedServer(reader, platform.stop)])
  } catch (thrown) {
    faults.push(String(thrown.message ?? thrown))
  } finally {
    await browser.close()
    await platform.stop()
  }
  for (const fault of faults) console.log(`FAULT ${fault}`)
  console.log(`${screens} screens of the platform with the demonstration data, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
