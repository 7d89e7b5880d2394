import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The names of a browser that our scripts use. */
const browser = [
  ...['CSS', 'CustomEvent', 'FormData', 'Highlight', 'IntersectionObserver', 'NodeFilter'],
  ...['SpeechSynthesisUtterance', 'URL', 'URLSearchParams', 'addEventListener', 'clearTimeout'],
  ...['console', 'document', 'fetch', 'history', 'innerHeight', 'localStorage', 'location'],
  ...['matchMedia', 'scrollBy', 'setTimeout', 'speechSynthesis', 'window'],
]

export default defineConfig(
  { ignores: ['_site/', '.cache/', 'node_modules/', 'dist/', 'tests/hosts/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // What runs in browsers is not TypeScript: a name that nobody has defined would be seen there first.
    files: ['_includes/**/*.js'],
    languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
)
