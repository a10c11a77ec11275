/** sRGB (IEC 61966-2-1) as an ICC profile of version 2.1, written in code, so that no file with terms of its own is needed. */

/** Points of the tone curve: with these it passes as sRGB. */
const SAMPLES = 1024
/** Colours adapted to D50, as ICC profiles have them (ICC.1:2001-04, annex A): red, green, blue. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const
const D50 = [0.9642, 1, 0.82491] as const
const HEADER = 128

export function writeSrgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright')],
    ['wtpt', place(D50)],
    ['rXYZ', place(PRIMARIES.rXYZ)],
    ['gXYZ', place(PRIMARIES.gXYZ)],
    ['bXYZ', place(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  const offsets = new Map<Buffer, number>()
  let offset = HEADER + table.length
  for (const [index, [signature, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, offset)
      offset += data.length
    }
    table.write(signature, 4 + index * 12, 'latin1')
    table.writeUInt32BE(offsets.get(data) ?? 0, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
  }
  return Buffer.concat([header(offset), table, ...offsets.keys()])
}

/** ICC.1:2001-04, 6.1. The date is that of the standard: the profile never changes. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  bytes.writeUInt16BE(1999, 24)
  bytes.writeUInt16BE(10, 26)
  bytes.writeUInt16BE(1, 28)
  bytes.write('acsp', 36, 'latin1')
  D50.forEach((value, index) => bytes.writeInt32BE(fixed(value), 68 + index * 4))
  return bytes
}

function fixed(value: number): number {
  return Math.round(value * 65_536)
}

function place(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + values.length * 4)
  bytes.write('XYZ ', 0, 'latin1')
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 8 + index * 4))
  return bytes
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + SAMPLES * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(SAMPLES, 8)
  for (let index = 0; index < SAMPLES; index += 1) {
    const value = index / (SAMPLES - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + index * 2)
  }
  return bytes
}

function textTag(text: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${text}\0`, 'latin1'))
}

/** ICC.1:2001-04, 6.5.17: the text in ASCII; no other forms of it. */
function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 8 + 70)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return padded(bytes)
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
