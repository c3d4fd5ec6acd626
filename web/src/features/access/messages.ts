export const zh = {
  access: {
    title: '登录', lead: '一把尺，量职业教育：数据从单元格来，句子从数据来，每个数都能问从哪来。',
    account: '账号', password: '口令', enter: '登录', entering: '正在登录……', empty: '请填写账号和口令。',
    demo: '演示账号', demoText: '只在演示里有。点一行就用它登录。', demoTerminal: '这是演示。账号和口令打印在启动平台的终端里。',
    refused: '账号或口令不对。', refusedText: '请核对后再试；口令区分大小写。忘记口令请找本单位管理员。', role: '角色', unit: '单位', use: '用“{name}”登录',
    roles: { school: '学校', city: '市级', public: '公众', anonymous: '未登录' },
  },
}

export const en: typeof zh = {
  access: {
    title: 'Sign in', lead: 'One rule to measure vocational education: data comes from cells, sentences come from data, and every number can be asked where it comes from.',
    account: 'Account', password: 'Password', enter: 'Sign in', entering: 'Signing in…', empty: 'Please fill in account and password.',
    demo: 'Demo accounts', demoText: 'They exist in the demo only. Choose a line to sign in with it.', demoTerminal: 'This is the demo. Accounts and passwords are printed in the terminal that started the platform.',
    refused: 'Account or password is wrong.', refusedText: 'Please check and try again; passwords are case-sensitive. If you forgot yours, ask your administrator.', role: 'Role', unit: 'Unit', use: 'Sign in as “{name}”',
    roles: { school: 'School', city: 'City', public: 'Public', anonymous: 'Not signed in' },
  },
}
