import { z } from 'zod'

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        taskException: z.unknown().optional(),
        validationResult: z
          .array(
            z.object({
              compliant: z.boolean(),
              details: z.object({
                passedRules: z.number(),
                ruleSummaries: z
                  .array(
                    z.object({
                      ruleStatus: z.string(),
                      clause: z.string(),
                      testNumber: z.number(),
                      failedChecks: z.number(),
                      description: z.string(),
                      checks: z.array(z.object({ context: z.string() })).optional(),
                    }),
                  )
                  .optional(),
              }),
            }),
          )
          .optional(),
      }),
    ),
  }),
})

/** What veraPDF found in one file: how many rules it passes, and each that it breaks, with its clause of ISO 14289-1. */
export interface Verdict {
  file: string
  passed: number
  failures: string[]
}

/** Reads veraPDF's report in JSON. A file that it could not judge has failed. */
export function readReport(json: string): Verdict[] {
  return report.parse(JSON.parse(json)).report.jobs.map((job) => {
    const [result] = job.validationResult ?? []
    const file = job.itemDetails.name
    if (!result) return { file, passed: 0, failures: ['veraPDF could not read it'] }
    const failures = (result.details.ruleSummaries ?? [])
      .filter(({ ruleStatus }) => ruleStatus === 'FAILED')
      .map(
        ({ clause, testNumber, failedChecks, description, checks }) =>
          `${clause}/${testNumber}, ${failedChecks} times: ${description} (first at ${checks?.[0]?.context ?? 'an unknown place'})`,
      )
    const unexplained = !result.compliant && failures.length === 0
    return {
      file,
      passed: result.details.passedRules,
      failures: unexplained ? ['veraPDF says that it does not conform'] : failures,
    }
  })
}
