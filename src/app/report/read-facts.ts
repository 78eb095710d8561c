// Where the pages of the report find a month's facts.
export { type ReportFacts, readFacts } from '../../store/read-facts.ts'
