export const zh = {
  pedigree: {
    title: '产教对接谱系图', lead: '{unit} {year} 年度 · 产业链年需求 → 职业 → 专业毕业生，线宽为人数。', all: '全部产业链', seeTable: '看表格', seeMap: '看图', table: '各职业供需',
    chains: '产业链', occupations: '职业（标注供需差）', programmes: '专业', occupation: '职业', posts: '年需求（人）', graduates: '对口毕业生（人）', gap: '缺口（人）', closesIn: '补足年份', programmesOf: '对口专业',
    lacks: '缺 {count}', extra: '多 {count}', noProgramme: '无对口专业', noProgrammeLong: '没有学校开设通向这个职业的专业，需求全部落空。', lackLong: '缺 {count} 人，满足 {share}%', extraLong: '多 {count} 人', even: '供需相当',
    until: '需求持续到 {year} 年', noneOffered: '本市没有开设。', outlook: '在校生在途', leaves: '毕业年份', expected: '预计毕业（人）', left: '仍缺（人）', closes: '按现有在校生，{year} 年可补足。', staysOpen: '按现有在校生，看得见的年份里都补不足。', askedBy: '需求来自',
    unasked: '有毕业生而无人需求的专业', unmapped: '对照表没有列出职业的专业', match: '专业结构与需求结构的匹配（四种量法并列）', mismatch: '不匹配度（半 L1）', similarity: '相似系数', industry: '行业门类', shareGraduates: '毕业生占比（%）', sharePosts: '需求占比（%）', deviation: '结构偏离度', coordination: '耦合协调度',
    stop: '。', source: '专业与职业的对照：{source}（{note}）。', emptyTitle: '还没有用人需求', emptyText: '用人需求清单由设区市填报：产业链、职业、人数、来源和截至年份。封存以后，这里画出产业、职业与专业的对接，并给出缺口。县和学校请看所在市的图。',
  },
}

export const en: typeof zh = {
  pedigree: {
    title: 'Industry–education map', lead: '{unit}, {year} · yearly demand of industry chains → occupations → graduates of programmes; width is persons.', all: 'All chains', seeTable: 'As a table', seeMap: 'As a map', table: 'Supply and demand by occupation',
    chains: 'Industry chain', occupations: 'Occupation (with gap)', programmes: 'Programme', occupation: 'Occupation', posts: 'Needed (persons)', graduates: 'Graduates (persons)', gap: 'Gap (persons)', closesIn: 'Closed in', programmesOf: 'Programmes that lead here',
    lacks: '{count} short', extra: '{count} too many', noProgramme: 'no programme', noProgrammeLong: 'No school offers a programme that leads here; the whole demand stays open.', lackLong: '{count} short, {share}% met', extraLong: '{count} more than needed', even: 'Supply meets demand',
    until: 'Needed until {year}', noneOffered: 'None is offered in the city.', outlook: 'Students on their way', leaves: 'Year', expected: 'Expected (persons)', left: 'Still short (persons)', closes: 'With those enrolled now the gap closes in {year}.', staysOpen: 'With those enrolled now the gap does not close in sight.', askedBy: 'Asked for by',
    unasked: 'Programmes nobody asks for', unmapped: 'Programmes without an occupation in the compilation', match: 'How graduates fit demand (four measures side by side)', mismatch: 'Mismatch (half L1)', similarity: 'Similarity', industry: 'Industry', shareGraduates: 'Graduates (%)', sharePosts: 'Posts (%)', deviation: 'Structural deviation', coordination: 'Coupling–coordination',
    stop: '. ', source: 'Programmes and occupations: {source} ({note}).', emptyTitle: 'No demand reported yet', emptyText: 'The city reports the demand: chain, occupation, persons, source and last year. After the seal this page draws the map and gives the gaps. Counties and schools look at their city\'s map.',
  },
}
