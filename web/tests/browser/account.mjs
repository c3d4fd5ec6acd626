import { strict as assert } from 'node:assert'

/** One account at one server, as a program of the school uses it: cookies, token, and answers as [status, body]. */
export async function account(origin, name, password = `luban-${name}-2023`) {
  const jar = new Map()
  let token = ''
  const ask = async (method, path, body, kind = 'application/json', more = {}) => {
    const headers = { ...more, cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; '), 'Content-Type': kind, 'X-CSRF-TOKEN': token }
    const sent = body === undefined || kind !== 'application/json' ? body : JSON.stringify(body)
    const answer = await fetch(origin + path, { method, headers, body: sent })
    for (const line of answer.headers.getSetCookie()) jar.set(line.split('=')[0], line.slice(line.indexOf('=') + 1).split(';')[0])
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (!/json/.test(answer.headers.get('content-type') ?? '')) return [answer.status, bytes]
    return [answer.status, bytes.length === 0 ? null : JSON.parse(bytes.toString())]
  }
  token = (await ask('GET', '/api/session'))[1].csrf
  const [status, session] = await ask('POST', '/api/session', { account: name, password })
  assert.equal(status, 200, `${name} cannot sign in`)
  token = session.csrf ?? (await ask('GET', '/api/session'))[1].csrf
  return ask
}

/** The body of an answer that must be one. */
export async function told(answer) {
  const [status, body] = await answer
  assert.equal(status, 200, Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body))
  return body
}
