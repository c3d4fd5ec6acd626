import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ApiFailure } from '@/api/client'
import { notification } from '@/api/notification'
import type { LocalText, Session, Unit } from '@/api/types'

/** Who is reading, and which units they may read (会话). */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const units = ref<Unit[]>([])
  const years = ref<number[]>([])
  /** How many messages the reader has not read; told by the server now and then. */
  const unread = ref(0)

  const signedIn = computed(() => session.value !== null && session.value.role !== 'anonymous')
  const demo = computed(() => session.value?.demo ?? false)

  async function open(): Promise<void> {
    session.value = await api.session()
  }

  async function signIn(account: string, password: string): Promise<void> {
    if (!session.value) await open()
    try {
      session.value = await api.signIn(account, password)
    } catch (thrown) {
      // the page may be older than the server: one fresh token, then the answer stands
      if (!(thrown instanceof ApiFailure) || thrown.status !== 403) throw thrown
      await open()
      session.value = await api.signIn(account, password)
    }
    units.value = []
    years.value = []
  }

  async function signOut(): Promise<void> {
    await api.signOut()
    forget()
  }

  /** The server no longer knows us: the next page asks for the account again. */
  function forget(): void {
    session.value = null
    unread.value = 0
    units.value = []
    years.value = []
  }

  async function loadUnits(): Promise<Unit[]> {
    if (units.value.length === 0) units.value = await api.units()
    return units.value
  }

  async function loadYears(unit: string): Promise<number[]> {
    years.value = await api.years(unit)
    return years.value
  }

  /** The reader's own unit, or the first city they may read. */
  async function homeUnit(): Promise<string | null> {
    if (session.value?.unit) return session.value.unit.id
    const all = await loadUnits()
    return (all.find((unit) => unit.kind === 'city') ?? all[0])?.id ?? null
  }

  /** Asks how many messages are unread; while the server is away the number that was known stands. */
  async function countUnread(): Promise<void> {
    try {
      unread.value = (await notification.count()).unread
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown
    }
  }

  /** A unit's name, or its id while the names are not here yet. */
  const nameOf = (id: string): LocalText | string => units.value.find((unit) => unit.id === id)?.label ?? id

  /** The city a unit lies in, when the reader may read it; null for a city itself. */
  function cityAbove(id: string): Unit | null {
    const unit = units.value.find((one) => one.id === id)
    const parent = units.value.find((one) => one.id === unit?.parent)
    if (!parent) return null
    return parent.kind === 'city' ? parent : cityAbove(parent.id)
  }

  return { session, units, years, unread, countUnread, signedIn, demo, open, signIn, signOut, forget, loadUnits, loadYears, homeUnit, nameOf, cityAbove }
})
