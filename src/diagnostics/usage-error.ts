/** What was asked for does not exist: an option, an edition. Nothing is wrong in the report. */
export class UsageError extends Error {}
