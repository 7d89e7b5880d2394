import type { SourceCheck } from './check.ts'

/** What is among the leaflets and is no part of one. */
export const strays: SourceCheck = (project) => ({ findings: project.strays })
