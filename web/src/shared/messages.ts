export const zh = {
  state: { loading: '正在读取……' },
  table: { csv: '下载表格 CSV' },
  error: { title: '这里的数据没有读出来', refused: '这里的数据不对当前账号开放', absent: '没有找到', undone: '没有办成', home: '回到首页', where: '位置', found: '发现', expected: '应为', why: '原因', remedy: '怎么办', again: '重试', incident: '事件号', details: '代码' },
  figure: { year: '年度', value: '数值（{unit}）', bare: '数值', unitOf: '单位：{unit}', missing: '缺失', reportYear: '{year} 年度', synthetic: '合成数据' },
  verdict: { equal: '一致', calibrated: '按此值拟合', rounding: '舍入差', differs: '不一致', not_computable: '无法计算' },
  strip: {
    whole: '全体 {value}', mean: '各校简单平均 {value}', few: '有数的学校不足两所，画不出分布。',
    spoken: '{count} 所学校，从 {low} 到 {high} {unit}；{line}。',
  },
  trace: {
    title: '这个数从哪来', ask: '{figure}，查看来历', close: '关闭', loading: '正在读取来历……', more: '另有 {count} 项，全部展开',
    kind: { formula: '公式', rounding: '舍入', aggregate: '汇总', snapshot: '封存快照', table_version: '表的版本', cell: '单元格', published: '刊载' },
  },
  chart: { asTable: '看表格', asPicture: '看图', save: '保存', category: '类别', missing: '图中没有：{what}。点“看表格”可查原因。' },
  list: { comma: '、' },
}

export const en: typeof zh = {
  state: { loading: 'Reading…' },
  table: { csv: 'Table as CSV' },
  error: { title: 'The data for this place could not be read', refused: 'This data is not open to this account', absent: 'Not found', undone: 'This was not done', home: 'Back to the first page', where: 'Where', found: 'Found', expected: 'Expected', why: 'Why', remedy: 'What to do', again: 'Try again', incident: 'Incident', details: 'Codes' },
  figure: { year: 'Year', value: 'Value ({unit})', bare: 'Value', unitOf: 'Unit: {unit}', missing: 'missing', reportYear: 'report year {year}', synthetic: 'synthetic data' },
  verdict: { equal: 'equal', calibrated: 'fitted to it', rounding: 'rounding', differs: 'differs', not_computable: 'not computable' },
  strip: {
    whole: 'all schools {value}', mean: 'plain mean of schools {value}', few: 'Fewer than two schools have a number, so there is no distribution.',
    spoken: '{count} schools, from {low} to {high} {unit}; {line}.',
  },
  trace: {
    title: 'Where this number comes from', ask: '{figure}, show where it comes from', close: 'Close', loading: 'Reading where it comes from…', more: '{count} more, show all',
    kind: { formula: 'formula', rounding: 'rounding', aggregate: 'aggregate', snapshot: 'sealed snapshot', table_version: 'table version', cell: 'cell', published: 'published' },
  },
  chart: { asTable: 'Show table', asPicture: 'Show chart', save: 'Save', category: 'Category', missing: 'Not in the chart: {what}. "Show table" leads to the reason.' },
  list: { comma: ', ' },
}
