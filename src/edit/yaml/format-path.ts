import type { Path } from '../../report/types.ts'

/** A path as keys are named: `summary.points.0.label`. */
export function formatPath(path: Path): string {
  return path.join('.')
}
