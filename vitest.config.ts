import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // The real polyfill refuses to load outside an extension.
        resolve: { alias: { 'webextension-polyfill': path('./tests/unit/fake-browser.ts') } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Against endless loops only: a small machine under load may take seconds for a thousand random cases.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

function endToEnd(browser: 'chromium' | 'firefox') {
  return {
    test: {
      name: `e2e-${browser}`,
      include: ['tests/e2e/**/*.test.ts'],
      env: { MARGIN_MENTOR_E2E_BROWSER: browser },
      // One browser at a time: they share the clipboard of the display, where there is one, and small machines are slow.
      fileParallelism: false,
      testTimeout: 60_000,
      // A browser on a busy machine is slow; what is not yet so is asked again, up to this long.
      expect: { poll: { timeout: 10_000 } },
      hookTimeout: 120_000,
      // It may also miss its moment, twice where something else keeps the machine busy. A test that fails three times is
      // broken, or what it tests is.
      retry: 2,
    },
  };
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
