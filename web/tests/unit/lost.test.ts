import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { lost, watchForLostPages } from '@/app/lost'

describe('a page whose code cannot be fetched', () => {
  it('isSaidToBeLostAndForgottenOnTheNextPageThatComes', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/', component: { template: '<p/>' } },
        { path: '/gone', component: () => Promise.reject(new Error('the server has stopped')) },
      ],
    })
    watchForLostPages(router)
    await router.push('/')
    await router.push('/gone').catch(() => {})
    expect(lost.value?.path).toBe('/gone')
    expect(lost.value?.failure.issues[0]?.code).toBe('web.server-unreachable')
    await router.push('/?again')
    expect(lost.value).toBeNull()
  })
})
