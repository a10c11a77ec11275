import { posix, win32 } from 'node:path'

/** What decides where an installed browser is looked for. Handed in, so that every system can be tested. */
interface System {
  readonly platform: string
  /** The user's home folder; empty if there is none. */
  readonly home: string
  exists(path: string): boolean
}

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** The places where Chrome, Chromium or Edge is usually installed, best first. */
function installedPlaces(system: Pick<System, 'platform' | 'home'>): readonly string[] {
  const { platform, home } = system
  if (platform === 'darwin') {
    return MAC.flatMap((app) =>
      ['/Applications', posix.join(home, 'Applications')].map((at) => posix.join(at, app)),
    )
  }
  if (platform === 'win32') {
    const roots = ['C:\\Program Files', 'C:\\Program Files (x86)', win32.join(home, 'AppData', 'Local')]
    return WINDOWS.flatMap((app) => roots.map((root) => win32.join(root, app)))
  }
  return LINUX.flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((at) => posix.join(at, name)),
  )
}

/** The first installed Chrome, Chromium or Edge, or undefined. */
export function findInstalledBrowser(system: System): string | undefined {
  return installedPlaces(system).find((path) => system.exists(path))
}
