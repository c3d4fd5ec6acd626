import { ref, type Ref } from 'vue'

const seen = ref(false)

/** True once anything the reader was shown came from synthetic data; the shell then says so on every page. */
export const syntheticSeen: Readonly<Ref<boolean>> = seen

export function noteSynthetic(synthetic: boolean | undefined): void {
  if (synthetic) seen.value = true
}
