import { describe, expect, it, vi } from 'vitest'
import { api, ApiFailure, reportFile, whenSignedOut } from '@/api/client'
import { BROKEN } from '../fixtures/server'
import { anonymous, signedIn } from '../fixtures/organisation'
import { serve } from './mounting'

const failed = async (asking: Promise<unknown>): Promise<ApiFailure> => asking.then(() => { throw new Error('it answered') }, (thrown: unknown) => thrown as ApiFailure)

describe('the client', () => {
  it('sendsTheTokenOfTheSessionWhenSigningIn', async () => {
    const seen: RequestInit[] = []
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      seen.push(init)
      return Promise.resolve(new Response(JSON.stringify(seen.length === 1 ? { ...anonymous(), csrf: 'abc' } : signedIn('city'))))
    })
    await api.session()
    await api.signIn('city', 'demo-city')
    expect((seen[1]?.headers as Record<string, string>)['X-CSRF-TOKEN']).toBe('abc')
  })

  it('handsOnTheIssuesAndTheIncidentOfTheServer', async () => {
    serve({ '/api/units': { status: 500, body: { issues: [BROKEN], incident: 'i-1' } } })
    const failure = await failed(api.units())
    expect([failure.status, failure.issues[0]?.code, failure.incident]).toEqual([500, 'lake.object-unreadable', 'i-1'])
  })

  it('saysInFivePartsThatTheServerDidNotAnswer', async () => {
    serve({ '/api/units': 'unreachable' })
    const failure = await failed(api.units())
    expect(failure.issues[0]?.code).toBe('web.server-unreachable')
    expect(failure.issues[0]?.remedy.zh).toContain('重试')
  })

  it('saysSoWhenTheAnswerIsNotInTheAgreedForm', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 200 })))
    expect((await failed(api.units())).issues[0]?.code).toBe('web.answer-not-understood')
  })

  it('tellsTheShellThatNobodyIsSignedInAnyMore', async () => {
    const told = vi.fn()
    whenSignedOut(told)
    serve({ '/api/units': { status: 401, body: { issues: [], incident: null } }, '/api/session': { status: 401, body: { issues: [BROKEN], incident: null } } })
    await failed(api.units())
    expect(told).toHaveBeenCalledTimes(1)
    await failed(api.session())
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('writesKeysAndUnitsSafelyIntoAddresses', async () => {
    const asked = serve({ '/api/facts/books%40shao%2Fxing%402023/trace': { body: {} } })
    await api.trace('books@shao/xing@2023')
    expect(asked).toEqual(['GET /api/facts/books%40shao%2Fxing%402023/trace'])
    expect(reportFile('annual', { unit: 'shaoxing', year: 2023 }, 'docx')).toBe('/api/reports/annual/shaoxing/2023/file.docx')
  })
})
