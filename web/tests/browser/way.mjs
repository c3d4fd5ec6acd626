/**
 * Goes to another page of the application that is open in the tab, as a link in it does: what the shell has loaded stays, the
 * page is made anew. It costs a sixth of opening the address afresh, and is what a reader does all day. What shows the same
 * page again, or comes after a page that is not the application's, is opened afresh; returns when the page left behind is gone.
 */
export async function goesOn(page, address) {
  const here = new URL(page.url())
  const to = new URL(address, here)
  const open = to.origin === here.origin && to.pathname !== here.pathname && await page.evaluate((to) => {
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
