import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'

/** A row of the board, with its line. */
const HEIGHT = 27
/** So many rows are drawn whole; more only where they can be seen. */
const WHOLE = 120
const AROUND = 5

/** The rows that are drawn, and the room above and below them in pixels (可见行). */
export interface SeenRows { from: number; to: number; above: number; below: number; whole: boolean; look: () => void }

/** Which of so many rows can be seen in a box that scrolls. */
export function useRows(count: () => number, box: Ref<HTMLElement | undefined>): ComputedRef<SeenRows> {
  const top = ref(0)
  const height = ref(700)
  const look = (): void => {
    if (!box.value) return
    top.value = box.value.scrollTop
    height.value = box.value.clientHeight || height.value
  }
  watch(box, look)
  watch(count, () => { if (box.value) box.value.scrollTop = 0; top.value = 0 })
  return computed(() => {
    const all = count()
    if (all <= WHOLE) return { from: 0, to: all, above: 0, below: 0, whole: true, look }
    const from = Math.max(0, Math.min(Math.floor(top.value / HEIGHT) - AROUND, all - 1))
    const to = Math.min(all, Math.ceil((top.value + height.value) / HEIGHT) + AROUND)
    return { from, to, above: from * HEIGHT, below: (all - to) * HEIGHT, whole: false, look }
  })
}
