export const zh = {
  access: {
    title: '登录', lead: '一把尺，量职业教育：数据从单元格来，句子从数据来，每个数都能问从哪来。',
    account: '账号', password: '密码', enter: '登录', entering: '正在登录……', empty: '请填写账号和密码。',
    demo: '示范账号', demoText: '只在示范时有。点一行就用它登录。', demoTerminal: '这是示范。账号和密码打印在启动平台的终端里。',
    refused: '账号或密码不对。', refusedText: '请核对后再试；密码区分大小写。忘记密码请找本单位管理员。', expired: '登录已过期，请重新登录；登录后回到刚才的页面。', role: '角色', unit: '单位', use: '用“{name}”登录',
    roles: { school: '学校填报', approver: '校内审核', county: '区县', authority: '主管部门', city: '市级', province: '省级', public: '公众', anonymous: '未登录' },
  },
}

export const en: typeof zh = {
  access: {
    title: 'Sign in', lead: 'One rule to measure vocational education: data comes from cells, sentences come from data, and every number can be asked where it comes from.',
    account: 'Account', password: 'Password', enter: 'Sign in', entering: 'Signing in…', empty: 'Please fill in account and password.',
    demo: 'Demo accounts', demoText: 'They exist in the demo only. Choose a line to sign in with it.', demoTerminal: 'This is the demo. Accounts and passwords are printed in the terminal that started the platform.',
    refused: 'Account or password is wrong.', refusedText: 'Please check and try again; passwords are case-sensitive. If you forgot yours, ask your administrator.', expired: 'Your session has ended. Sign in again to return to the page you were on.', role: 'Role', unit: 'Unit', use: 'Sign in as "{name}"',
    roles: { school: 'School reporter', approver: 'School approver', county: 'County', authority: 'Supervising authority', city: 'City', province: 'Province', public: 'Public', anonymous: 'Not signed in' },
  },
}
