import { Reader } from './reader.mjs'

/** What happens to one training class, on the pages of everybody who has a part in it. */
export const SCHOOL = 'sx-s01'
const PASSWORDS = { city: 'luban-city-2023', school: 'luban-school-2023', school2: 'luban-school2-2023' }
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1366, height: 768 }
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Invented people; their numbers fit and are of a region that was never given to anybody. */
export function person(order) {
  const front = `990101199003${String(1 + (order % 28)).padStart(2, '0')}${String(order % 1000).padStart(3, '0')}`
  const sum = [...front].reduce((all, digit, at) => all + WEIGHTS[at] * Number(digit), 0)
  return { name: `学员${order}`, identity: front + '10X98765432'[sum % 11] }
}

export const day = (back) => {
  const at = new Date(Date.now() + 8 * 3_600_000 - back * 86_400_000)
  return at.toISOString().slice(0, 10)
}

export async function reader(browser, { origin, account, viewport, faults, pictures, language = 'zh' }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript((kept) => localStorage.setItem('lubanchi.language', kept), language)
  const one = await new Reader(context, { origin, account, language, faults, pictures }).start()
  if (PASSWORDS[account]) {
    await one.opens('/sign-in', 'form')
    await one.page.fill('#account', account)
    await one.page.fill('#password', PASSWORDS[account])
    await one.page.press('#password', 'Enter')
    await one.page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 60_000 })
    one.signedIn = true
  }
  return one
}

export async function opensAClass(school, number, year) {
  const { page } = school
  await school.does('board', async () => {
    await school.opens(`/${SCHOOL}/${year}/training/classes`, '.filings')
    await page.click('button:has-text("登记项目")')
    await page.fill('.form input[maxlength="200"]', `养老护理 ${number}`)
    await page.selectOption('.form select', 'O')
    await page.click('.form button:has-text("保存")')
    await page.waitForSelector('.form', { state: 'detached' })
    await page.click('button:has-text("评价机构备案")')
    const filing = page.locator('.form input')
    await filing.nth(0).fill('养老护理员')
    await page.selectOption('.form select', 'level_4')
    await filing.nth(1).fill(`备案 ${number}`)
    await filing.nth(2).fill(day(30))
    await filing.nth(3).fill(day(-300))
    await page.click('.form button:has-text("保存")')
    await school.sees('.filings li')
    await page.click('button:has-text("立项开班")')
    await page.selectOption('.form select', { label: `养老护理 ${number}` })
    const plan = page.locator('.form input')
    for (const [at, text] of [[0, number], [1, `养老护理员班 ${number}`], [2, '32'], [3, '8'], [4, day(3)], [5, day(0)], [6, '40'], [7, '800'], [8, '实训楼 201']]) await plan.nth(at).fill(text)
    await school.judged()
    await page.click('.form button:has-text("保存")')
    await page.waitForSelector('.form', { state: 'detached' })
    await page.waitForSelector(`.classes a:has-text("${number}")`)
    await page.click(`.classes a:has-text("${number}")`)
    await page.waitForURL(/training\/classes\/\d+/)
    await school.sees('.sessions')
    for (let back = 3; back >= 0; back--) {
      await page.fill('.sessions input[type=date]', day(back))
      await page.click('.sessions button:has-text("排课")')
      await page.waitForFunction((many) => document.querySelectorAll('.sessions li').length === many, 4 - back)
    }
    await page.click('.moves button:has-text("开班备案")')
    await page.waitForSelector('.moves button:has-text("在训")')
  })
  return Number(/classes\/(\d+)/.exec(page.url())?.[1])
}

export async function signsUp(visitor, number, order) {
  const { page } = visitor
  await visitor.does('sign up', async () => {
    await visitor.opens('/training', '.offers')
    await page.fill('[role=search] input', number)
    await page.click('[role=search] button')
    await page.waitForFunction(() => document.querySelectorAll('.offers > li').length === 1)
    await page.click('.offers > li > button')
    const { name, identity } = person(order)
    const form = page.locator('.offers form input')
    await form.nth(0).fill(name)
    await form.nth(1).fill(identity.slice(0, 17) + (identity.endsWith('1') ? '2' : '1'))
    await page.selectOption('.offers form select', 'veteran')
    await visitor.expecting(['400'], async () => {
      await page.click('.offers form button')
      await page.waitForSelector('.wrong')
      await visitor.reads('.wrong', '身份号码校验码不对', 'GB 11643')
    })
    await form.nth(1).fill(identity)
    await page.click('.offers form button')
    await page.waitForSelector('.told')
    await visitor.reads('.told', identity.slice(-4))
    await visitor.judged()
    await visitor.picture('training-catalogue')
  })
}

/** The trainer shows a code on the phone, one trainee signs in with it, and is not taken a second time. */
export async function signsIn(trainer, trainee, held, order) {
  const { page } = trainer
  await trainer.does('phone', async () => {
    await trainer.opens(`/training/classes/${held}`, '.sessions')
    await page.locator('.sessions a').last().click()
    await trainer.sees('.people')
    await page.click('.code button')
    await page.waitForSelector('.digits')
    const code = (await page.innerText('.digits')).trim()
    const { name, identity } = person(order)
    await trainee.opens('/training/sign-in', 'form')
    const enter = async () => {
      const inputs = trainee.page.locator('form input')
      await inputs.nth(0).fill(code)
      await inputs.nth(1).fill(name)
      await inputs.nth(2).fill(identity.slice(-4))
      await trainee.page.click('form button')
    }
    await enter()
    await trainee.sees('.done')
    await trainee.reads('.done', '签到成功')
    await trainee.picture('training-arrival')
    await trainee.opens('/training/sign-in', 'form')
    await trainee.expecting(['409'], async () => {
      await enter()
      await trainee.page.waitForSelector('.wrong')
      await trainee.reads('.wrong', '已经签到')
    })
    await page.click('.came button')
    await page.waitForSelector('.people .here')
    await trainer.judged()
    await trainer.picture('training-phone')
    for (let at = 0; at < 4; at++) {
      await trainer.opens(`/training/classes/${held}`, '.sessions')
      await page.locator('.sessions a').nth(at).click()
      await page.waitForSelector('.people')
      for (const box of await page.locator('.people input[type=checkbox]').all()) await box.check()
      if (await page.locator('.hand').count() === 0) continue
      await page.fill('.hand input', '纸质签到表')
      await page.click('.hand button')
      await page.waitForSelector('.hand', { state: 'detached' })
    }
  })
}

export async function moves(one, path, label) {
  await one.does(label, async (page) => {
    await one.opens(path, '.moves')
    await page.click(`.moves button:has-text("${label}")`)
    await page.waitForSelector(`.steps b:text-is("${label}") >> nth=-1`)
    await one.judged()
  })
}

export async function enters(school, held) {
  await school.does('money of a class', async (page) => {
    await school.opens(`/training/classes/${held}`, '.entries')
    for (const [kind, item, amount] of [['income', '培训费', '1000000'], ['cost', '师资与耗材', '400000']]) {
      await page.selectOption('.entries select', kind)
      await page.locator('.entries input').nth(0).fill(item)
      await page.locator('.entries input').nth(1).fill(amount)
      await page.click('.entries button')
      await page.waitForSelector(`.entries th:text-is("${item}")`)
    }
    await page.locator('.entries input').nth(0).fill('退费')
    await page.locator('.entries input').nth(1).fill('-1')
    await school.expecting(['400'], async () => {
      await page.click('.entries button')
      await page.waitForSelector('.wrong')
      await school.reads('.wrong', '-1 元', '退费记为成本')
    })
    await school.picture('training-class')
  })
}

/** A certificate outside the filing is refused, one within it goes to the national site, and is replaced with a reason. */
export async function certifies(school, held, number) {
  await school.does('certificates', async (page) => {
    await school.opens(`/training/classes/${held}`, '.certificates form')
    const form = page.locator('.certificates .add')
    const fields = form.locator('input')
    await form.locator('select').nth(0).selectOption({ index: 1 })
    await fields.nth(0).fill('养老护理员')
    await form.locator('select').nth(1).selectOption('level_3')
    await fields.nth(1).fill(`ZS-${number}`)
    await school.expecting(['400'], async () => {
      await form.locator('button').first().click()
      await page.waitForSelector('.certificates .wrong')
      await school.reads('.certificates .wrong', '已备案')
    })
    await form.locator('select').nth(1).selectOption('level_4')
    await form.locator('button').first().click()
    await page.waitForSelector(`.certificates li:has-text("ZS-${number}")`)
    await page.click('.certificates button:has-text("登记上网")')
    await page.waitForSelector('.certificates li:has-text("已上网")')
    await page.click('.certificates button:has-text("换发")')
    const ask = page.locator('.certificates .ask')
    await ask.locator('input').nth(0).fill(`ZS-${number}-2`)
    await school.expecting(['400'], async () => {
      await ask.locator('button').first().click()
      await page.waitForSelector('.certificates .ask .wrong')
      await school.reads('.certificates .ask .wrong', '没有写原因')
    })
    await ask.locator('input').nth(2).fill('姓名用字更正')
    await ask.locator('button').first().click()
    await page.waitForSelector(`.certificates li:has-text("换发自 ZS-${number}")`)
    await school.judged()
  })
}
