export const zh = {
  indicator: {
    dashboard: '数据概览', lead: '{unit} {year} 年度', sealed: '{time} 封存', reported: '个填报单位已上报', of: '共 {count} 个', edition: '口径版本', snapshot: '快照',
    columns: { name: '指标', unit: '单位', trend: '走势', change: '比上年', published: '年报刊载', verdict: '核对' },
    caption: '{dimension}：三年数值、比上年、刊载值与核对结论', none: '未刊载', noData: '还没有数据。', attention: '先看这里',
    differs: '{count} 处与年报刊载不一致', missing: '{count} 项往年有数、本年缺', more: '另有 {count} 项', unfilled: '另有 {count} 项三年都没有数据，展开', fold: '收起没有数据的 {count} 项', calm: '没有需要处理的：刊载值都对得上，本年没有缺数据。', calmUnpublished: '没有需要处理的：本年没有缺数据。', toComparison: '查看全部核对', toReport: '阅读质量年报',
    emptyTitle: '这个年度还没有数据', emptyText: '还没有学校上报。采集开放后学校上报，市级封存，届时这里按年报的维度显示三年数值。',
    list: '指标', listLead: '按年报的维度排列。点指标看口径、三年、各校分布。', listEmptyTitle: '还没有指标', listEmptyText: '指标由定义文件写出。放进 definitions/indicators 并重启平台后，出现在这里。', count: '{count} 项',
    definition: '定义', coverage: '口径', formula: '公式', source: '来源', validFrom: '起用年度', whenMissing: '缺数据时', id: '编号',
    verified: '已核对原文', recalled: '凭记忆，未核对原文', years: '三年', yearsTable: '{name}，三年', summary: '{name}，{points}（{unit}）', schools: '各校分布',
    schoolsLead: '每点一所学校。点上停留可看校名，全部数值见下表。', school: '学校', rank: '序', hidden: '学校名称与逐校数值不对公众公开，这里只显示全体的数。', noSchools: '这个指标只有全体的数，没有逐校的数。', ownOnly: '学校账号只看得到本校的数；其他学校的名称与数值不显示。',
    absent: '谁没有数，为什么', allPresent: '各校都有数。', reason: '原因', printed: '刊载值', printedNone: '没有已录入的刊载值。', line: '{year} 年 · 录入表第 {line} 行', noYearsTitle: '这个指标还没有数值', noYearsText: '所需的表还没有封存。学校上报、市级封存后，三年数值和各校分布出现在这里。',
    dimension: '维度', allDimensions: '全部维度', export: '导出', openCsv: '开放数据', views: '保存的视图（{count}）', viewThis: '保存这一页…', viewName: '视图名称', viewKeep: '保存', viewCancel: '取消', viewForget: '删去“{name}”', viewFailed: '没有保存成，请稍后再试。', counties: '各区县', countiesLead: '按相对方位排列的示意图，不表示行政区域界线和面积；颜色越深数值越大。单位：{unit}', county: '区县或主管部门', goal: '{year} 年目标 {text}', goals: '规划目标', goalDiffers: '口径不同，不画线', saved: '{day} 导出',
    back: '指标',
  },
  stock: {
    title: '学生存量账', lead: '{unit} {year} 年度 · 上年在校生加增加减减少等于当年在校生；转出、休学、退学算流失，毕业不算', by: '按', ways: { school: '学校', programme: '专业', cohort: '入学年份', line: '逐行' },
    only: '只看不平的', columns: '展开增减各栏', count: '{unbalanced} 行不平，共 {count} 行', noLastYear: '{year} 年度没有封存的存量账，年初人数无从核对。', calm: '都平了。', even: '平',
    heads: { school: '学校', programme: '专业', cohort: '入学年份', track: '培养类型', entry: '入学年份' }, lastClosing: '上年账年末', opening: '上年在校生', gains: '增加', losses: '减少', closing: '当年在校生', roll: '名册', retention: '巩固率', gaps: '差在哪里',
    cohorts: '{count} 届中 {unbalanced} 届不平', emptyTitle: '没有存量账', emptyText: '学校上报“学生存量账”并封存后，这里按学校、专业和入学年份列出。',
  },
  movement: {
    title: '为什么变了', lead: '两个年度封存的数据之间，每个指标变了多少，其中多少来自组织、口径、数据。三部分相加等于变化。', since: '相比', cause: '原因', anyCause: '全部', organisation: '组织', definition: '口径', data: '数据',
    count: '{unit}，{count} 项有变动', none: '没有符合条件的变动。', indicator: '指标', unit: '单位', change: '变化', appeared: '新有', gone: '缺了',
    how: '先在前一年的数据上换成后一年的组织隶属，再换成后一年的公式，最后换成后一年的数据；每一步的差就是那一部分。', emptyTitle: '没有更早的年度可比', emptyText: '{year} 年度之前还没有封存的数据。',
  },
}

export const en: typeof zh = {
  indicator: {
    dashboard: 'Dashboard', lead: '{unit}, report year {year}', sealed: 'sealed {time}', reported: 'units have reported', of: 'of {count}', edition: 'Definitions edition', snapshot: 'Snapshot',
    columns: { name: 'Indicator', unit: 'Unit', trend: 'Trend', change: 'On last year', published: 'Published', verdict: 'Check' },
    caption: '{dimension}: three years, change, published value and verdict', none: 'not published', noData: 'No data yet.', attention: 'Look here first',
    differs: '{count} differs from the published report | {count} differ from the published report', missing: '{count} with data before and none this year', more: '{count} more', unfilled: '{count} more without data in three years, show', fold: 'Hide the {count} without data', calm: 'Nothing needs you: published values agree and nothing is missing this year.', calmUnpublished: 'Nothing needs you: nothing is missing this year.', toComparison: 'All comparisons', toReport: 'Read the quality report',
    emptyTitle: 'No data for this year yet', emptyText: 'No school has reported. When collection opens the schools report and the city seals; three years by the report\'s dimensions then appear here.',
    list: 'Indicators', listLead: 'In the order of the report\'s dimensions. Open one for its coverage, three years and the schools.', listEmptyTitle: 'No indicators yet', listEmptyText: 'Indicators are written in definition files. Put one under definitions/indicators and restart the platform.', count: '{count}',
    definition: 'Definition', coverage: 'Coverage', formula: 'Formula', source: 'Source', validFrom: 'Valid from', whenMissing: 'When missing', id: 'Id',
    verified: 'checked against the document', recalled: 'from memory, not checked', years: 'Three years', yearsTable: '{name}, three years', summary: '{name}, {points} ({unit})', schools: 'Schools',
    schoolsLead: 'One dot a school. Rest on a dot for its name; all values are in the table.', school: 'School', rank: 'No.', hidden: 'School names and values are not public; only the figures of the whole are shown.', noSchools: 'This indicator exists for the whole only, not school by school.', ownOnly: 'A school account sees its own figure only; names and values of other schools are not shown.',
    absent: 'Who is missing, and why', allPresent: 'Every school has a number.', reason: 'Reason', printed: 'Published values', printedNone: 'No published value has been carried over.', line: '{year} · line {line} of the transcript', noYearsTitle: 'No value for this indicator yet', noYearsText: 'The tables it needs are not sealed. After schools report and the city seals, three years and the schools appear here.',
    dimension: 'Dimension', allDimensions: 'All dimensions', export: 'Export', openCsv: 'Open data', views: 'Saved views ({count})', viewThis: 'Save this page…', viewName: 'Name of the view', viewKeep: 'Save', viewCancel: 'Cancel', viewForget: 'Remove "{name}"', viewFailed: 'It was not saved; please try again later.', counties: 'Counties', countiesLead: 'Placed as they lie to each other; no boundary and no area is meant. The deeper the colour, the larger the number. Unit: {unit}', county: 'County or authority', goal: 'goal for {year}: {text}', goals: 'Goals of plans', goalDiffers: 'counted differently, no line drawn', saved: 'exported {day}',
    back: 'Indicators',
  },
  stock: {
    title: 'Student stock account', lead: '{unit}, {year} · last year and gains less losses is this year; who moves away, is suspended or withdraws is lost, who graduates is not', by: 'By', ways: { school: 'school', programme: 'programme', cohort: 'year of entry', line: 'line' },
    only: 'Only unbalanced', columns: 'Show every column', count: '{unbalanced} of {count} do not balance', noLastYear: 'No account of {year} is sealed, so openings cannot be checked.', calm: 'Everything balances.', even: 'balances',
    heads: { school: 'School', programme: 'Programme', cohort: 'Year of entry', track: 'Track', entry: 'Year of entry' }, lastClosing: 'Last closing', opening: 'Last year', gains: 'Gains', losses: 'Losses', closing: 'This year', roll: 'Roll', retention: 'Retention', gaps: 'Where it differs',
    cohorts: '{unbalanced} of {count} cohorts do not balance', emptyTitle: 'No stock account', emptyText: 'When schools have reported the student stock account and the city has sealed, it stands here by school, programme and year of entry.',
  },
  movement: {
    title: 'Why it moved', lead: 'How much each indicator moved between two sealed years, and how much of it follows from organisation, definition and data. The three add up to the change.', since: 'Since', cause: 'Cause', anyCause: 'All', organisation: 'Organisation', definition: 'Definition', data: 'Data',
    count: '{unit}: {count} moved', none: 'Nothing moved that fits the filter.', indicator: 'Indicator', unit: 'Unit', change: 'Change', appeared: 'new', gone: 'gone',
    how: 'First the later organisation tree is put under the earlier data, then the later formula, then the later data; the difference of each step is its share.', emptyTitle: 'No earlier year to compare with', emptyText: 'Nothing is sealed before {year}.',
  },
}
