import { ref, type Ref } from 'vue'

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
