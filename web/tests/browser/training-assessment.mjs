import { strict as assert } from 'node:assert'
import { day, SCHOOL } from './training-class.mjs'

/** An assessment from its announcement to the certificates: outside the filing refused, an absence no zero, the city confirms. */
export async function assesses(school, city, year, number) {
  const { page } = school
  await school.does('assessment', async () => {
    await school.opens(`/${SCHOOL}/${year}/training/assessments`, '.assessments')
    await page.click('.page-head button')
    const fields = page.locator('.form input')
    await fields.nth(0).fill('养老护理员')
    await page.selectOption('.form select', 'level_3')
    for (const [at, text] of [[1, day(0)], [2, `考场 ${number}`], [3, '30']]) await fields.nth(at).fill(text)
    await school.expecting(['400'], async () => {
      await page.click('.form button:has-text("保存")')
      await page.waitForSelector('.wrong')
      await school.reads('.wrong', '已备案')
    })
    await page.selectOption('.form select', 'level_4')
    await page.click('.form button:has-text("保存")')
    await page.waitForSelector('.form', { state: 'detached' })
    await school.judged()
    await page.click(`.assessments tr:has-text("考场 ${number}") a`)
    await page.waitForSelector('.moves')
    await page.click('.moves button:has-text("报名审核")')
    await page.waitForSelector('.eligible')
    for (const box of await page.locator(`.eligible li:has-text("${number}") input`).all()) await box.check()
    await page.click('.eligible button')
    await page.waitForFunction(() => document.querySelectorAll('.candidates tbody tr').length === 2)
    await page.click('.moves button:has-text("理论与技能考核")')
    await page.waitForSelector('.scores')
    const marks = page.locator('.scores tbody tr')
    await marks.nth(0).locator('input').nth(0).fill('88.5')
    await marks.nth(0).locator('input').nth(1).fill('91')
    await marks.nth(1).locator('input').nth(2).check()
    await page.click('.scores button:has-text("保存")')
    await page.waitForSelector('.scores .told:has-text("已保存")')
    await page.click('.moves button:has-text("成绩待核")')
    await page.waitForSelector('.steps b:text-is("成绩待核")')
    await school.reads('.candidates', '缺考', '88.5')
  })
  const path = new URL(page.url()).pathname
  await city.does('confirms', async (at) => {
    await city.opens(path, '.moves')
    await at.click('.moves button:has-text("成绩确认")')
    await at.waitForSelector('.steps b:text-is("成绩确认")')
  })
  await school.does('certifies those who passed', async () => {
    await school.opens(path, '.candidates .list')
    if (await page.locator('.issue').count() > 0) {
      await page.locator('.issue input').nth(0).fill(`PJ-${number}-`)
      await page.click('.issue button')
      await page.waitForSelector('.issue', { state: 'detached' })
      await school.reads('.candidates', `PJ-${number}-00`)
    }
    assert.equal(await page.locator('.candidates td.fail:has-text("缺考")').count(), 1, 'who was absent has not passed')
    await school.judged()
    await school.picture('training-assessment')
  })
}
