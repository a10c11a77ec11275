import type { Installation } from './browser-install.ts'

const ALWAYS = [
  '--headless',
  '--remote-debugging-pipe',
  // Without it the spaces between letters are visibly uneven.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--hide-scrollbars',
  '--mute-audio',
  // No name is looked up and no address reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-startup-window',
]

const LINUX = ['--disable-dev-shm-usage']
// Processes of pages are then started by themselves, which is quicker; the sandbox needs them started from a zygote.
const WITHOUT_SANDBOX = ['--no-sandbox', '--no-zygote']

// An installed browser is somebody's own: no crash reports, no question for the keychain's password.
const INSTALLED = [
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** The command line of a browser that prints and does nothing else. `sandbox` counts on Linux only: elsewhere it is on. */
export function argumentsFor({ embedded, profile }: Installation, sandbox: boolean): readonly string[] {
  const system = process.platform === 'linux' ? [...LINUX, ...(sandbox ? [] : WITHOUT_SANDBOX)] : []
  if (embedded) return [...ALWAYS, ...system]
  return [...ALWAYS, ...system, ...INSTALLED, ...(profile ? [`--user-data-dir=${profile}`] : [])]
}
