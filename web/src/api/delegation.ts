import { ask, send } from './client'

/** What the server says about deputies (代理接口). */
export interface Person { login: string; name: string }
export interface Delegation { id: number; principal: Person; deputy: Person; first: string; last: string; reason: string; holds: boolean; mine: boolean; revoked: boolean }
export interface Delegations { delegations: Delegation[]; choices: Person[]; may: boolean }

export const delegation = {
  list: () => ask<Delegations>('/api/delegations'),
  name: (naming: { deputy: string; first: string; last: string; reason: string }) => send<Delegations>('POST', '/api/delegations', naming),
  revoke: (id: number) => send<Delegations>('POST', `/api/delegations/${id}/revocation`, {}),
}
