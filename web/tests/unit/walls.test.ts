// @vitest-environment node
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

async function faults(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `src/${file}` })
  return (result?.messages ?? []).map(({ ruleId }) => String(ruleId)).filter((rule) => rule.startsWith('no-restricted') || rule === 'max-lines')
}

describe('the walls', () => {
  it.each([
    ['aFeatureUsesAnother', 'features/indicator/x.ts', "export * from '@/features/report/outline'"],
    ['aFeatureUsesAnotherByARelativePath', 'features/indicator/x.ts', "export * from '../report/outline'"],
    ['aFeatureUsesTheShell', 'features/report/x.ts', "export * from '@/app/router'"],
    ['sharedUsesAFeature', 'shared/figure/x.ts', "export * from '@/features/report/outline'"],
    ['sharedUsesTheShell', 'shared/x.ts', "export * from '@/app/session'"],
    ['theApiUsesVue', 'api/x.ts', "export * from 'vue'"],
    ['theApiUsesShared', 'api/x.ts', "export * from '@/shared/load'"],
    ['aFeatureCallsTheServerItself', 'features/report/x.ts', "export const x = () => fetch('/api/units')"],
    ['aFileGrowsBeyondItsSize', 'shared/x.ts', Array.from({ length: 251 }, (_, at) => `export const a${at} = ${at}`).join('\n')],
  ])('refuseWhen %s', async (_, file, code) => {
    expect(await faults(file, code)).not.toEqual([])
  })

  it.each([
    ['aFeatureUsesWhatIsShared', 'features/indicator/x.ts', "export * from '@/shared/load'"],
    ['aFeatureUsesTheSession', 'features/indicator/x.ts', "export * from '@/app/session'"],
    ['aFeatureUsesItself', 'features/report/x.ts', "export * from './outline'"],
    ['sharedUsesTheClient', 'shared/x.ts', "export * from '@/api/client'"],
    ['theShellUsesAFeature', 'app/x.ts', "export * from '@/features/report/messages'"],
    ['theClientCallsTheServer', 'api/client.ts', "export const x = () => fetch('/api/units')"],
  ])('letPassWhen %s', async (_, file, code) => {
    expect(await faults(file, code)).toEqual([])
  })
})
