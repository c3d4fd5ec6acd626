/** Every page, and what must be on it in each state; `act` brings it into the state worth a look. */
const at = '/shaoxing/2023'

/** A trainee's phone. */
const PHONE = { width: 390, height: 844 }

async function arrive(page) {
  await page.setViewportSize(PHONE)
  for (const [order, text] of [[0, '402913'], [1, '王晓华'], [2, '1041']]) await page.locator('form input').nth(order).fill(text)
  await page.click('form button')
}

const ENTRY = '/rounds/shaoxing-2023/units/minghe/programme_offering'

/** Walks to a cell of the sheet by the keyboard; rows and columns count from 0. */
async function goesToCell(page, row, column) {
  await page.locator('.sg [role=row][aria-rowindex="2"] [aria-colindex="2"]').first().click()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < row; i++) await page.keyboard.press('ArrowDown')
  for (let i = 0; i < column; i++) await page.keyboard.press('ArrowRight')
}

export const PAGES = [
  { name: 'sign-in', path: '/sign-in', anonymous: true, full: 'table.list', empty: '.demo', loading: '.loading-bar', wrong: '.refusal',
    act: async (page, state) => {
      await page.waitForSelector('form')
      if (state !== 'loading' && state !== 'wrong') return
      await page.fill('#account', 'city')
      await page.fill('#password', 'not-the-password')
      await page.press('#password', 'Enter')
    } },
  { name: 'dashboard', path: at, full: '.board table' },
  { name: 'indicators', path: `${at}/indicators`, full: '.columns' },
  { name: 'indicator', path: `${at}/indicators/books_per_student`, full: '.strip' },
  { name: 'movements', path: `${at}/movements`, full: '.frame table' },
  { name: 'stock', path: `${at}/stock`, full: '.frame table' },
  { name: 'tables', path: `${at}/tables`, full: '.frame table' },
  { name: 'rows', path: `${at}/tables/student_enrolment?by=programme_code`, full: '.counts .frame table', empty: '.about' },
  { name: 'quality', path: `${at}/quality`, full: '.parts' },
  { name: 'register', path: '/register', full: '.frame table' },
  { name: 'register-unit', path: '/register/minghe', full: '.events li', empty: '.events' },
  { name: 'deputies', path: '/deputies', full: '.frame table' },
  { name: 'inbox', path: '/messages', full: '.notices li' },
  { name: 'rounds', path: '/rounds', full: '.rounds li' },
  { name: 'joint-seals', path: '/rounds', account: 'province', full: '.joint table', empty: '.joint' },
  { name: 'board', path: '/rounds/shaoxing-2023', full: '.matrix table', empty: '.none' },
  { name: 'entry', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', empty: '.frame .empty', act: async (page, state) => {
    if (state === 'full') await goesToCell(page, 6, 6)
  } },
  { name: 'trial', path: '/rounds/shaoxing-2023/trial/sx-s01', account: 'school', full: '.watches' },
  { name: 'reports', path: `${at}/reports`, full: '.panel li' },
  { name: 'report', path: `${at}/reports/annual_quality_report`, full: '.sheet svg' },
  { name: 'compare', path: `${at}/compare`, full: '.counts' },
  { name: 'standards', path: `${at}/standards`, full: '.matrix table' },
  { name: 'plans', path: `${at}/plans`, full: '.frame table' },
  { name: 'actions', path: `${at}/plans/actions`, full: '.frame table' },
  { name: 'pedigree', path: `${at}/pedigree`, full: '.map svg .pick' },
  { name: 'evaluation-paper', path: `${at}/papers/plans`, full: '.sheet table', empty: '.sheet' },
  { name: 'schemes', path: `${at}/evaluation`, full: '.schemes' },
  { name: 'scheme', path: `${at}/evaluation/small`, full: '.points' },
  { name: 'scheme-counties', path: `${at}/evaluation/index?level=county`, full: '.tiles .tile' },
  { name: 'scorecard', path: `${at}/evaluation/small/sx-s01`, full: '.card-grid', empty: '.card-grid' },
  { name: 'run', path: `${at}/runs/1`, full: '.objections li', empty: '.note' },
  { name: 'studio', path: `${at}/studio`, full: '.frame table' },
  { name: 'studio-beside', path: `${at}/studio/1/beside`, full: '.frame table' },
  { name: 'studio-report', path: `${at}/studio/1?section=facilities`, full: '.box .chip', empty: '.box .chip' },
  { name: 'stories', path: `${at}/cases`, full: '.stories' },
  { name: 'training', path: `${at}/training`, full: '.totals' },
  { name: 'training-board', path: `${at}/training/classes`, full: '.classes' },
  { name: 'training-office', path: '/minghe/2023/training/classes', account: 'school', full: '.feed' },
  { name: 'training-class', path: '/training/classes/1', account: 'school', full: '.certificates li', empty: '.roster .none' },
  { name: 'training-session', path: '/training/classes/1/sessions/11', account: 'school', full: '.people li', empty: '.came' },
  { name: 'training-money', path: '/minghe/2023/training/money', account: 'school', full: '.pool' },
  { name: 'training-approval', path: `${at}/training/money`, full: '.pool' },
  { name: 'training-assessments', path: '/minghe/2023/training/assessments', account: 'school', full: '.assessments' },
  { name: 'training-assessment', path: '/training/assessments/31', account: 'school', full: '.candidates .list', empty: '.candidates .none' },
  { name: 'training-catalogue', path: '/training', anonymous: true, full: '.offers' },
  { name: 'training-arrival', path: '/training/sign-in', anonymous: true, full: '.done', empty: '.done', loading: 'form', wrong: '.wrong', act: arrive },
  { name: 'library', path: '/library', full: '.entries' },
  { name: 'published', path: '/library/shaoxing-2022', full: '.sheet svg', empty: '.sheet svg' },
  { name: 'checks', path: `${at}/checks`, full: '.checks' },
  { name: 'check', path: `${at}/checks/c1`, full: '.rail .card', empty: '.nothing' },
]

/** Further looks at full pages: an open trace, a filter, another reader. */
export const LOOKS = [
  { name: 'dashboard-trace', path: at, act: async (page) => {
    await page.click('tbody tr:has-text("46.59") .figure >> nth=2')
    await page.waitForSelector('.drawer .chain')
  } },
  { name: 'report-trace', path: `${at}/reports/annual_quality_report`, act: async (page) => {
    await page.focus('.fact >> nth=24')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card .chain')
  } },
  { name: 'report-table', path: `${at}/reports/annual_quality_report`, act: async (page) => {
    await page.click('.data-chart .textlink >> nth=1')
    await page.waitForSelector('.data-chart .list')
  } },
  { name: 'check-chosen', path: `${at}/checks/c1`, act: async (page) => {
    await page.focus('.mark.error >> nth=1')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card.on')
    await page.click('.card.on input[value="accepted"]')
    await page.waitForSelector('.card.on textarea')
  } },
  { name: 'check-running', path: `${at}/checks/c-running`, act: async (page) => page.waitForSelector('.bar [role="progressbar"], .way [role="progressbar"]') },
  { name: 'check-interrupted', path: `${at}/checks/c-interrupted`, act: async (page) => page.waitForSelector('.way') },
  { name: 'check-failed', path: `${at}/checks/c-failed`, act: async (page) => page.waitForSelector('.wrong') },
  { name: 'compare-differs', path: `${at}/compare?verdict=differs`, act: async (page) => page.waitForSelector('.detail') },
  { name: 'indicator-public', path: `${at}/indicators/books_per_student`, account: 'public', act: async (page) => page.waitForSelector('.schools') },
  { name: 'dashboard-reloading', path: at, act: async (page) => {
    await page.waitForSelector('.board')
    await page.context().addCookies([{ name: 'fixture', value: 'loading', url: new URL(page.url()).origin }])
    await page.click('.top button >> nth=1')
    await page.click('.el-dropdown-menu__item:visible >> nth=1')
    await page.waitForSelector('.loading-bar')
  } },
  { name: 'actions-open', path: `${at}/plans/actions`, act: async (page) => {
    await page.click('.what .textlink >> nth=0')
    await page.waitForSelector('.side-panel li')
  } },
  { name: 'scorecard-open', path: `${at}/evaluation/small/sx-s01`, act: async (page) => {
    await page.click('.head:has-text("A1")')
    await page.waitForSelector('.working')
  } },
  { name: 'training-reckoning', path: `${at}/training`, full: '.reckoning .asks', act: async (page) => {
    await page.click('.reckoning .short .asks')
    await page.waitForSelector('.reckoning .behind')
    await page.locator('.reckoning').scrollIntoViewIfNeeded()
  } },
  { name: 'training-enrolling', path: '/training/assessments/33', account: 'school', act: async (page) => {
    await page.locator('.eligible input').first().check()
  } },
  { name: 'training-scores', path: '/training/assessments/32', account: 'school', act: async (page) => page.waitForSelector('.scores') },
  { name: 'training-phone', path: '/training/classes/1/sessions/11', account: 'school', act: async (page) => {
    await page.setViewportSize(PHONE)
    await page.click('.code button')
    await page.waitForSelector('.digits')
    await page.locator('.people input').first().check()
    await page.waitForSelector('.hand')
  } },
  { name: 'training-sign-up', path: '/training', anonymous: true, full: '.offers form', act: async (page) => {
    await page.setViewportSize(PHONE)
    await page.locator('.offers > li > button').first().click()
  } },
  { name: 'training-certificate', path: '/training/classes/1', account: 'school', act: async (page) => {
    await page.locator('.certificates .next button').nth(1).click()
    await page.waitForSelector('.certificates .ask')
    await page.locator('.certificates .ask').scrollIntoViewIfNeeded()
  } },
  { name: 'training-propose', path: '/minghe/2023/training/classes', account: 'school', act: async (page) => {
    await page.locator('.page-head button').first().click()
    await page.waitForSelector('.form')
  } },
  { name: 'training-caps', path: '/zhiyuan/2023/training/money', account: 'school', act: async (page) => page.waitForSelector('.caps') },
  { name: 'published-withdrawn', path: '/library/withdrawn', act: async (page) => page.waitForSelector('.tombstone') },
  { name: 'register-change', path: '/register/minghe', act: async (page) => {
    await page.click('[data-change="rename"]')
    await page.waitForSelector('.el-dialog .grid')
    await page.fill('#change-zh', '明河技师学院')
    await page.click('[data-dry]')
    await page.waitForSelector('.effects table')
  } },
  { name: 'rounds-open', path: '/rounds', full: '.rounds li', act: async (page) => {
    await page.click('[data-open]')
    await page.waitForSelector('[data-choice]')
  } },
  { name: 'board-extend', path: '/rounds/shaoxing-2023', full: '.matrix table', act: async (page) => {
    await page.locator('.updated .textlink').first().click()
    await page.waitForSelector('.el-dialog .end b')
  } },
  { name: 'board-filtered', path: '/rounds/shaoxing-2023', full: '.matrix table', act: async (page) => page.locator('.tools input[type="checkbox"]').check() },
  { name: 'entry-assign', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', act: async (page) => {
    await page.click('[data-assign]')
    await page.locator('.el-dialog input[value="teachers"]').check()
  } },
  { name: 'entry-import', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', act: async (page) => {
    await page.click('[data-upload]')
    await page.setInputFiles('[data-file]', { name: 'minghe-2023.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('a workbook') })
    await page.waitForSelector('[data-preview]')
  } },
  { name: 'entry-evidence', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', act: async (page) => {
    await goesToCell(page, 3, 5)
    await page.waitForSelector('[data-evidence]')
    await page.locator('.evidence').scrollIntoViewIfNeeded()
  } },
  { name: 'entry-carry', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', act: async (page) => {
    await page.click('[data-offer-carry]')
    await page.waitForSelector('[data-carry]')
  } },
  { name: 'entry-submit', path: ENTRY, account: 'school', full: '.sg [role=gridcell]', act: async (page) => {
    await page.click('[data-submit]')
    await page.waitForSelector('.el-dialog tbody tr')
  } },
  { name: 'not-found', path: '/no/such/page', act: async (page) => page.waitForSelector('.empty') },
]
