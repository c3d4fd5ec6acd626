/**
 * Goes to another page of the application that is open in the tab, as a link in it does: what the shell has loaded stays, the
 * page is made anew. It costs a sixth of opening the address afresh, and is what a reader does all day. Addresses that show
 * the same page again are opened afresh; returns when the page left behind is gone.
 */
export async function goesOn(page, address) {
  const to = new URL(address, page.url())
  await page.evaluate((to) => {
    document.querySelector('#main > *')?.setAttribute('data-left', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, to.href)
  const left = await page.waitForFunction(() => !document.querySelector('[data-left]'), null, { timeout: 2_000 }).catch(() => null)
  if (!left) await page.goto(to.href)
}
