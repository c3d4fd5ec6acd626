import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { ApiFailure } from '@/api/client'
import { asFailure } from '@/shared/load'

export interface Act {
  busy: Ref<boolean>
  failure: ShallowRef<ApiFailure | null>
  run: <T>(what: () => Promise<T>) => Promise<T | null>
}

/** One thing at a time: while it is under way a second press does nothing; what is refused stays to be read. */
export function useAct(): Act {
  const busy = ref(false)
  const failure = shallowRef<ApiFailure | null>(null)

  async function run<T>(what: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    try {
      const done = await what()
      failure.value = null
      return done ?? (true as T)
    } catch (thrown) {
      failure.value = asFailure(thrown)
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}

/** The same for every repetition of one form, so that a double click is one act; `next` begins another. */
export function useRequest(): { id: Ref<string>; next: () => void } {
  const id = ref(crypto.randomUUID())
  return { id, next: () => { id.value = crypto.randomUUID() } }
}

/** A share of a whole for print, and nothing where there is no whole. */
export const percent = (part: number, whole: number): string => (whole > 0 ? `${((part * 100) / whole).toFixed(1)}%` : '—')

/** A number as people read it, thousands apart from 10,000 on. */
export const grouped = (number: number): string => (Math.abs(number) < 10_000 ? String(number) : number.toLocaleString('en-US', { maximumFractionDigits: 2 }))

/** Whether the scores of an assessment were handed in; before that nobody was present or absent, and that is no zero. */
export const isScored = (state: string): boolean => state === 'scored' || state === 'confirmed'

export const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
