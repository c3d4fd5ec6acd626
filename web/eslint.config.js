import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const features = ['access', 'collection', 'consistency', 'evaluation', 'indicator', 'quality', 'report', 'studio', 'training']

/** A feature sees the api, what is shared and the session; never another feature. */
const featureWall = (own) => ({
  files: [`src/features/${own}/**`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        {
          group: features.filter((other) => other !== own).flatMap((other) => [`@/features/${other}`, `@/features/${other}/**`, `**/${other}/**`]),
          message: 'Features do not import each other: move what both need to shared/.',
        },
        { regex: '^@/app(?!/session$)', message: 'Of app/ a feature may see the session only.' },
        { group: ['../../app/**', '../../../app/**'], message: 'Write @/app/session.' },
      ],
    }],
  },
})

export default ts.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    rules: {
      'no-undef': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/multi-word-component-names': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  ...features.map(featureWall),
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          { group: ['@/features', '@/features/**', '**/features/**'], message: 'shared/ knows no feature.' },
          { group: ['@/app', '@/app/**', '**/app/**'], message: 'shared/ does not know the shell.' },
        ],
      }],
    },
  },
  {
    files: ['src/api/**'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ group: ['@/app/**', '@/features/**', '@/shared/**', '../*', 'vue', 'vue-*', 'pinia', 'element-plus', 'echarts/**'], message: 'api/ is types and requests, nothing else.' }],
      }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'CallExpression[callee.name="fetch"]', message: 'Ask the server through api/client.ts only.' }] },
  },
  { files: ['src/api/client.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
