import * as z from 'zod'

/** What veraPDF says of one file and profile. */
export interface Outcome {
  readonly file: string
  readonly passed: boolean
  readonly failed: number
  /** Rules that failed, each with how often and where first. */
  readonly rules: readonly string[]
}

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z
          .array(
            z.object({
              compliant: z.boolean(),
              details: z.object({
                failedChecks: z.number(),
                ruleSummaries: z.array(
                  z.object({
                    clause: z.string(),
                    testNumber: z.number(),
                    failedChecks: z.number(),
                    description: z.string(),
                    checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })),
                  }),
                ),
              }),
            }),
          )
          .optional(),
      }),
    ),
  }),
})

/** Reads veraPDF's report. A file that it does not report, or could not read, has failed. */
export function readOutcomes(json: string, errors: string, files: readonly string[]): Outcome[] {
  let jobs: z.infer<typeof report>['report']['jobs'] = []
  let trouble = ''
  try {
    jobs = report.parse(JSON.parse(json)).report.jobs
  } catch (cause) {
    trouble = `veraPDF gave no report: ${errors.trim() || String(cause)}`
  }
  return files.map((file) => {
    const result = jobs.find(({ itemDetails }) => itemDetails.name === file)?.validationResult?.[0]
    if (!result)
      return { file, passed: false, failed: 0, rules: [trouble || 'veraPDF could not read the file'] }
    const { failedChecks, ruleSummaries } = result.details
    const rules = ruleSummaries.map(
      ({ clause, testNumber, failedChecks: count, description, checks: [first] }) => {
        const where = first ? `\n      ${first.errorMessage ?? ''} at ${first.context}` : ''
        return `${clause}-${testNumber} (${count}): ${description}${where}`
      },
    )
    return { file, passed: result.compliant && failedChecks === 0, failed: failedChecks, rules }
  })
}
