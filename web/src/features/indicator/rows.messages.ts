export const zh = {
  rows: {
    title: '封存的数据', lead: '{unit} {year} 年度 · 各项指标就是从这些表算出来的；要改，请走更正', table: '表', shape: '表型', shapes: { roster: '名册', list: '清单', form: '表单' }, count: '行数', version: '版本', file: '来自文件', submitter: '填报', approver: '审核',
    emptyTitle: '没有封存的表', emptyText: '这个单位自己不填报，或该年度还没有封存。请在上方选一所学校。', back: '全部表', grain: '每行：{grain}', coverage: '口径：{coverage}', from: '{file}「{sheet}」，第 {version} 版，{submitter} 填报、{approver} 审核，快照 {snapshot}',
    range: '第 {first}–{last} 行，共 {total} 行', before: '上一页', after: '下一页', by: '按代码数一数', none: '不数', counted: '行数', withheld: '个人信息在这里不显示', download: '下载整表', nothing: '这张表没有行。', sheetRow: '行',
  },
}

export const en: typeof zh = {
  rows: {
    title: 'Sealed data', lead: '{unit}, {year} · every figure is computed from these tables; what is wrong is corrected by a new version', table: 'Table', shape: 'Shape', shapes: { roster: 'roster', list: 'list', form: 'form' }, count: 'Rows', version: 'Version', file: 'From file', submitter: 'Handed in by', approver: 'Approved by',
    emptyTitle: 'No sealed table', emptyText: 'This unit reports nothing of its own, or the year is not sealed yet. Choose a school above.', back: 'All tables', grain: 'One row: {grain}', coverage: 'Coverage: {coverage}', from: '{file}, sheet {sheet}, version {version}, handed in by {submitter}, approved by {approver}, snapshot {snapshot}',
    range: 'rows {first}–{last} of {total}', before: 'Previous', after: 'Next', by: 'Count by code', none: 'do not count', counted: 'Rows', withheld: 'What tells of a person is not shown here', download: 'Whole table', nothing: 'This table has no rows.', sheetRow: 'Row',
  },
}
