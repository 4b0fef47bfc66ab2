import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { replaceInnerHtml } from './practice/replace-inner-html';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [preact(), replaceInnerHtml()],
    build: { modulePreload: { polyfill: false }, target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: ['activeTab', 'alarms', 'storage'],
    // Never asked as a whole: only the host names of the organisations in use, and the team's server.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_open__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+V' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pleinwijzer@pleinwijzer.nl',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Firefox reads the same policy without a description of it.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'firefox' && manifest.sidebar_action) {
        manifest.sidebar_action.open_at_install = false;
      }
    },
  },
});
