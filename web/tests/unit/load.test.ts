import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { ApiFailure } from '@/api/client'
import { useLoad } from '@/shared/load'
import { settled } from './mounting'

function desk() {
  const waiting: { give: (text: string) => void; fail: (thrown: unknown) => void }[] = []
  const key = ref(1)
  const loaded = effectScope().run(() => useLoad(() => new Promise<string>((give, fail) => waiting.push({ give, fail })), () => key.value))
  if (!loaded) throw new Error('no scope')
  return { waiting, key, loaded }
}

describe('loading', () => {
  it('keepsTheOldNumbersWhileNewOnesAreUnderWay', async () => {
    const { waiting, key, loaded } = desk()
    waiting[0]?.give('2022')
    await settled()
    key.value = 2
    await nextTick()
    expect([loaded.data.value, loaded.busy.value]).toEqual(['2022', true])
    waiting[1]?.give('2023')
    await settled()
    expect([loaded.data.value, loaded.busy.value]).toEqual(['2023', false])
  })

  it('ignoresALateAnswerToAnEarlierQuestion', async () => {
    const { waiting, key, loaded } = desk()
    key.value = 2
    await nextTick()
    waiting[1]?.give('second')
    await settled()
    waiting[0]?.give('first, late')
    await settled()
    expect(loaded.data.value).toBe('second')
  })

  it('showsNoOldNumbersUnderAFailure', async () => {
    const { waiting, loaded } = desk()
    waiting[0]?.give('2022')
    await settled()
    void loaded.again()
    waiting[1]?.fail(new ApiFailure(500, [], 'i-1'))
    await settled()
    expect(loaded.data.value).toBeNull()
    expect(loaded.failure.value?.incident).toBe('i-1')
  })

  it('comesBackAfterTryingAgain', async () => {
    const { waiting, loaded } = desk()
    waiting[0]?.fail(new ApiFailure(500, [], null))
    await settled()
    void loaded.again()
    waiting[1]?.give('now')
    await settled()
    expect([loaded.data.value, loaded.failure.value]).toEqual(['now', null])
  })
})
