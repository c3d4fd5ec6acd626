/**
 * Goes to another page of the application that is open in the tab, as a link in it does: what the shell has loaded stays, the
 * page is made anew. It costs a sixth of opening the address afresh, and is what a reader does all day. Addresses that show
 * the same page again, or come after a page that is not the application's, are opened afresh; returns when the page left
 * behind is gone.
 */
export async function goesOn(page, address) {
  const to = new URL(address, page.url())
  const open = await page.evaluate((to) => {
    const shown = document.querySelector('#main > *')
    if (!shown) return false
    shown.setAttribute('data-left', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
    return true
  }, to.href)
  const gone = () => page.waitForFunction(() => !document.querySelector('[data-left]'), null, { timeout: 2_000 }).then(() => true, () => false)
  if (!open || !(await gone())) await page.goto(to.href)
}
