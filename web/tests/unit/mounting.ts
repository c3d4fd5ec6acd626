import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { makeRouter } from '@/app/router'
import { useSession } from '@/app/session'
import { provideTrace } from '@/shared/trace/trace'
import { signedIn } from '../fixtures/organisation'

export type Answer = { status?: number; body: unknown } | 'never' | 'unreachable'

/** The server of a test: exact paths to answers; a path nobody gave is refused loudly. */
export function serve(answers: Record<string, Answer | (() => Answer)>): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${path}`)
    const given = answers[path]
    if (given === undefined) throw new Error(`no answer for ${path}`)
    const answer = typeof given === 'function' ? given() : given
    if (answer === 'never') return new Promise(() => {})
    if (answer === 'unreachable') return Promise.reject(new TypeError('connection refused'))
    return Promise.resolve(new Response(answer.body === undefined ? null : JSON.stringify(answer.body), { status: answer.status ?? 200 }))
  })
  return asked
}

interface Setting { account?: string; at?: string; props?: Record<string, unknown> }

/** A component as the shell would show it: languages, router, session and one trace desk. */
export async function show(component: Component, { account = 'city', at = '/shaoxing/2023', props = {} }: Setting = {}): Promise<VueWrapper> {
  i18n.global.locale.value = 'zh'
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().session = signedIn(account)
  const router = makeRouter(createMemoryHistory())
  await router.push(at)
  const Desk = defineComponent({ setup: () => { provideTrace(); return () => h(component, props) } })
  const shown = mount(Desk, { global: { plugins: [pinia, router, i18n] }, attachTo: document.body })
  await flushPromises()
  return shown
}

export { flushPromises as settled }
