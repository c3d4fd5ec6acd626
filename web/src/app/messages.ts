export const zh = {
  app: {
    name: '鲁班尺', skip: '跳到主要内容', nav: '主导航', signOut: '退出', signIn: '登录', other: 'English', otherLabel: 'Switch to English',
    unit: '单位：{unit}，切换单位', year: '{year} 年度', yearLabel: '{year} 年度，切换年度', account: '账号菜单',
    role: { school: '学校', approver: '审核', county: '区县', authority: '主管部门', city: '市级', province: '省级', public: '公众', anonymous: '未登录' },
    deputies: '审核代理', messages: '消息', unread: '条未读', rounds: '采集填报', register: '机构名录', groups: { collection: '采集', data: '数据', evaluation: '评价', report: '年报', training: '社会培训' },
    standards: '办学条件', plans: '规划监测', pedigree: '产教对接', schemes: '评价方案与批次', dashboard: '数据概览', indicators: '指标', movements: '为什么变了', stock: '学生存量账', tables: '封存的数据', quality: '数据质量', reports: '质量年报', comparison: '刊载核对', checks: '成稿核查', studio: '年报工作台', stories: '典型案例', library: '公开年报库',
    training: '培训总览', 'training-board': '培训班', 'training-assessments': '评价场次', 'training-money': '收支与奖励',
    synthetic: '合成数据', syntheticText: '学校名称和明细行均为虚构，按公开刊载的总数拟合，不是任何学校的真实数据。',
    kinds: { province: '省', city: '市', county: '区县', school: '学校', authority: '主管部门' },
    noSnapshot: '还没有可以看的年度', noSnapshotText: '“{unit}”还没有封存的快照。市级在采集结束后封存，封存后各年度出现在这里。',
    noUnit: '没有可以看的单位', noUnitText: '这个账号还没有分配到单位。请市级管理员在账号设置里分配。',
    notFound: '没有这一页', notFoundText: '地址可能写错了，或这一页已经改名。', home: '回到数据概览',
  },
}

export const en: typeof zh = {
  app: {
    name: 'Lubanchi', skip: 'Skip to main content', nav: 'Main navigation', signOut: 'Sign out', signIn: 'Sign in', other: '中文', otherLabel: '切换到中文',
    unit: 'Unit: {unit}, change unit', year: 'Report year {year}', yearLabel: 'Report year {year}, change year', account: 'account menu',
    role: { school: 'School', approver: 'Approver', county: 'County', authority: 'Authority', city: 'City', province: 'Province', public: 'Public', anonymous: 'Not signed in' },
    deputies: 'Deputies', messages: 'Messages', unread: 'unread', rounds: 'Rounds and reporting', register: 'Register of units', groups: { collection: 'Collection', data: 'Data', evaluation: 'Evaluation', report: 'Annual report', training: 'Social training' },
    standards: 'Operating conditions', plans: 'Plan monitor', pedigree: 'Industry–education map', schemes: 'Schemes and runs', dashboard: 'Dashboard', indicators: 'Indicators', movements: 'Why it moved', stock: 'Student stock', tables: 'Sealed data', quality: 'Data quality', reports: 'Quality report', comparison: 'Published vs computed', checks: 'Check a report', studio: 'Report studio', stories: 'Cases', library: 'Public library',
    training: 'Overview', 'training-board': 'Classes', 'training-assessments': 'Assessments', 'training-money': 'Money and reward',
    synthetic: 'Synthetic data', syntheticText: 'School names and rows are invented and fitted to published totals; they are not the data of any real school.',
    kinds: { province: 'province', city: 'city', county: 'county', school: 'school', authority: 'authority' },
    noSnapshot: 'No year to show yet', noSnapshotText: '"{unit}" has no sealed snapshot. The city seals when a collection ends; the years then appear here.',
    noUnit: 'No unit to show', noUnitText: 'This account has not been given a unit. The city administrator assigns one in the account settings.',
    notFound: 'There is no such page', notFoundText: 'The address may be mistyped, or the page has a new name.', home: 'Back to the dashboard',
  },
}
