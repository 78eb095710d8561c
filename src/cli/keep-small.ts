// Keeps the server's memory small. Left alone, V8 lets garbage pile up to a multiple of what is in use, as if the whole
// machine were its own; this costs a fifth to a third of the processor's time (`npm run bench:memory`). It has to be the
// first thing that is imported: what has grown by then stays.
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--optimize-for-size')
