import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n'

const SOURCE = join(process.cwd(), 'src')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(vue|ts)$/.test(file))
const HAN = /\p{Script=Han}/u

function keys(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => typeof value === 'object' ? keys(value as object, `${before}${key}.`) : [`${before}${key}`])
}

/** Hardcoded user texts, comments aside. */
const hardcoded = (source: string): string[] =>
  source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').split('\n').filter((line) => HAN.test(line))

describe('the languages', () => {
  it('sayTheSameThings', () => {
    expect(keys(messages.en)).toEqual(keys(messages.zh))
  })

  it('leaveNothingUnsaid', () => {
    const blank = keys(messages.zh).filter((key) => [messages.zh, messages.en].some((tree) => key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], tree) === ''))
    expect(blank).toEqual([])
  })

  it('areSpokenOnlyInTheMessageFiles', () => {
    const spoken = files.filter((file) => !file.endsWith('messages.ts') && !['api/issues.ts', 'api/types.ts', 'shared/figure/moment.ts'].includes(file))
      .flatMap((file) => hardcoded(readFileSync(join(SOURCE, file), 'utf8')).map((line) => `${file}: ${line.trim()}`))
    expect(spoken).toEqual([])
  })

  it('wouldCatchAHardcodedText', () => {
    expect(hardcoded('<p>你好</p>\n/** 数值 */ const a = 1')).toEqual(['<p>你好</p>'])
  })

  it('useOnlyKeysThatExist', () => {
    const known = new Set(keys(messages.zh))
    const used = files.flatMap((file) => [...readFileSync(join(SOURCE, file), 'utf8').matchAll(/\bt\('([\w.]+)'/g)].map((match) => String(match[1])))
    expect(used.length).toBeGreaterThan(60)
    expect(used.filter((key) => !known.has(key))).toEqual([])
  })
})
