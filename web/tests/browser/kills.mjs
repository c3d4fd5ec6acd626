import { strict as assert } from 'node:assert'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Case } from './kills-case.mjs'
import { startPlatform } from './platform.mjs'

/**
 * Power cuts while people work. In turn an autosave, an upload, its adoption, a submission, a return, an approval and a
 * seal are asked, the server is killed at a random moment of it, started again on the same folder and asked: every
 * acknowledged cell and step stands, what was under way is there whole or not at all, and asking it again does it once.
 * `npm run e2e:kills -- --kills=200 --seed=1`; `--from=DIR` begins with a copy of that data folder of the demonstration.
 */
const option = (name, usual) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const kills = option('kills', 21)
let seed = option('seed', 1)
const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
const KINDS = ['autosave', 'upload', 'adopt', 'submit', 'return', 'approve', 'seal']
/** How often each was asked when the power went, and how often it had not been answered by then. */
const counts = new Map(KINDS.map((kind) => [kind, { kills: 0, unanswered: 0, arrived: 0 }]))
const times = { start: 0, signIn: 0, work: 0, check: 0 }

async function timed(name, work) {
  const from = performance.now()
  try { return await work() } finally { times[name] += performance.now() - from }
}

/** Asks one thing and cuts the power somewhere within the time such a thing took last. */
async function cut(platform, one, kind) {
  const asked = new Promise((resolve) => { one.whenAsked = resolve })
  const work = one.does(kind).catch((thrown) => thrown)
  await Promise.race([asked, work])
  await new Promise((resolve) => setTimeout(resolve, random() * 1.6 * (one.spans.get(kind) ?? 250)))
  await platform.kill()
  const ended = await work
  if (ended?.code === 'ERR_ASSERTION') throw ended
  const count = counts.get(kind)
  count.kills++
  if (one.underWay) count.unanswered++
}

/** Folders of a process that was killed are gone once the next has started. */
function leavesNothingBehind(data) {
  const folder = join(data, 'scratch')
  const left = existsSync(folder) ? readdirSync(folder) : []
  assert.ok(left.length <= 1, `unfinished files of ${left.length} processes`)
}

const told = () => [...counts].map(([kind, one]) => `${kind} ${one.kills} (unanswered ${one.unanswered}, of them done ${one.arrived})`).join('; ')

const data = mkdtempSync(join(tmpdir(), 'lubanchi-kills-'))
const from = process.argv.find((word) => word.startsWith('--from='))?.slice('--from='.length)
if (from) cpSync(from, data, { recursive: true })
let failed = false
let done = 0
let platform
try {
  platform = await startPlatform(data)
  const one = new Case(random)
  await one.signsIn(platform.origin)
  await one.opens()
  for (; done < kills; done++) {
    const kind = KINDS[done % KINDS.length]
    await timed('work', async () => { await one.reaches(kind); await cut(platform, one, kind) })
    platform = await timed('start', () => startPlatform(data, platform.command))
    await timed('signIn', () => one.signsIn(platform.origin))
    await timed('check', async () => { counts.get(kind).arrived += await one.holds(); leavesNothingBehind(data) })
    if ((done + 1) % 10 === 0) console.log(`${done + 1} kills; ${told()}; seconds each: ${Object.entries(times).map(([name, ms]) => `${name} ${(ms / 1000 / (done + 1)).toFixed(1)}`).join(', ')}`)
  }
} catch (thrown) {
  failed = true
  console.log(`FAULT ${thrown.stack ?? thrown}`)
} finally {
  await platform?.stop()
  rmSync(data, { recursive: true, force: true })
}
for (const [kind, one] of counts) console.log(`  ${kind}: killed ${one.kills} times, ${one.unanswered} unanswered, ${one.arrived} of those had been done whole`)
console.log(`${done} of ${kills} kills, ${failed ? 'a fault' : 'nothing acknowledged was lost, nothing was half'}`)
if (failed) process.exitCode = 1
