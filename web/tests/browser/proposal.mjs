/** Marks the first words of a text, as one does with the mouse, and says which. */
const marksWords = (page) => page.evaluate(() => {
  const text = document.createTreeWalker(document.querySelector('.box'), NodeFilter.SHOW_TEXT).nextNode()
  getSelection().setBaseAndExtent(text, 0, text, 4)
  return getSelection().toString()
})

/** Other words are proposed for what is marked. */
export async function proposes(page, instead) {
  const words = await marksWords(page)
  await page.click('[data-comment]')
  await page.waitForSelector(`[data-marked]:text-is("${words}")`)
  await page.fill('[data-instead]', instead)
  await page.fill('[data-comment]', '用语平实些')
  await page.click('[data-send]')
  await page.waitForSelector(`[data-thread] del:text-is("${words}")`)
}

/** Its author takes them: they stand in the text, which is saved, and the thread is settled. */
export async function takesTheProposal(page, instead) {
  await page.click('[data-reword]')
  await page.waitForSelector(`.box:has-text("${instead}")`)
  await page.waitForSelector('.settled')
  await page.waitForSelector('[data-saving="saved"]')
}
