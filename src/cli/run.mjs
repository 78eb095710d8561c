// The way in, for whatever Node there is: it is JavaScript, so that an old one can say what is missing. `start` is the
// server; every other word is a command.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 15)) {
  const isServer = process.argv[2] === 'start'
  if (isServer) process.argv.splice(2, 1)
  await import(isServer ? './start.ts' : './lumbung.ts')
} else {
  console.error(
    [
      `Lumbung memerlukan Node 24.15 atau lebih baru; ini Node ${process.versions.node} (${process.execPath}).`,
      `Lumbung needs Node 24.15 or newer; this is Node ${process.versions.node} (${process.execPath}).`,
    ].join('\n'),
  )
  process.exitCode = 1
}
