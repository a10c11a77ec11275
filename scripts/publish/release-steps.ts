import { parse } from 'yaml'

/** The workflow of a release, as far as it is run here. */
interface Workflow {
  readonly jobs: { readonly build: { readonly steps: readonly { readonly run?: string }[] } }
}

/** Packages are there already, and installing them would take the program's own from under it. */
const INSTALL = 'npm ci'

/** Commands of the job that builds a release, in their order: all but the installing of packages. */
export function releaseSteps(workflow: string): string[] {
  const { steps } = (parse(workflow) as Workflow).jobs.build
  return steps.flatMap(({ run }) => (run === undefined || run === INSTALL ? [] : [run]))
}
