/**
 * Forty errors as people make them, of twelve kinds, planted into the workbook of a school: the text put into a cell, the
 * rule it breaks, and the cell at which it is told when that is another.
 */
export const SHEET = '专业设置表'
export const FORM_SHEET = '校园与教学资源表'

const of = (sheet, code, cells) => Object.entries(cells).map(([cell, text]) => ({ sheet, code, cell, text, at: cell }))
const told = (errors, at) => errors.map((one) => ({ ...one, at: at[one.cell] ?? one.at }))

export const PLANTED = [
  ...of(SHEET, 'sheet.unknown-code', { A4: '000000', C5: '四年制', A6: '会计事物' }),
  ...of(SHEET, 'sheet.text-in-number', { D4: '约30', E4: '一百', F5: '70人' }),
  ...of(SHEET, 'sheet.too-many-decimals', { E5: '12.5', G6: '3.25', D7: '1.5' }),
  ...of(SHEET, 'sheet.required-cell-missing', { F7: '未填报', G7: '不适用', H6: '未采集' }),
  ...of(SHEET, 'sheet.required-cell-blank', { D6: '', E6: '', H7: '' }),
  ...of(SHEET, 'sheet.number-too-large', { D8: '9999999999999', E8: '33010619990101001', F8: '1234567890123' }),
  ...of(SHEET, 'sheet.error-cell', { G8: { error: '#DIV/0!' }, H8: { error: '#REF!' }, D9: { error: '#VALUE!' } }),
  ...told(of(SHEET, 'sheet.doubled-key', { C12: '三年制', C14: '三年制', C16: '三年制' }), { C12: 'A12', C14: 'A14', C16: 'A16' }),
  ...of(SHEET, 'sheet.unknown-column', { B3: '专业全称和方向' }),
  ...told(of(SHEET, 'graduates.destinations-within-graduates', { H17: '999', H18: '999', G19: '999' }), { H17: 'G17', H18: 'G18' }),
  ...told(of(SHEET, 'offering.counts-not-negative', { D20: '-1', D22: '-2', D23: '-3' }), { D20: 'E20', D22: 'E22', D23: 'E23' }),
  ...of(SHEET, 'offering.new-entrants-within-enrolment', { D24: '9999', D25: '9999', D26: '9999' }),
  ...of(FORM_SHEET, 'sheet.unknown-code', { E4: '股份制' }),
  ...of(FORM_SHEET, 'sheet.text-in-number', { E5: '约十三万', E6: '九万多' }),
  ...of(FORM_SHEET, 'sheet.too-many-decimals', { E7: '40964373.885', E8: '162542.5' }),
  ...of(FORM_SHEET, 'sheet.required-cell-blank', { E9: '' }),
]

/** The texts to plant into one sheet, by cell. */
export const cellsOf = (sheet) => Object.fromEntries(PLANTED.filter((one) => one.sheet === sheet).map((one) => [one.cell, one.text]))

/** What a preview misses of what was planted, and what it tells that nobody planted; notes that ask for nothing are neither. */
export function compared(preview) {
  const wanted = PLANTED.map((one) => `${one.code} ${one.sheet} ${one.at}`)
  const found = preview.tables.flatMap((table) => table.issues).filter((issue) => issue.severity !== 'informative').map((issue) => `${issue.code} ${placeOf(issue)}`)
  return { missed: wanted.filter((one) => !found.includes(one)), beside: found.filter((one) => !wanted.includes(one)), kinds: new Set(PLANTED.map((one) => one.code)).size }
}

const placeOf = (issue) => {
  const [, sheet, cell] = /工作表「(.+?)」([A-Z]+\d+)/.exec(issue.where) ?? []
  return sheet ? `${sheet} ${cell}` : issue.where
}
