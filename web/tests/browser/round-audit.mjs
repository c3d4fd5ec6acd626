import { strict as assert } from 'node:assert'

/** What a walk through a round looks at from outside: the figure, the report, the audit. */
export const figure = (page) => page.evaluate(async () => {
  const dashboard = await (await fetch('/api/dashboard?unit=shaoxing&year=2023')).json()
  const books = dashboard.dimensions.flatMap((one) => one.indicators).find((one) => one.id === 'books_per_student')
  return (books.figure ?? books.figures.at(-1)).text
})

/** The audit's entries about tables, from the beginning. */
export const changes = (page) => page.evaluate(async () => {
  const all = []
  for (let mark = 0, more = true; more;) {
    const part = await (await fetch(`/api/changes?after=${mark}&limit=1000`)).json()
    all.push(...part.changes)
    mark = part.mark
    more = part.more
  }
  return all
})
/** How often a figure stands in a text. */
export const timesIn = (text, figure) => text.split(figure).length - 1
/** The city's report as a page. */
export const report = (page) => page.evaluate(async () => {
  const known = await (await fetch('/api/reports?unit=shaoxing&year=2023')).json()
  const id = (known.find((one) => /city/.test(one.id)) ?? known[0]).id
  return (await fetch(`/api/reports/${id}/shaoxing/2023/file.html`)).text()
})

/** What each table went through, as the audit has it; a hand-in is a version and the step to whoever looks at it first. */
export async function everyStepIsInTheAudit(city, round, walked, mark) {
  const all = (await changes(city)).filter((one) => one.mark > mark && one.round === round)
  const seen = {}
  for (const one of all) (seen[`${one.unit} ${one.table}`] ??= []).push(one.kind)
  assert.deepEqual(seen, walked)
  for (const [place, kinds] of Object.entries(walked)) {
    const [unit, table] = place.split(' ')
    const steps = await city.evaluate(async (path) => (await fetch(path)).json(), `/api/rounds/${round}/units/${unit}/steps`)
    const moved = steps.filter((one) => one.table === table && one.to !== 'drafting').map((one) => ({ school_review: 'submitted' })[one.to] ?? one.to).reverse()
    assert.deepEqual(moved, kinds.filter((kind) => kind !== 'committed'), place)
  }
}
