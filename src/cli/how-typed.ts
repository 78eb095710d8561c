// How this program is called where it runs, for messages that can be copied: by npm in a clone, by its own launcher in a
// release.
const { LUMBUNG_LAUNCHER: launcher = '' } = process.env

/** Before the name of a command. */
export const lumbungTyped = launcher || 'npm run -s lumbung --'
/** Before the options of the server. */
export const startTyped = launcher ? `${launcher} start` : 'npm start --'
