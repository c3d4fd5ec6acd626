/** Characters with which a spreadsheet begins a formula; a number may begin with its sign. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+\-−]?[\d,]+(\.\d+)?%?$/

/** A cell as CSV has it: what would be a formula is text, what holds a comma, a quote or a line end is quoted. */
export function cell(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain
  return /[",\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A table of the page as CSV, with the mark by which spreadsheets know its characters. */
export function csvOf(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) => [...row.cells].map((one) => [cell(one.textContent ?? ''), ...Array<string>(one.colSpan - 1).fill('')].join(',')).join(','))
  return `\ufeff${rows.join('\r\n')}\r\n`
}
