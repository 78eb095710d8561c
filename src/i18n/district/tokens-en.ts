// The same in English.
import type { tokens as id } from './tokens-id.ts'

export const tokens: typeof id = {
  title: 'Keys for dashboards',
  what: 'With a key, a program of your office can read this board by itself. A key only reads figures; it can change nothing.',
  docs: 'How to use it',
  make: 'Make a key',
  name: 'What it is for',
  nameHelp: 'Example: dashboard of the Dinas Kominfo. So that you know later which key to revoke.',
  nameEmpty: 'Write first what this key is for.',
  scope: 'Area that it reads',
  scopeHelp: (scope) =>
    scope === ''
      ? 'The beginning of a code, or empty for all.'
      : `The beginning of a code: ${scope} or within it.`,
  scopeWrong: 'That is not in your area.',
  tooMany: 'There are 100 keys already. Revoke those that are not used.',
  isReady: 'The key',
  once: 'This key is shown only now. Copy it and keep it in the program that uses it.',
  copy: 'Copy the key',
  copied: 'The key was copied.',
  line: (place, who) => `${place}, made by ${who}`,
  used: (when) => `last used ${when}`,
  neverUsed: 'never used',
  isRevoked: (when) => `revoked ${when}`,
  revokeOf: (name) => `Revoke the key ${name}`,
  revokeTitle: (name) => `Revoke the key ${name}?`,
  revokeWhat: 'The program that uses it can read no longer. A revoked key never works again.',
  revokeYes: 'Revoke it',
  revoked: (name) => `The key ${name} was revoked.`,
}
