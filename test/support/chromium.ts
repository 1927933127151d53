// How tests start Chromium.
import type { LaunchOptions } from 'playwright';

/** Nothing of it leaves the machine. */
export const CHROMIUM: LaunchOptions & { executablePath: string } = {
  executablePath: '/usr/bin/chromium',
  // A busy machine may take its time.
  timeout: 600_000,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
