/** Family of a font without spaces: `SourceSerif4` of `SourceSerif4-Regular` and of `Source Serif 4`. */
export function familyOf({ name }: { readonly name: string }): string {
  return (name.split('-')[0] ?? '').replaceAll(' ', '')
}
