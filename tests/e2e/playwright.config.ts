// Real browsers against a real server process. Everything runs in the newest Chromium; the stories that a
// library lives by also run in Chrome 109 and, where one is installed, in Firefox.
import { defineConfig, type Project } from '@playwright/test'
import { installedFirefox, modernChromium, oldestChromium } from '../support/browsers.ts'

const everyBrowser = /(main-story|offline|backup|back|paper|photos|kept-text|ledger)\.e2e\.ts$/
const firefox = installedFirefox()

const firefoxProject: Project[] = firefox
  ? [
      {
        name: 'firefox',
        testMatch: everyBrowser,
        // Only Chromium writes into folders, and can be told to end a tab. The longest page of a notebook presses the same
        // keys as the others.
        grepInvert: /a folder that was chosen once|the page is ended|43 lines in one sitting/,
        use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } },
      },
    ]
  : []

// Workers read this file too; only the first reader speaks.
if (!firefox && process.env.TEST_WORKER_INDEX === undefined) console.log('Firefox: not run here')

export default defineConfig({
  testDir: '.',
  testMatch: /\.e2e\.ts$/,
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    actionTimeout: 15_000,
    trace: 'off',
  },
  projects: [
    { name: 'chromium', use: { launchOptions: modernChromium() } },
    { name: 'chrome109', testMatch: everyBrowser, use: { launchOptions: oldestChromium() } },
    ...firefoxProject,
  ],
})
