import { join } from 'node:path'
import { claimFolder } from '../files/claim.ts'
import { makeOutFolder } from '../files/out-folder.ts'
import { repairPublished } from '../files/publish.ts'

/**
 * Makes the folder of the results if need be, and claims it for one build. What a build was ended in the middle of is
 * put right.
 * @param root absolute folder of the project, `out` that of the results.
 * @returns gives the folder back.
 * @throws {DiagnosticError} if results must not be written there, or another build is at work there.
 */
export async function claimOut(root: string, out: string): Promise<() => void> {
  await makeOutFolder(root, out)
  const release = await claimFolder(join(out, 'stages'))
  try {
    await repairPublished(out)
    return release
  } catch (cause) {
    release()
    throw cause
  }
}
