import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../../../lubanchi', import.meta.url))
/** Building on a busy machine is part of the start; the limit only ends a start that hangs. */
const START_LIMIT = 1_200_000

/** What the launcher became, so that a second start on the same folder needs no look at what is built; Linux tells it. */
function became(child, usual) {
  const told = `/proc/${child.pid}/cmdline`
  return existsSync(told) ? readFileSync(told, 'utf8').split('\0').slice(0, -1) : usual
}

/**
 * The packaged platform with the demonstration data, on a free port. Without a folder it is in a temporary one, which
 * `stop` removes when it ends it; `kill` ends it as a power cut would, and `command` starts the same again.
 */
export async function startPlatform(given, command) {
  const data = given ?? mkdtempSync(join(tmpdir(), 'lubanchi-e2e-'))
  const [program, ...words] = command ?? ['bash', launcher, 'demo', '--port', '0', '--data', data]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  let running = true
  ended.then(() => { running = false })

  async function stop() {
    if (running) child.kill('SIGTERM')
    await ended
    if (!given) rmSync(data, { recursive: true, force: true })
  }

  async function kill() {
    child.kill('SIGKILL')
    await ended
  }

  const origin = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the platform did not start in time')), START_LIMIT)
    const hear = (part) => {
      said += part
      const address = /(http:\/\/localhost:\d+)\//.exec(said)
      if (!address || !/\bpublic \//.test(said)) return
      clearTimeout(limit)
      resolve(address[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((code) => {
      clearTimeout(limit)
      reject(new Error(`the platform ended with ${code}`))
    })
  }).catch(async (fault) => {
    await stop()
    throw new Error(`${fault.message}; it said:\n${said.slice(-2000)}`)
  })
  return { origin, data, stop, kill, command: became(child, command) }
}
