declare module 'subset-font' {
  /** The part of a font that a text needs, with its kerning. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Buffer>
}
