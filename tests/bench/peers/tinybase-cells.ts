// A record as a row of TinyBase: each field a cell, so that edits of two fields don't meet.
import type { Row } from 'tinybase/store'
import type { BenchRecord } from '../sync/bench-record.ts'

export const cellsOf = ({ kind, month, day, order, values }: BenchRecord): Row =>
  ({ kind, month, day, order, ...values }) as Row
