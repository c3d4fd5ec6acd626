import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PATHS = [process.env.LUBANCHI_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The browser, or null after saying how to install it; required browsers that are missing end the run. */
export async function startBrowser() {
  const path = PATHS.find((one) => one && existsSync(one))
  if (path) return chromium.launch({ executablePath: path, args: FLAGS })
  const required = (process.env.LUBANCHI_REQUIRE ?? '').split(',').includes('browser')
  console.log(`${required ? 'FAILED' : 'SKIPPED'}: no Chromium. Install it with: apt-get install -y chromium`)
  if (required) process.exitCode = 1
  return null
}
