import { strict as assert } from 'node:assert'
import { assesses } from './training-assessment.mjs'
import { certifies, day, DESK, enters, moves, opensAClass, person, PHONE, reader, SCHOOL, signsIn, signsUp } from './training-class.mjs'

/** A training class from its filing to the payout; then the city's figure and the report's sentence move. */
/** The city's sealed figure of a year. */
async function figure(city, year) {
  const answer = await city.page.evaluate(async (at) => (await fetch(`/api/indicators/training_counted_person_times?unit=shaoxing&year=${at}`)).json(), year)
  return Number(answer.years.find((one) => one.key.endsWith(`@${year}`)).amount)
}

/** Sends as the page of this reader would. */
const sends = (one, path, body) => one.page.evaluate(async ([to, what]) => {
  const { csrf } = await (await fetch('/api/session')).json()
  const answer = await fetch(to, { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf, 'Content-Type': 'application/json' }, body: JSON.stringify(what) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${to}: ${answer.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}, [path, body])

/** A class of a year that every school has reported for, entered after the fact: attendance stands on paper. */
async function earlierClass(school, city, number, order) {
  const root = '/api/training'
  const project = await sends(school, `${root}/projects`, { name: `家政服务 ${number}`, industry: 'O', publicBenefit: true, skills: true, elderly: false, domesticService: true, request: `project-${number}` })
  const plan = { number, title: `家政服务员班 ${number}`, hours: 32, onlineHours: 0, starts: '2023-12-25', ends: '2023-12-28', capacity: 40, fee: 0, spot: { name: '实训楼 105', latitude: null, longitude: null } }
  const held = await sends(school, `${root}/classes`, { project: project.id, plan, request: `class-${number}` })
  const path = `${root}/classes/${held.id}`
  await sends(school, `${path}/moves`, { version: 1, to: 'filed', note: '' })
  for (let at = 0; at < 3; at++) await sends(school, `${path}/trainees`, { ...person(order + at), group: 'veteran' })
  await sends(school, `${path}/moves`, { version: 2, to: 'running', note: '' })
  const trainees = (await school.page.evaluate(async (at) => (await fetch(at)).json(), path)).trainees.map((one) => one.trainee)
  for (let at = 25; at < 29; at++) {
    const session = await sends(school, `${path}/sessions`, { day: `2023-12-${at}`, starts: '08:00', hours: 8, online: false })
    await sends(school, `${root}/sessions/${session.id}/attendance`, { trainees, note: '纸质签到表' })
  }
  await sends(school, `${path}/moves`, { version: 3, to: 'under_review', note: '' })
  await sends(city, `${path}/moves`, { version: 4, to: 'completed', note: '' })
}

/** The city opens a round of another table where there is none, and seals; training comes by its own port. */
async function seals(city, year) {
  const known = await city.page.evaluate(async (at) => (await (await fetch('/api/rounds')).json()).some((round) => round.id === `shaoxing-${at}`), year)
  if (!known) await sends(city, '/api/rounds', { region: 'shaoxing', year, title: `${year} 年度`, opensAt: new Date(Date.now() - 60_000).toISOString(), deadline: new Date(Date.now() + 86_400_000).toISOString(), levels: [], tables: ['honour'] })
  await sends(city, `/api/rounds/shaoxing-${year}/seal`, {})
}

/** A school that has not said what its paid classes brought in may not hand over; it is told which, and says so. */
async function tellsIncome(school, year) {
  const root = '/api/training'
  await school.does('income', async (page) => {
    await school.opens(`/${SCHOOL}/${year}/training/classes`, '.feed')
    const classes = (await page.evaluate(async (at) => (await (await fetch(at)).json()), `${root}/board?unit=${SCHOOL}&year=${year}`)).classes
    let told = 0
    for (const one of classes.filter(({ state, plan }) => state.code === 'completed' && plan.fee > 0)) {
      const room = await page.evaluate(async (at) => (await fetch(at)).json(), `${root}/classes/${one.id}`)
      if (room.entries.some(({ kind }) => kind === 'income')) continue
      if (told++ === 0) {
        await school.expecting(['400'], async () => {
          await page.click('.feed button')
          await page.waitForSelector('.wrong')
          await school.reads('.wrong', '没有登记收入')
        })
      }
      await sends(school, `${root}/classes/${one.id}/entries`, { kind: 'income', item: '培训费', amount: one.plan.fee * one.trainees, bookedOn: one.plan.ends, request: `income-${one.id}` })
    }
  })
}

async function handsOver(school, year) {
  await school.does('hand over', async (page) => {
    await school.opens(`/${SCHOOL}/${year}/training/classes`, '.feed')
    await page.click('.feed button')
    await page.waitForSelector('.feed p:has-text("报入：")')
    await page.waitForSelector('.feed button:not([disabled])')
    await school.judged()
    await school.picture('training-board')
  })
}

/** What the school hands over takes the place of what it had reported; with one class more the figure grows by its people. */
/** The overview says how those who took part become those who count, down to the classes and to what was sealed. */
async function reckons(city) {
  await city.does('reckoning', async (page) => {
    await city.opens('/shaoxing/2023/training', '.reckoning .asks')
    const lines = await page.evaluate(async () => (await fetch('/api/training/reckoning?unit=shaoxing&year=2023')).json())
    const [taken, short, unfinished, counted] = lines.map((line) => line.personTimes)
    assert.equal(taken - short - unfinished, counted, 'the lines add up')
    await page.click('.reckoning .short .asks')
    await page.locator('.reckoning .behind button').first().click()
    await page.waitForSelector('.reckoning .nested a')
    await city.judged()
    await city.picture('training-reckoning')
    await page.locator('.reckoning .counted .figure').click()
    await page.waitForSelector('.drawer')
    await city.reads('.reckoning', '杭州市中等职业教育质量年度报告')
  })
}

async function figureMoves(school, city, stamp) {
  const year = 2023
  await earlierClass(school, city, `A${stamp}`, (stamp + 300) % 900)
  await tellsIncome(school, year)
  await handsOver(school, year)
  await city.does('figure', async () => {
    await seals(city, year)
    const before = await figure(city, year)
    await earlierClass(school, city, `B${stamp}`, (stamp + 600) % 900)
    await handsOver(school, year)
    assert.equal(await figure(city, year), before, 'nothing moves before the seal')
    await seals(city, year)
    assert.equal(await figure(city, year), before + 3, 'the sealed figure of the city')
    await city.opens(`/shaoxing/${year}/reports/city_quality_report`, '.sheet')
    await city.reads('.sheet', `计入统计的 ${before + 3} 人次`)
  })
}

async function paysOut(school, city, year) {
  const money = `/${SCHOOL}/${year}/training/money`
  await school.does('pool', async (page) => {
    await school.opens(money, '.balance')
    const form = page.locator('form input')
    for (const [at, text] of [[0, '150000'], [1, '10'], [3, '300000.01']]) await form.nth(at).fill(text)
    await page.click('button:has-text("试算上限")')
    await school.sees('.caps')
    await school.reads('.caps', '300,000', 'min(')
    await school.expecting(['400'], async () => {
      await page.click('form button:has-text("核算"):not(:has-text("试算"))')
      await page.waitForSelector('.wrong')
      await school.reads('.wrong', '超出')
    })
    await form.nth(3).fill('')
    await page.click('form button:has-text("核算"):not(:has-text("试算"))')
    await school.sees('.pool')
    await page.click('.moves button:has-text("待审批")')
    await page.waitForSelector('.steps b:text-is("待审批")')
  })
  await city.does('approval', async (page) => {
    await city.opens(`/shaoxing/${year}/training/money`, '.pool')
    await city.picture('training-approval')
    await page.click('.moves button:has-text("已审批")')
    await page.waitForSelector(`.pool h2:has-text("${year} 年度")`, { state: 'detached' })
  })
  await school.does('payout', async (page) => {
    await school.opens(money, '.pool form')
    await page.locator('.pool form input').nth(0).fill('员工甲')
    await page.locator('.pool form input').nth(1).fill('30000')
    await page.click('.pool form button:has-text("保存分配表")')
    await page.waitForSelector('.pool li span:text-is("员工甲")')
    await page.click('.moves button:has-text("分配公示")')
    await page.waitForSelector('.moves button:has-text("发放")')
    await page.click('.moves button:has-text("发放")')
    await page.waitForSelector('.steps b:text-is("发放")')
    await school.judged()
    await school.picture('training-money')
  })
}

/** What the demonstration shows on every page of training, to whom it belongs, in one language. */
async function demonstrated(browser, common, language) {
  const year = day(0).slice(0, 4)
  const city = await reader(browser, { ...common, account: 'city', viewport: DESK, language })
  const school = await reader(browser, { ...common, account: 'school', viewport: DESK, language })
  const visitor = await reader(browser, { ...common, account: 'anyone', viewport: PHONE, language })
  for (const [path, selector] of [['/shaoxing/2023/training', '.doubles'], [`/shaoxing/${year}/training`, '.totals'], [`/shaoxing/${year}/training/classes`, '.classes'], ['/shaoxing/2023/training/money', '.pool']]) {
    await city.does(path, async () => city.opens(path, selector))
  }
  for (const [path, selector] of [[`/${SCHOOL}/${year}/training/classes`, '.filings li'], [`/${SCHOOL}/${year}/training/assessments`, '.assessments'], [`/${SCHOOL}/2023/training/classes`, '.flag'], [`/${SCHOOL}/2023/training/money`, '.steps']]) {
    await school.does(path, async () => school.opens(path, selector))
  }
  await school.does('class rooms', async (page) => {
    for (const [title, selector] of [['养老护理员中级班', '.sessions em'], ['砌筑工中级认定班', '.certificates .why'], ['钢筋工中级认定班', '.roster tbody tr']]) {
      await page.goto(`${school.origin}/${SCHOOL}/${year}/training/classes`)
      await page.click(`.classes a:text-is("${title}")`)
      await school.sees(selector)
    }
  })
  await visitor.does('catalogue', async () => visitor.opens('/training', '.offers > li:nth-child(5)'))
  const readers = [city, school, visitor]
  for (const one of readers) await one.context.close()
  return readers.reduce((sum, one) => sum + one.screens, 0)
}

/** Runs the whole; each run opens a class of its own number, and the pool is paid once for a data folder and year. */
export async function trainingStory(browser, { origin, faults, pictures }) {
  const year = Number(day(0).slice(0, 4))
  const stamp = Date.now() % 1_000_000
  const number = `P${stamp}`
  const common = { origin, faults, pictures }
  const looked = (await demonstrated(browser, common, 'zh')) + (await demonstrated(browser, common, 'en'))
  const school = await reader(browser, { ...common, account: 'school', viewport: DESK })
  const city = await reader(browser, { ...common, account: 'city', viewport: { width: 1920, height: 1080 } })
  const trainer = await reader(browser, { ...common, account: 'school', viewport: PHONE })
  const visitor = await reader(browser, { ...common, account: 'anyone', viewport: PHONE })
  const held = await opensAClass(school, number, year)
  await signsUp(visitor, number, stamp % 900)
  await signsUp(visitor, number, (stamp % 900) + 1)
  await moves(school, `/training/classes/${held}`, '在训')
  await signsIn(trainer, visitor, held, stamp % 900)
  await moves(school, `/training/classes/${held}`, '结业审核')
  await moves(city, `/training/classes/${held}`, '结业')
  await certifies(school, held, number)
  await assesses(school, city, year, number)
  await enters(school, held)
  await handsOver(school, year)
  await city.does('overview', async (page) => {
    await city.opens(`/shaoxing/${year}/training`, '.totals')
    await page.locator('.tasks form input').first().fill('10')
    await page.locator('.tasks form button').first().click()
    await page.waitForSelector('.lead strong')
    await city.judged()
    await city.picture('training-overview')
  })
  await reckons(city)
  await figureMoves(school, city, stamp)
  if (await school.page.evaluate(async (path) => (await (await fetch(path)).json()).pool === null, `/api/training/money?unit=${SCHOOL}&year=${year}`)) await paysOut(school, city, year)
  const screens = [school, city, trainer, visitor].reduce((sum, one) => sum + one.screens, looked)
  for (const one of [school, city, trainer, visitor]) await one.context.close()
  return screens
}
