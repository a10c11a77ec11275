import type { Installation } from '../../src/pdf/browser-install.ts'
export type PeerResult =
  | { readonly name: string; readonly missing: string }
  | {
      readonly name: string
      readonly version: string
      readonly command: string
      readonly wall: number
      readonly cpu: number
      readonly memory: number
    }
export async function measurePeers(_: { folder: string; runs: number; installation: Installation; progress: (line: string) => void }): Promise<PeerResult[]> { return [] }
