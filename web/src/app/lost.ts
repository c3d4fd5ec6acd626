import { shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { api, ApiFailure } from '@/api/client'
import { unreachable } from '@/api/issues'

/** A page whose code could not be fetched: the server has stopped, or was replaced by a newer one. */
export interface Lost { path: string; failure: ApiFailure }

export const lost = shallowRef<Lost | null>(null)

export function watchForLostPages(router: Router): void {
  router.onError((_, to) => {
    lost.value = { path: to.fullPath, failure: new ApiFailure(0, [unreachable(to.fullPath)], null) }
  })
  router.afterEach(() => { lost.value = null })
}

/** Goes to the lost page anew once the server answers; until then what is said stays. */
export async function findAgain(): Promise<void> {
  const path = lost.value?.path
  if (!path) return
  try {
    await api.session()
  } catch {
    return
  }
  location.assign(path)
}
