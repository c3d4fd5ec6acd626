import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { entryOf } from './archive.mjs'

/** What must be on the pages when the server of the demonstration answers them. Names are of the demonstration's data. */
const CITY = '/shaoxing/2023'
const OWN = '衡木建筑工程学校'
const OTHERS = ['澄石财经商贸职业学校', '知南卫生护理学校', 'Chengshi School', 'Zhinan School']
const WORDS = {
  zh: { enrolment: '在校生数', books: '生均纸质图书', differs: '不一致', units: '18 个填报单位已上报', hidden: '不对公众公开', own: '学校账号只看得到本校的数', refused: '这里的数据不对当前账号开放',
    absent: '没有找到', expired: '登录已过期', unreachable: '没有收到服务器的回答', above: '阅读绍兴市的质量年报', wrong: '账号或密码不对', ownName: OWN, snapshot: '快照', sheet: '校园与教学资源表' },
  en: { enrolment: 'Enrolment', books: 'Printed books per student', differs: 'differs', units: '18 units have reported', hidden: 'are not public', own: 'A school account sees its own figure only', refused: 'This data is not open to this account',
    absent: 'Not found', expired: 'Your session has ended', unreachable: 'the server did not answer', above: 'Read the quality report of Shaoxing City', wrong: 'Account or password is wrong', ownName: 'Hengmu School of Construction', snapshot: 'Snapshot', sheet: '校园与教学资源表' },
}
const PASSWORDS = { city: 'luban-city-2023', school: 'luban-school-2023', public: 'luban-public-2023' }
const row = (name) => `tbody tr:has(th a:text-is("${name}"))`

/** Signs in with the mouse, twice in a row as impatient people do, or with the keyboard alone. */
export async function signIn(reader) {
  const words = WORDS[reader.language]
  await reader.does('sign-in', async (page) => {
    await reader.opens('/sign-in', 'table.list')
    await reader.reads('table.list', ...Object.entries(PASSWORDS).flat(), words.ownName)
    await reader.picture('sign-in')
    if (reader.account === 'city') {
      await page.dblclick('table.list button:text-is("city")')
    } else {
      await page.focus('#account')
      await page.keyboard.type(reader.account)
      await page.keyboard.press('Tab')
      await reader.expecting(['401'], async () => {
        await page.keyboard.type('not-the-password')
        await page.keyboard.press('Enter')
        await page.waitForSelector('.refusal')
        await reader.reads('.refusal', words.wrong)
      })
      await page.fill('#password', PASSWORDS[reader.account])
      await page.press('#password', 'Enter')
    }
    await page.waitForURL(/\/[a-z0-9-]+\/2023$/, { timeout: 60_000 })
    await reader.sees('.board table')
    reader.signedIn = true
  })
}

export async function cityReads(reader) {
  const words = WORDS[reader.language]
  await reader.does('dashboard', async (page) => {
    await reader.reads(row(words.enrolment), '46,760', '47,905', '46760 人')
    await reader.reads(row(words.books), '46.59', '53.61', words.differs)
    await reader.reads('.attention', words.units, '53.61 ≠ 46.59')
    await reader.picture('dashboard')
    await page.click(`${row(words.books)} .figure >> nth=2`)
    await reader.sees('.drawer .chain .cell')
    await reader.reads('.drawer .chain', '2,178,548', 'sx-s01.xlsx', words.sheet, 'E8')
    await page.keyboard.press('Escape')
    await reader.counts('.drawer', 0)
  })
  await reader.does('indicators', async () => {
    await reader.opens(`${CITY}/indicators`, '.columns')
    await reader.reads('.columns', words.enrolment, words.books)
  })
  await reader.does('indicator', async () => {
    await reader.opens(`${CITY}/indicators/books_per_student`, '.strip')
    await reader.reads('.page-head', words.books, '46.59')
    await reader.reads('.definition', 'sum_printed_books / students', '53.61', '2023')
    await reader.counts('.strip .dot', 17)
    await reader.counts('.halves tbody tr', 17)
    await reader.picture('indicator')
  })
  await reader.does('movements', async () => {
    await reader.opens(`${CITY}/movements`, '.frame table')
    await reader.reads('tr:has-text("46.59")', '47.39', '\u22120.80')
    await reader.picture('movements')
  })
  await reader.does('comparison', async (page) => {
    await reader.opens(`${CITY}/compare`, '.counts')
    await reader.reads('main', '46760 人', '46,760')
    await page.click('.counts button >> nth=1')
    await page.waitForURL(/verdict=differs/)
    await reader.sees('.detail')
    await reader.reads('tr.differs:has-text("46.59")', '53.61', '46.59', words.differs)
    await reader.reads('tr.differs:has-text("46.59") + tr.detail', '2178548/46760 = 46.59', '2178548/37111 = 58.7036')
    await reader.picture('comparison')
  })
}

/** The report on the page: a figure asked by keyboard leads to the cell, and the focus comes back. */
export async function cityReadsTheReport(reader) {
  await reader.does('report', async (page) => {
    await reader.opens(`${CITY}/reports`, '.panel li')
    await page.click('.panel li > a')
    await reader.sees('.sheet svg')
    await reader.reads('.sheet', '在校学生共 46760 人', '46.59')
    const figure = page.locator('.fact:text-is("46.59")').first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await reader.sees('.card .chain .cell')
    await reader.reads('.card .chain', '2,178,548', '46,760', 'shaoxing-2023.1', 'sx-s01.xlsx', 'E8')
    await reader.picture('report')
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '46.59', 'the focus goes back to the figure')
    const roster = page.locator('.fact:text-is("46760")').first()
    await roster.click()
    await page.waitForSelector('.card .chain .table_version')
    await reader.reads('.card .figure', '46,760')
  })
}

/** The files: Word holds the same total, and the HTML file explains itself without a server. */
export async function cityDownloads(reader) {
  await reader.does('files', async (page) => {
    const fetched = async (kind) => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.click(`.files a:text-is("${kind}")`)])
      return download.path()
    }
    const text = entryOf(readFileSync(await fetched('Word')), 'word/document.xml').replace(/<[^>]+>/g, '')
    assert.ok(text.includes('46760') && text.includes('46.59'), 'the Word file holds both figures')
    assert.equal(readFileSync(await fetched('PDF')).toString('latin1', 0, 5), '%PDF-')
    const html = readFileSync(await fetched('HTML'), 'utf8')
    await page.route('**/report-file.html', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
    await page.goto(`${reader.origin}/report-file.html`)
    await page.waitForSelector('main')
    await page.locator('main a:text-is("46.59")').first().click()
    await page.waitForSelector('section.trace:visible')
    await reader.reads('section.trace:visible', '46.59', 'sx-s01.xlsx', 'E8')
    await reader.judged()
    await reader.picture('report-file')
  })
}

export async function schoolReads(reader) {
  const words = WORDS[reader.language]
  await reader.does('own dashboard', async (page) => {
    assert.match(page.url(), /\/sx-s01\/2023$/)
    await reader.reads('.page-head', words.ownName)
    await reader.reads(row(words.books), '45.65')
    await reader.counts('.reported', 0)
    await reader.picture('school-dashboard')
  })
  await reader.does('own indicator', async (page) => {
    await reader.opens('/sx-s01/2023/indicators/books_per_student', '.years')
    await reader.counts('.schools', 0)
    await page.click('.years .figure >> nth=2')
    await reader.sees('.drawer .chain .cell')
    await reader.reads('.drawer .chain', 'sx-s01.xlsx', 'E8', '204,526')
    await reader.picture('school-trace')
  })
  await reader.does('city indicator', async () => {
    await reader.opens(`${CITY}/indicators/books_per_student`, '.schools')
    await reader.reads('.schools', words.own, words.ownName)
    await reader.counts('.halves tbody tr', 1)
  })
  await reader.does('reports', async (page) => {
    await reader.opens('/sx-s01/2023/reports', '.panel li')
    await page.click('.panel li > a')
    await reader.sees('.sheet table')
    await reader.opens('/sx-s01/2023/reports', '.panel li')
    await page.click(`.up a:has-text("${words.above}")`)
    await page.waitForURL(/\/shaoxing\/2023\/reports$/)
    await page.click('.panel li > a[href*="/shaoxing/"]')
    await reader.sees('.sheet svg')
    await page.locator('.fact:text-is("46.59")').first().click()
    await reader.sees('.card .chain .snapshot')
    await reader.reads('.card .chain', '2,178,548', '17/17')
  })
  await reader.does('comparison', () => reader.opens('/sx-s01/2023/compare', '.empty'))
  await reader.does('another school', () => reader.expecting(['403'], async () => {
    await reader.opens('/sx-s02/2023', '.wrong')
    await reader.reads('.wrong', words.refused, 'sx-s02')
    await reader.picture('forbidden')
  }))
  keepsToItself(reader, OTHERS)
}

export async function publicReads(reader) {
  const words = WORDS[reader.language]
  await reader.does('dashboard', () => reader.reads(row(words.enrolment), '46,760'))
  await reader.does('indicator', async (page) => {
    await reader.opens(`${CITY}/indicators/books_per_student`, '.schools')
    await reader.reads('.schools', words.hidden)
    await page.click('.years .figure >> nth=2')
    await reader.sees('.drawer .chain .snapshot')
    await reader.reads('.drawer .chain', '17/17')
    await reader.counts('.drawer .chain .table_version', 0)
  })
  await reader.does('report', async (page) => {
    await reader.opens(`${CITY}/reports/city_quality_report`, '.sheet svg')
    await page.locator('.fact:text-is("46.59")').first().click()
    await reader.sees('.card .chain .snapshot')
  })
  await reader.does('comparison', async () => {
    await reader.opens(`${CITY}/compare?verdict=differs`, '.detail')
    await reader.reads('main', '53.61', '46.59')
  })
  await reader.does('a school', () => reader.expecting(['403'], async () => {
    await reader.opens('/sx-s01/2023', '.wrong')
    await reader.reads('.wrong', words.refused)
  }))
  keepsToItself(reader, [...OTHERS, OWN, 'Hengmu School'])
}

function keepsToItself(reader, names) {
  reader.step = 'privacy'
  for (const name of names) if (reader.seen.split('\n').some((line) => line.includes(name) && !line.includes('luban-'))) reader.fault(`saw ${name}`)
}

/** What is not there, who is no longer known, and a server that has stopped. */
export async function meetsErrors(reader) {
  const words = WORDS[reader.language]
  await reader.does('not there', () => reader.expecting(['404'], async () => {
    await reader.opens('/shaoxing/2019', '.wrong')
    await reader.reads('.wrong', words.absent, '2021', '2023')
    await reader.opens(`${CITY}/indicators/book_per_student`, '.wrong')
    await reader.reads('.wrong', words.absent, 'books_per_student')
    await reader.opens(`${CITY}/reports/no_such`, '.wrong')
    await reader.reads('.wrong', 'city_quality_report')
    await reader.opens('/no/such/page', '.empty')
  }))
  await reader.does('session ended', (page) => reader.expecting(['401'], async () => {
    await reader.opens(`${CITY}/indicators`, '.columns')
    await reader.context.clearCookies()
    await page.click(`.columns a:has-text("${words.enrolment}")`)
    await reader.sees('.expired')
    await reader.reads('.expired', words.expired)
    await page.fill('#account', 'city')
    await page.fill('#password', PASSWORDS.city)
    await page.press('#password', 'Enter')
    await page.waitForURL(/\/indicators\/enrolment/)
    await page.waitForSelector('.strip')
  }))
}

export async function meetsAStoppedServer(reader, stop) {
  await reader.does('server stopped', (page) => reader.expecting(['ERR_', 'preload', 'Failed to fetch', 'dynamically imported', 'Router'], async () => {
    await reader.opens(`${CITY}/indicators`, '.columns')
    await stop()
    await page.click(`.columns a >> nth=1`)
    await page.waitForSelector('.wrong')
    await reader.judged()
    await reader.reads('.wrong', WORDS[reader.language].unreachable)
  }))
}
