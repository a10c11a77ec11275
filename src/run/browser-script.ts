/**
 * A script for browsers and all that it imports, in one small file.
 * @param file absolute. @param external tells what the browser itself loads, by an address.
 */
export async function browserScript(
  file: string,
  external: (id: string) => boolean = () => false,
): Promise<string> {
  const { rolldown } = await import('rolldown')
  const made = await rolldown({ input: file, platform: 'browser', logLevel: 'silent', external })
  const { output } = await made.generate({ format: 'iife', minify: true })
  await made.close()
  return output[0].code
}
