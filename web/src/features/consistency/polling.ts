import { onBeforeUnmount, watch } from 'vue'

const PAUSE = 1000

/** Asks again after a pause as long as something is still under way. */
export function usePolling(underWay: () => boolean, ask: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = (): void => {
    clearTimeout(timer)
    if (underWay()) timer = setTimeout(() => { void ask().finally(next) }, PAUSE)
  }
  watch(underWay, next, { immediate: true })
  onBeforeUnmount(() => { clearTimeout(timer) })
}
