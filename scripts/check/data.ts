import type { SourceCheck } from './check.ts'

/** What is wrong with the texts in the data files: names that the organisation does not have, and unknown contacts. */
export const dataTexts: SourceCheck = ({ dataFindings }) => ({ findings: dataFindings })
