import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ApiFailure } from '@/api/client'
import { unreadable } from '@/api/issues'

export interface Loaded<T> {
  /** The last answer; kept while the next one is under way. */
  data: ShallowRef<T | null>
  failure: ShallowRef<ApiFailure | null>
  busy: Ref<boolean>
  again: () => Promise<void>
}

/** Asks the server now and whenever `key` changes. Old numbers stay until new ones are there; the latest question wins. */
export function useLoad<T>(ask: () => Promise<T>, key: () => unknown): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const failure = shallowRef<ApiFailure | null>(null)
  const busy = ref(false)
  let latest = 0

  async function again(): Promise<void> {
    const mine = ++latest
    busy.value = true
    try {
      const answer = await ask()
      if (mine !== latest) return
      data.value = answer
      failure.value = null
    } catch (thrown) {
      if (mine !== latest) return
      data.value = null
      failure.value = asFailure(thrown)
    } finally {
      if (mine === latest) busy.value = false
    }
  }

  watch(key, again, { immediate: true })
  return { data, failure, busy, again }
}

/** A failure of the request as it is; anything else is a fault of the page and is shown as such. */
export function asFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown
  console.error(thrown)
  return new ApiFailure(0, [unreadable(String(thrown), 0)], null)
}
