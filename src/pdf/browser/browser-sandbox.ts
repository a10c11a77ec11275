import { readFileSync } from 'node:fs'

/** Settings of Linux systems that keep an ordinary user from making the namespaces that a sandbox is built of. */
const FORBIDDEN: readonly (readonly [file: string, value: string])[] = [
  ['/proc/sys/user/max_user_namespaces', '0'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
]

/**
 * Whether it is worth a try to start the browser in its sandbox on Linux. The browser refuses it for root. What else
 * forbids it, as the rules of most containers do, shows only when the browser is started, and takes a tenth of a second.
 */
export function mayHaveSandbox(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return false
  return !FORBIDDEN.some(([file, value]) => readSetting(file) === value)
}

function readSetting(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
