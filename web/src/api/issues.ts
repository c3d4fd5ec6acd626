import type { Issue } from './types'

/** The server did not answer at all. */
export const unreachable = (where: string): Issue => ({
  code: 'web.server-unreachable',
  severity: 'blocking',
  where,
  found: { zh: '没有收到服务器的回答', en: 'the server did not answer' },
  expected: { zh: '平台在运行，网络可达', en: 'the platform running and reachable' },
  why: { zh: '数据只在服务器上，页面不保存副本；已封存的数据不受影响', en: 'Data stays on the server and the page keeps no copy; sealed data is safe' },
  remedy: { zh: '检查网络或平台是否在运行，然后重试', en: 'Check the network or whether the platform is running, then try again' },
})

/** The server answered with something that is not the contract. */
export const unreadable = (where: string, status: number): Issue => ({
  code: 'web.answer-not-understood',
  severity: 'blocking',
  where,
  found: { zh: `服务器回答 ${status}，内容不是约定的格式`, en: `an answer ${status} that is not in the agreed form` },
  expected: { zh: '约定格式的 JSON', en: 'JSON in the agreed form' },
  why: { zh: '页面和平台的版本可能不一致；已封存的数据不受影响', en: 'The page and the platform may be of different versions; sealed data is safe' },
  remedy: { zh: '刷新页面；仍不行，请把本页地址告诉管理员', en: 'Reload the page; if it stays, give the address of this page to the administrator' },
})
