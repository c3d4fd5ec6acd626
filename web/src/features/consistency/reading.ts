import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Finding } from '@/api/checks'
import type { Marks } from './marks'

/** What text and findings of one check share while they are read together. */
export interface Reading {
  marks: ComputedRef<Marks>
  findings: ComputedRef<Finding[]>
  chosen: Ref<number>
  /** Chooses a finding and brings its card, or its first place in the text, into view. */
  choose: (finding: number, show: 'card' | 'text') => void
}

export const READING: InjectionKey<Reading> = Symbol('reading')
