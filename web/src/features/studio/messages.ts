export const zh = {
  studio: {
    list: '年报工作台', listLead: '{unit} · 数字由封存数据自动成文并绑定，人来写叙述；送审的文件经核查、审定后发布。', report: '年报', state: '状态', opened: '开编', year: '年度', open: '开编：{name}',
    emptyTitle: '还没有在编的年报', emptyText: '{year} 年度的数据封存、并有适用于本单位的提纲后，可在这里开编。学校的年报在学校账号下开编。',
    outline: '提纲', must: '必写', written: '已有正文', movedCount: '{count} 个数字的数据变了', waitCount: '{count} 处待办', back: '返回列表', generated: '由数据成文', nothingGenerated: '这一节没有由数据成文的内容，由人撰写。',
    text: '正文', textOf: '{title} 的正文', characters: '{now} / {longest} 字', saving: { saved: '已自动保存', dirty: '未保存', saving: '保存中', failed: '没有保存' }, locked: '送审后不能改', insert: '插入数字', findFigure: '按名称找指标', noFigure: '没有这样的指标，或没有数据', placeholder: '在这里写。数字用「插入数字」绑定，数据变了会提示。',
    theirs: '{name} 刚保存的一稿', takeTheirs: '用这一稿', keepMine: '用我的覆盖', writer: '撰写', nobody: '未分工', assign: '交给', login: '账号', rail: '核对与批注',
    unbound: '未绑定的数字', unboundNone: '正文里的数字都已绑定。', bind: '绑定', exact: '相同', noOffer: '没有接近的指标', figures: '绑定的数字', figuresNone: '正文里还没有绑定的数字。', moved: '数据变了：现在是 {now}', gone: '指标已删除', accept: '改用现在的数', freeze: '固定', reason: '理由', frozen: '已固定：{reason}',
    comments: '批注', commentsNone: '还没有批注。', say: '批注内容', send: '提交', reply: '回复', resolve: '已解决', resolvedBy: '已解决 ·', history: '历史', historyNone: '还没有保存过。', version: '第 {version} 稿', close: '收起',
    submission: '送审第 {number} 稿', snapshot: '快照 {snapshot}', withheld: '{count} 个小单元格已隐去', unboundLeft: '{count} 个数字未绑定', checkStates: { queued: '核查排队中', running: '核查中', done: '已核查', failed: '未能核查', interrupted: '核查中断' }, errors: '{open} / {all} 处错误未处理', notes: '{open} / {all} 处待核实未答复', toCheck: '打开核查页', past: '办理过程', public: '公开地址', needReason: '请写明理由', visibleFrom: '公开日期（可空）', files: '送审文件',
    library: '公开年报库', libraryLead: '各单位已发布的质量年报。数字以发布时为准，地址长期有效。', search: '搜索标题和全文', find: '搜索', libraryEmpty: '没有找到年报', libraryEmptyText: '发布的年报出现在这里；换几个字再找找。', published: '{day} 发布', withdrawnTitle: '这份年报已撤回', withdrawnText: '{day} 撤回。理由：{reason}', hash: '内容校验值', download: '下载', print: '打印',
  },
}

export const en: typeof zh = {
  studio: {
    list: 'Report studio', listLead: '{unit} · figures write themselves from sealed data and stay bound; people write the narrative; what is handed in is checked, approved and published.', report: 'Report', state: 'State', opened: 'Opened', year: 'Year', open: 'Open: {name}',
    emptyTitle: 'No report is being written', emptyText: 'When the data of {year} is sealed and an outline fits this unit, a report can be opened here. Schools open theirs with their own account.',
    outline: 'Outline', must: 'required', written: 'has text', movedCount: 'data moved under {count} figures', waitCount: '{count} to be seen to', back: 'Back to the list', generated: 'Written from data', nothingGenerated: 'Nothing here is written from data; people write this section.',
    text: 'Text', textOf: 'Text of {title}', characters: '{now} of {longest} characters', saving: { saved: 'Saved', dirty: 'Not saved', saving: 'Saving', failed: 'Not saved' }, locked: 'Handed in: cannot be changed', insert: 'Insert a figure', findFigure: 'Find an indicator by name', noFigure: 'No such indicator, or no data', placeholder: 'Write here. Bind numbers by "Insert a figure"; you are told when the data move.',
    theirs: 'What {name} has just saved', takeTheirs: 'Take this', keepMine: 'Put mine over it', writer: 'Writer', nobody: 'nobody yet', assign: 'Give to', login: 'Account', rail: 'Checks and comments',
    unbound: 'Numbers not bound', unboundNone: 'Every number of the text is bound.', bind: 'Bind', exact: 'the same', noOffer: 'no figure comes near', figures: 'Bound figures', figuresNone: 'No figure is bound in the text yet.', moved: 'The data moved: now {now}', gone: 'The indicator is gone', accept: 'Take the present one', freeze: 'Freeze', reason: 'Reason', frozen: 'Frozen: {reason}',
    comments: 'Comments', commentsNone: 'No comment yet.', say: 'Comment', send: 'Send', reply: 'Reply', resolve: 'Settled', resolvedBy: 'settled by', history: 'History', historyNone: 'Never saved.', version: 'Version {version}', close: 'Close',
    submission: 'Handed in, no. {number}', snapshot: 'snapshot {snapshot}', withheld: '{count} small cells withheld', unboundLeft: '{count} numbers not bound', checkStates: { queued: 'waiting for the check', running: 'being checked', done: 'checked', failed: 'could not be checked', interrupted: 'check interrupted' }, errors: '{open} of {all} errors open', notes: '{open} of {all} notes open', toCheck: 'Open the check', past: 'Steps', public: 'Public address', needReason: 'Say why', visibleFrom: 'Public from (may be empty)', files: 'Files',
    library: 'Public library', libraryLead: 'Published quality reports. Figures stay as published, addresses stay for ever.', search: 'Search titles and text', find: 'Search', libraryEmpty: 'No report found', libraryEmptyText: 'Published reports appear here; try other words.', published: 'Published {day}', withdrawnTitle: 'This report was withdrawn', withdrawnText: 'Withdrawn {day}. Reason: {reason}', hash: 'Content hash', download: 'Download', print: 'Print',
  },
}
