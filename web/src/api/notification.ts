import { ask, send } from './client'
import type { LocalText } from './types'

/** What the server says about messages (通知接口). */
export interface Notice { id: number; kind: string; title: LocalText; text: LocalText; link: string; at: string; read: boolean; mail: 'none' | 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain' }
export interface Inbox { notices: Notice[]; unread: number; address: string | null; mail: boolean }

export const notification = {
  inbox: (before: number | null = null) => ask<Inbox>(`/api/notices${before === null ? '' : `?before=${before}`}`),
  count: () => ask<{ unread: number }>('/api/notices/count'),
  read: (id: number) => send<{ unread: number }>('POST', `/api/notices/${id}/read`, {}),
  readAll: () => send<{ unread: number }>('POST', '/api/notices/read', {}),
  address: (email: string) => send<Inbox>('PUT', '/api/notices/address', { email }),
}
