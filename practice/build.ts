import { build as buildExtension, zip } from 'wxt';
import { buildWidget } from './build-widget';

/**
 * Builds everything that others rely on: the unpacked extension for Chrome/Edge and for Firefox,
 * and with `--zip` the packages for the stores; and the widget.
 */
const shared = { mode: 'production', manifestVersion: 3 } as const;
const browsers = ['chrome', 'firefox'] as const;

for (const browser of browsers) {
  if (process.argv.includes('--zip')) await zip({ ...shared, browser });
  else await buildExtension({ ...shared, browser });
}

await buildWidget();
