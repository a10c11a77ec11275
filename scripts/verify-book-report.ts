import * as z from 'zod'

/** What EPUBCheck says of a book. */
export interface BookOutcome {
  /** Neither an error nor a warning. */
  readonly passed: boolean
  /** Each with its code and where it is first. */
  readonly found: readonly string[]
}

const report = z.object({
  checker: z.object({
    checkerVersion: z.string(),
    nFatal: z.number(),
    nError: z.number(),
    nWarning: z.number(),
  }),
  publication: z.object({ ePubVersion: z.string() }),
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number(), column: z.number() })),
    }),
  ),
})

/** Reads EPUBCheck's report of one book. A book that it does not report has failed. */
export function readBookOutcome(json: string, errors: string): BookOutcome {
  let read: z.infer<typeof report>
  try {
    read = report.parse(JSON.parse(json))
  } catch (cause) {
    return { passed: false, found: [`EPUBCheck gave no report: ${errors.trim() || String(cause)}`] }
  }
  const { nFatal, nError, nWarning } = read.checker
  return {
    passed: nFatal + nError + nWarning === 0,
    found: read.messages.map(({ ID, severity, message, locations: [first] }) => {
      const where = first ? ` ${first.path}:${first.line}:${first.column}` : ''
      return `${severity} ${ID}${where} ${message}`
    }),
  }
}
