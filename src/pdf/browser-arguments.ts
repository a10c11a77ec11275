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

// The sandbox fails for root and where user namespaces are off: docs/security.md says why we can do without.
const LINUX = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage']

// An installed browser is somebody's own: no crash reports, no question for the keychain's password.
const INSTALLED = [
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** The command line of a browser that prints and does nothing else. */
export function argumentsFor({ embedded, profile }: Installation): readonly string[] {
  const system = process.platform === 'linux' ? LINUX : []
  if (embedded) return [...ALWAYS, ...system]
  return [...ALWAYS, ...system, ...INSTALLED, ...(profile ? [`--user-data-dir=${profile}`] : [])]
}
