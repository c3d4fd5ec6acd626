import { strict as assert } from 'node:assert'

/** The round of the demonstration that is under way: its board for the city, its tables for the first school; what people call things there is Chinese. */
const ROUND = '/rounds/shaoxing-2024'
const SCHOOL = `${ROUND}/units/sx-s01`

/** The city sees who is where, and the round in the list. */
export async function cityFollowsTheRound(reader) {
  await reader.does('round board', async (page) => {
    await reader.opens('/rounds', '[data-round="shaoxing-2024"]')
    await reader.opens(ROUND, '[data-unit="sx-s01"]')
    await reader.counts('tbody [data-unit]', 17)
    const states = await page.evaluate(async () => (await (await fetch('/api/rounds/shaoxing-2024/board')).json()).units.flatMap((unit) => unit.cases.map((one) => one.state)))
    assert.deepEqual(new Set(states), new Set(['approved', 'submitted', 'school_review', 'returned', 'drafting', 'not_started']))
  })
}

/** A clerk begins a list with the year before, sees problems by cause, and what was returned. */
export async function schoolFillsIn(reader) {
  await reader.does('returned table', async () => {
    await reader.opens(`${SCHOOL}/admission_plan`, '.sg [role=gridcell]')
    await reader.sees('.notes')
  })
  await reader.does('carry over', async (page) => {
    await reader.opens(`${SCHOOL}/development_project`, '.desk')
    await page.click('[data-offer-carry]')
    await reader.sees('[data-carry]')
    await page.click('[data-carry]')
    await reader.sees('.sg [role=gridcell]')
    await reader.counts('[data-offer-carry]', 0)
    await reader.sees('.groups details')
  })
}
