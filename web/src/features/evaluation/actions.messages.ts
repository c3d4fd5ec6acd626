export const zh = {
  actions: {
    title: '规划行动', lead: '{unit} {year} 年度 · 规划写明要做的事，逐项有责任单位、期限、证明和完成数；报的数旁边是封存数据算出的数。', targets: '看目标', actions: '看行动',
    empty: '没有要跟踪的行动', emptyText: '市级看全部行动；县和学校看自己承担的。规划行动是定义文件，在 definitions/actions。', what: '行动', word: '进展', owner: '责任单位 · 期限', goal: '规划数 → 本地承担', reported: '报的数（累计）', lake: '数据算出', open: '查看', nobody: '未分派',
    about: '左右', uncounted: '未写数', gap: '还差 {gap}', line: '原文第 {line} 行', sum: '合计', missing: '{years} 年没有数据', difference: '报的多 {count}', differenceLess: '报的少 {count}', none: '—', counts: '{count} 项', plan: '分派与期限', report: '报完成情况', history: '变更记录', close: '关闭',
    unit: '责任单位', office: '责任处室或外单位', due: '期限', share: '本地承担数', state: '状态', note: '说明', year: '年度', amount: '截至年底累计', evidence: '证明', reference: '文号或网址', done: '已全部完成', save: '保存', send: '上报', outside: '（不在名单内，写在右边）',
    proof: '需要的证明：{proof}', noHistory: '还没有人填过。', planned: '分派', counted: '完成数', states: { open: '未启动', under_way: '进行中', done: '已完成', dropped: '已终止' }, filter: '进展', all: '全部',
  },
}

export const en: typeof zh = {
  actions: {
    title: 'Actions of the plans', lead: '{unit}, {year} · what plans say will be done: each with who does it, until when, proof and counts; beside the reported count stands what sealed data give.', targets: 'Targets', actions: 'Actions',
    empty: 'No action to track', emptyText: 'A city sees all; counties and schools see what they have to do. Actions are definition files under definitions/actions.', what: 'Action', word: 'Standing', owner: 'Who · until', goal: 'Plan → taken on here', reported: 'Reported (in all)', lake: 'From data', open: 'Open', nobody: 'nobody named',
    about: 'about', uncounted: 'no number', gap: '{gap} to go', line: 'line {line}', sum: 'in all', missing: 'no data for {years}', difference: '{count} more reported', differenceLess: '{count} fewer reported', none: '—', counts: '{count} actions', plan: 'Who and when', report: 'Report', history: 'Changes', close: 'Close',
    unit: 'Unit', office: 'Office or other body', due: 'Due', share: 'Taken on here', state: 'State', note: 'Note', year: 'Year', amount: 'In all at year\'s end', evidence: 'Proof', reference: 'Document number or address', done: 'All done', save: 'Save', send: 'Report', outside: '(not listed: write it at the right)',
    proof: 'Proof wanted: {proof}', noHistory: 'Nobody has written anything yet.', planned: 'who', counted: 'count', states: { open: 'not begun', under_way: 'under way', done: 'done', dropped: 'given up' }, filter: 'Standing', all: 'All',
  },
}
