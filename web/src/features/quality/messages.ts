export const zh = {
  quality: {
    title: '数据质量', lead: '{unit} {year} 年度 · 按封存的数据逐项清点；判不了的不算进得分，也不算满分', card: '数据质量卡', back: '全部单位', school: '单位', whole: '合计', none: '未判定',
    judged: '判定 {judged} / {weight} 分', emptyTitle: '没有可判的单位', emptyText: '这个范围里没有自己填报的单位，或该年度还没有封存。',
    weight: '权重 {weight}', how: '怎么算的', formula: '公式', working: '代入', source: '依据', recalled: '权重自拟，未有官方依据', missing: '不判定：{why}',
    rules: '哪些规则有问题', rulesNone: '判定的规则都成立。', severity: '级别', table: '表', check: '规则', failing: '问题', explained: '已说明', where: '在哪里', rows: '{file}「{sheet}」第 {rows} 行', more: '等', causes: '常见原因',
    crosses: '与其他表、其他年度互核', cross: '互核', left: '一方', right: '另一方', difference: '差', verdict: '结论', look: '到这些表里找', verdicts: { agrees: '相符', differs: '不符', not_judged: '未判定' },
    tables: '逐表清点', rowCount: '行数', asked: '应填', filled: '已填', excused: '有原因的缺失', blank: '空着', absent: '没有报', onlyGaps: '只看有空缺的', noGaps: '没有空缺。',
    trial: '上报前试算', trialLead: '{unit} · 按现在的草稿和已交的表试算：表与表、今年与上年。只作提示，不拦上报。', backToEntry: '回到填报', trialEmptyTitle: '还没有可试算的表', trialEmptyText: '填一张表再来：有一行能读就能试算。', trialFrom: '已有数据的表：{tables}',
    peers: '同类学校（上年）', median: '中位数 {median}（{count} 所）', noZ: '同类几乎相同，不判定', farZ: '提示：偏离较大，修正 z {z}', nearZ: '修正 z {z}', watches: '与上年相比', watch: '指标', thisYear: '今年（试算）', lastYear: '上年（封存）', change: '变化', limit: '提示界限', advice: '常见原因', moved: { beyond: '请核对', within: '在界限内', not_judged: '未判定' },
  },
}

export const en: typeof zh = {
  quality: {
    title: 'Data quality', lead: '{unit}, {year} · counted from the sealed data; what cannot be judged earns nothing and costs nothing', card: 'Data-quality card', back: 'All units', school: 'Unit', whole: 'All', none: 'not judged',
    judged: '{judged} of {weight} points judged', emptyTitle: 'No unit to judge', emptyText: 'No unit in this scope reports for itself, or the year is not sealed yet.',
    weight: 'weight {weight}', how: 'How it is worked out', formula: 'Formula', working: 'With numbers', source: 'Source', recalled: 'weights are ours, not official', missing: 'Not judged: {why}',
    rules: 'Rules that are broken', rulesNone: 'Every rule that could be judged holds.', severity: 'Severity', table: 'Table', check: 'Rule', failing: 'Issues', explained: 'Explained', where: 'Where', rows: '{file}, "{sheet}", rows {rows}', more: 'and more', causes: 'Usual causes',
    crosses: 'Against other tables and years', cross: 'Cross-check', left: 'One side', right: 'Other side', difference: 'Difference', verdict: 'Verdict', look: 'Look in', verdicts: { agrees: 'agree', differs: 'differ', not_judged: 'not judged' },
    tables: 'Table by table', rowCount: 'Rows', asked: 'Asked', filled: 'Filled', excused: 'Absent for a reason', blank: 'Blank', absent: 'not reported', onlyGaps: 'Only with gaps', noGaps: 'No gap.',
    trial: 'Trial before handing in', trialLead: '{unit} · from the drafts as they stand and what was handed in: table against table, this year against last. It stops nothing.', backToEntry: 'Back to the tables', trialEmptyTitle: 'Nothing to try yet', trialEmptyText: 'Fill in a table first: one row that can be read is enough.', trialFrom: 'Tables with rows: {tables}',
    peers: 'Schools of the kind, last year', median: 'median {median} of {count}', noZ: 'nearly all alike, not judged', farZ: 'note: far off, modified z {z}', nearZ: 'modified z {z}', watches: 'Against last year', watch: 'Indicator', thisYear: 'This year (trial)', lastYear: 'Last year (sealed)', change: 'Change', limit: 'Told beyond', advice: 'Usual causes', moved: { beyond: 'please look', within: 'within limits', not_judged: 'not judged' },
  },
}
