/** Finished reports on the pages of the platform with the demonstration data. */
const CHECKS = '/shaoxing/2023/checks'
const DRAFT = `第一章 规模
2023 年全县有中等职业学校 3 所，在校生 1,200 人。
表 1 各校在校生
学校\t在校生
甲校\t300
乙校\t400
丙校\t500
合计\t1,250
`
const draft = (text) => ({ name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })

/** A finished report is handed in and answered; its next draft remembers the answer. */
export async function cityChecksAReport(reader) {
  await reader.does('check', async (page) => {
    await reader.opens(CHECKS, '.drop')
    await page.setInputFiles('.drop input[type=file]', draft(DRAFT))
    await reader.sees('.rail .card')
    await reader.reads('.rail .card', '300', '1,250')
    await page.click('.rail .card h3 button')
    await page.waitForSelector('.mark.on')
    await page.check('.card input[value="explained"]')
    await page.fill('.card textarea', '合计含一所新校')
    await page.click('.card button[type=submit]')
    await reader.sees('.card .said')
    await reader.picture('check')
    const before = page.url()
    await page.setInputFiles('.bar input[type=file]', draft(`前言\n本报告公开发布。\n${DRAFT}`))
    await page.waitForURL((url) => url.href !== before)
    await reader.sees('.card .said')
    await reader.reads('.card .said', '合计含一所新校')
    await reader.opens(CHECKS, '.checks')
  })
  await reader.does('check refused', (page) => reader.expecting(['400'], async () => {
    await page.setInputFiles('.drop input[type=file]', { name: 'report.docx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) })
    await reader.sees('.wrong')
  }))
}
