export const zh = {
  evaluation: {
    standards: '办学条件', standardsLead: '{unit} {year} 年度 · 每校逐项判定，绝对量与生均同时判；共同使用的产权不计入。',
    verdict: '结论', school: '学校', lacking: '还差 {amount}', counts: '达标 {met} · 不达标 {not} · 无法判定 {open}', recalled: '凭记忆，未核对', mark: '标准',
    unjudged: '没有判定的学校', source: '依据', standardsEmpty: '还没有可判定的学校', standardsEmptyText: '学校上报学校概况、校区、校舍、教师与资源各表并封存后，这里逐校逐项给出结论和缺口。',
    schemes: '评价', schemesLead: '{year} 年度可用的评价方案。分数由封存数据算出，每一项都能展开到算式。', total: '满分', points: '计分项', ours: '权重或计分有未核对之处', schemesEmpty: '还没有评价方案', schemesEmptyText: '评价方案是定义文件。放进 definitions/evaluations 并重启平台后，出现在这里。',
    runs: '评价批次', runsEmpty: '还没有开过批次。', state: '阶段', snapshot: '快照', edition: '口径版本', open: '开批次', until: '公示到 {day}，还剩 {count} 个工作日',
    board: '各校得分', place: '名次', tied: '并列', score: '得分', confidence: '可信度', confidenceHint: '由数据判定的权重所占比例', rating: '等级', none: '—',
    sensitivity: '权重敏感性', sensitivityLead: '每个一级权重上下移动 {share}，其余按比例分摊，名次变化如下。', moved: '移到 {weight}', changed: '名次变动学校', furthest: '最大变动', boardEmpty: '没有可评的学校', boardEmptyText: '这个范围里没有学校的数据。',
    card: '学校得分单', of: '满分 {total}', next: '升到「{rating}」还差 {points} 分', changes: '单独改变一项即可', from: '由 {from} 到 {to}', noSingle: '没有哪一项单独改变就够。', room: '失分最多的项', veto: '一票否决：{what}', rule: '规则', working: '代入', used: '所用数据', peers: '各校分布', expand: '展开 {code}', weight: '权重',
    plans: '规划监测', plansLead: '{unit} {year} 年度 · 每个目标按规划自己的口径；口径不同的只并列，不下结论', targets: '{count} 个目标', target: '目标', standing: '进展', baseline: '基期', actuals: '实际', path: '应达到', goal: '目标值', forecast: '到期预测', movers: '影响最大的学校', gap: '还差 {gap}',
    plansEmpty: '还没有规划', plansEmptyText: '规划目标是定义文件。放进 definitions/plans 并重启平台后，出现在这里。',
    standings: { reached: '已达到', on_path: '在进度上', behind: '落后', under_way: '进行中', of_the_whole: '全省总量，不按市比', differs: '口径不同，不作结论', other_region: '其他地区的规划', no_data: '没有数据' },
    run: '评价批次 {id}', frozen: '快照 {snapshot} · 口径版本 {edition}，开批次时冻结', advance: '进入下一阶段', days: '公示工作日', entries: '自评填报', entriesLead: '算得出的项已填好并锁定，只填下列各项。', input: '填报项', amount: '数值', evidence: '证明材料', save: '保存', saved: '已保存',
    review: '专家评审', expert: '专家账号', assign: '指派', give: '评分', markField: '分数', objections: '异议', object: '提出异议', node: '要素', text: '内容', answer: '答复', correctName: '更正的数据（可空）', correctAmount: '更正为', change: '总分 {before} → {after}', waiting: '待答复', noObjections: '还没有异议。', notPublic: '公示前不显示各校得分。',
    papers: { download: '下载', docx: 'Word', pdf: 'PDF', html: 'HTML', plans: '监测年度报告', demand: '人才需求报告', card: '得分单' },
    warnings: { title: '专业预警', none: '这一年度没有生效的预警规则。', count: '{count} 个', counts: '未预警 {silent} · 无法判定 {open} · 除外 {excepted}', programme: '专业', said: '情况', together: '全部学校合计' },
  },
}

export const en: typeof zh = {
  evaluation: {
    standards: 'Operating conditions', standardsLead: '{unit}, {year} · each school condition by condition, absolute and per student alike; shared property does not count.',
    verdict: 'Verdict', school: 'School', lacking: '{amount} lacking', counts: '{met} met · {not} not met · {open} cannot be judged', recalled: 'recalled, not verified', mark: 'Standard',
    unjudged: 'Schools not judged', source: 'Source', standardsEmpty: 'No school to judge yet', standardsEmptyText: 'When schools have reported profile, campuses, buildings, teachers and resources and the city has sealed, each school stands here with verdicts and gaps.',
    schemes: 'Evaluation', schemesLead: 'Schemes for {year}. Scores follow from sealed figures; every point opens to its formula.', total: 'Total', points: 'Scored points', ours: 'weights or scoring not verified', schemesEmpty: 'No scheme yet', schemesEmptyText: 'A scheme is a definition file. Put one under definitions/evaluations and restart the platform.',
    runs: 'Runs', runsEmpty: 'No run has been opened.', state: 'Stage', snapshot: 'Snapshot', edition: 'Edition', open: 'Open a run', until: 'public until {day}, {count} working day left | public until {day}, {count} working days left',
    board: 'Scores of the schools', place: 'Place', tied: 'tied', score: 'Score', confidence: 'Confidence', confidenceHint: 'share of the weight judged from data', rating: 'Rating', none: '—',
    sensitivity: 'How much hangs on the weights', sensitivityLead: 'Each first-level weight is moved by {share}, the others take the difference; places then change as follows.', moved: 'moved to {weight}', changed: 'Schools at another place', furthest: 'Furthest', boardEmpty: 'No school to score', boardEmptyText: 'There is no school with data in this scope.',
    card: 'Scorecard', of: 'of {total}', next: '{points} points to "{rating}"', changes: 'Each of these alone suffices', from: 'from {from} to {to}', noSingle: 'No single change suffices.', room: 'Where most points were left', veto: 'Vetoed: {what}', rule: 'Rule', working: 'With numbers', used: 'Numbers used', peers: 'All schools', expand: 'Open {code}', weight: 'Weight',
    plans: 'Plan monitor', plansLead: '{unit}, {year} · each target by the plan\'s own definition; what is counted differently stands beside it without a verdict', targets: '{count} targets', target: 'Target', standing: 'Standing', baseline: 'Baseline', actuals: 'Actual', path: 'Needed by now', goal: 'Goal', forecast: 'Forecast', movers: 'Schools that move it most', gap: '{gap} to go',
    plansEmpty: 'No plan yet', plansEmptyText: 'Targets of plans are definition files. Put them under definitions/plans and restart the platform.',
    standings: { reached: 'reached', on_path: 'on the path', behind: 'behind', under_way: 'under way', of_the_whole: 'a total of the province', differs: 'counted differently', other_region: 'another region\'s plan', no_data: 'no data' },
    run: 'Run {id}', frozen: 'Snapshot {snapshot} · edition {edition}, frozen when opened', advance: 'Move on', days: 'Working days public', entries: 'Self-assessment', entriesLead: 'What is computed is filled in and locked; only these are handed in.', input: 'Input', amount: 'Amount', evidence: 'Evidence', save: 'Save', saved: 'Saved',
    review: 'Expert review', expert: 'Expert account', assign: 'Assign', give: 'Give mark', markField: 'Mark', objections: 'Objections', object: 'Object', node: 'Point', text: 'Text', answer: 'Answer', correctName: 'Corrected number (may be empty)', correctAmount: 'Corrected to', change: 'total {before} → {after}', waiting: 'waiting for an answer', noObjections: 'No objection yet.', notPublic: 'Scores are not shown before the publicity.',
    papers: { download: 'Download', docx: 'Word', pdf: 'PDF', html: 'HTML', plans: 'Monitoring report', demand: 'Demand report', card: 'Scorecard' },
    warnings: { title: 'Programmes to look at', none: 'No rule holds in this year.', count: '{count}', counts: '{silent} silent · {open} not judged · {excepted} excepted', programme: 'Programme', said: 'What is seen', together: 'all schools together' },
  },
}
