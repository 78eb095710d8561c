// The phrases that the first screen needs; they come with the app itself.
import { home } from './home.ts'
import { shell } from './shell.ts'
import { sync } from './sync.ts'

export const first = { shell, home, sync }
