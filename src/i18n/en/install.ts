import type { Phrases } from '../phrases.ts'

export const install: Phrases['install'] = {
  updateReady: 'New version ready. Install when you are done.',
  updateNow: 'Install the new version',
  updateWaits: 'A form is still open, here or in another tab. Save it first, then install.',
  hint: 'Lumbung can be installed on this device, so that it opens quickly from the home screen.',
  hintInstall: 'Install Lumbung',
  hintLater: 'Not now',
  title: 'Install on a phone or computer',
  why: 'Once installed, Lumbung opens from the home screen like any app, also without internet. Your records stay.',
  installed: 'Lumbung is installed on this device.',
  offlineReady: 'Ready for use without internet.',
  offlineNotYet: 'Not ready without internet yet. Keep this page open for a moment while there is internet.',
  offlineNever:
    'This address does not begin with https, so Lumbung cannot be opened without internet. Ask for an https address.',
  hereFirst: 'On this device',
  elsewhere: 'On other devices',
  androidChrome: 'Android phone, Chrome',
  androidChromeSteps: [
    'Open the address of Lumbung in Chrome.',
    'Tap the three dots at the top right.',
    'Tap “Add to home screen”, then “Install”.',
    'Open Lumbung from the home screen.',
  ],
  androidFirefox: 'Android phone, Firefox',
  androidFirefoxSteps: [
    'Open the address of Lumbung in Firefox.',
    'Tap the three dots.',
    'Tap “Install” or “Add to home screen”.',
    'Tap “Add”, then open Lumbung from the home screen.',
  ],
  iphone: 'iPhone, Safari',
  iphoneSteps: [
    'Open the address of Lumbung in Safari.',
    'Tap Share, the box with an arrow pointing up.',
    'Scroll down and tap “Add to Home Screen”.',
    'Tap “Add”, then open Lumbung from the home screen.',
  ],
  iphoneNote:
    'On an iPhone, records made in Safari do not move along. Install before you begin recording, or connect both with a code from the district.',
  windowsChrome: 'Windows computer, Chrome or Edge',
  windowsChromeSteps: [
    'Open the address of Lumbung.',
    'Click the install sign at the right end of the address bar. If there is none, click the three dots at the top right and look for “Install Lumbung”.',
    'Click “Install”.',
    'Open Lumbung from the desktop or the Start menu.',
  ],
  windowsFirefox: 'Windows computer, Firefox',
  windowsFirefoxSteps: [
    'Open the address of Lumbung. Firefox does not install apps, but Lumbung still works without internet.',
    'Press Ctrl and D, then click “Save”. Lumbung is now among the bookmarks.',
    'For a picture on the desktop: make the Firefox window smaller, then drag the padlock left of the address to the desktop.',
  ],
}
