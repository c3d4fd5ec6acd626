import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'

export interface TraceDesk {
  /** The fact whose trace is open. */
  key: Ref<string | null>
  /** The number on the page that was asked. */
  asked: Ref<HTMLElement | null>
  ask: (key: string, at: HTMLElement) => void
  /** Closes and gives the focus back to the number. */
  close: () => void
}

const desk: InjectionKey<TraceDesk> = Symbol('trace')

/** One page, one open trace. */
export function provideTrace(): TraceDesk {
  const key = ref<string | null>(null)
  const asked = ref<HTMLElement | null>(null)
  const made: TraceDesk = {
    key,
    asked,
    ask(next, at) {
      key.value = next
      asked.value = at
    },
    close() {
      key.value = null
      asked.value?.focus()
      asked.value = null
    },
  }
  provide(desk, made)
  return made
}

/** The desk of the page, or none where numbers are not asked: what is published is read by everybody. */
export const findTrace = (): TraceDesk | null => inject(desk, null)

export function useTrace(): TraceDesk {
  const found = inject(desk)
  if (!found) throw new Error('A page with figures calls provideTrace() in its setup')
  return found
}
