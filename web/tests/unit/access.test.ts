import { describe, expect, it } from 'vitest'
import { useSession } from '@/app/session'
import SignInPage from '@/features/access/SignInPage.vue'
import { ACCOUNTS, anonymous, signedIn } from '../fixtures/organisation'
import { BROKEN } from '../fixtures/server'
import { serve, settled, show, type Answer } from './mounting'

const page = async (answer: Answer, demo = true) => {
  const asked = serve({ '/api/session': answer, '/api/units': { body: [] }, '/api/years?unit=shaoxing': { body: [] } })
  const shown = await show(SignInPage, { at: '/sign-in' })
  useSession().session = { ...anonymous(), demo }
  await settled()
  return { asked, shown }
}

async function enter(shown: Awaited<ReturnType<typeof show>>, account: string, password: string): Promise<void> {
  await shown.find('#account').setValue(account)
  await shown.find('#password').setValue(password)
  await shown.find('form').trigger('submit')
  await settled()
}

describe('signing in', () => {
  it('letsAKnownAccountIn', async () => {
    const { shown } = await page({ body: signedIn('city') })
    await enter(shown, 'city', 'demo-city')
    expect(useSession().signedIn).toBe(true)
  })

  it('refusesAWrongPasswordInWordsAndKeepsTheAccount', async () => {
    const { shown } = await page({ status: 401, body: { issues: [BROKEN], incident: null } })
    await enter(shown, 'city', 'wrong')
    expect(shown.find('[role="alert"]').text()).toContain('账号或密码不对')
    expect((shown.find('#account').element as HTMLInputElement).value).toBe('city')
    expect(useSession().signedIn).toBe(false)
  })

  it('asksForBothBeforeAskingTheServer', async () => {
    const { shown, asked } = await page('never')
    await enter(shown, 'city', '')
    expect(shown.find('[role="alert"]').text()).toContain('请填写账号和密码')
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
  })

  it('listsAccountsInTheDemoOnly', async () => {
    expect((await page('never')).shown.findAll('.demo tbody tr')).toHaveLength(ACCOUNTS.length)
    expect((await page('never', false)).shown.find('.demo').exists()).toBe(false)
  })
})
