/** Clipboard text of spreadsheet programs as a matrix; quoted cells may hold tabs, line ends and doubled quotes. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) ?? plain(text, at) : plain(text, at)
    row.push(cell.value)
    at = cell.end
    if (at >= text.length) break
    if (text[at] === '\t') {
      at++
      if (at >= text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

interface Read { value: string; end: number }

function plain(text: string, from: number): Read {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(from, end), end }
}

/** A cell in quotes, or null when the quote is only the first sign of a text. */
function quoted(text: string, from: number): Read | null {
  let value = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      value += text[at]
    } else if (text[at + 1] === '"') {
      value += '"'
      at++
    } else {
      const next = text[at + 1]
      return next === undefined || next === '\t' || next === '\n' || next === '\r' ? { value, end: at + 1 } : null
    }
  }
  return null
}

export const toTsv = (matrix: string[][]): string =>
  matrix.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n')
