import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (folder: string) =>
  JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));

/** Every permission, and why it is needed. One that is not in this list may not be asked. */
const reasons: Record<string, { browsers: string[]; reason: string }> = {
  activeTab: {
    browsers: ['chrome-mv3', 'firefox-mv3'],
    reason: 'the host name of the tab in which the icon was clicked, without any warning',
  },
  alarms: {
    browsers: ['chrome-mv3', 'firefox-mv3'],
    reason: 'sharing with the team while no page is open; without a team there is no alarm',
  },
  storage: {
    browsers: ['chrome-mv3', 'firefox-mv3'],
    reason: 'the password of this computer’s account on the team’s server, and the policy of IT',
  },
  sidePanel: { browsers: ['chrome-mv3'], reason: 'the panel itself; Firefox has sidebar_action' },
};

/** Optional: asked later, in words, for single host names and never as a whole. */
const optionalReasons: Record<string, string> = {
  'https://*/*':
    'recognition without a click, for the hosts of our list and of the municipality, which is a setting; and the server of the team',
  'http://localhost/*': 'a team server on this computer, to try it out',
  'http://127.0.0.1/*': 'the same, by its number',
};

it.each(['chrome-mv3', 'firefox-mv3'])(
  'asks only the permissions of the written list: %s',
  (browser) => {
    const manifest = read(browser);
    const expected = Object.keys(reasons).filter((name) =>
      reasons[name]?.browsers.includes(browser),
    );
    expect([...manifest.permissions].sort()).toEqual(expected.sort());
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(Object.keys(optionalReasons));
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
  },
);

it('Chrome knows what IT can set by policy; the settings of each name are described', () => {
  const manifest = read('chrome-mv3');
  const schema = JSON.parse(
    readFileSync(`.output/chrome-mv3/${manifest.storage.managed_schema}`, 'utf8'),
  );
  expect(Object.keys(schema.properties)).toEqual(['teamCode']);
  expect(schema.properties.teamCode).toMatchObject({ type: 'string' });
  expect(schema.properties.teamCode.description).toBeTruthy();
  expect(read('firefox-mv3').storage).toBeUndefined();
});

it('Firefox: does not open the sidebar at installation, and collects nothing', () => {
  const manifest = read('firefox-mv3');
  expect(manifest.sidebar_action.open_at_install).toBe(false);
  const { gecko } = manifest.browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(Number.parseFloat(gecko.strict_min_version)).toBeGreaterThanOrEqual(142);
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  'opens by the icon and by a keyboard command: %s',
  (browser) => {
    const manifest = read(browser);
    expect(manifest.action.default_popup).toBeUndefined();
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+V');
    expect(manifest.default_locale).toBe('nl');
  },
);
