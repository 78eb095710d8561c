// Every phrase of the app in Indonesian. This shape is the contract: English satisfies it (../en).
import { first } from './first.ts'
import { rest } from './rest.ts'

export const id = { ...first, ...rest }
