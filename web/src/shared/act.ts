import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { ApiFailure } from '@/api/client'
import { asFailure } from './load'

export interface Act {
  busy: Ref<boolean>
  failure: ShallowRef<ApiFailure | null>
  run: <T>(what: () => Promise<T>) => Promise<T | null>
}

/** One thing at a time (办一件事): while it is under way a second press does nothing; what is refused stays to be read until the next try. */
export function useAct(): Act {
  const busy = ref(false)
  const failure = shallowRef<ApiFailure | null>(null)

  async function run<T>(what: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    failure.value = null
    try {
      return (await what()) ?? (true as T)
    } catch (thrown) {
      failure.value = asFailure(thrown)
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}
