import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontTokens } from '../page/fonts/fonts.ts'
import type { Answer } from '../preview/server.ts'
import { readTextFile } from '../files/text-file.ts'
import { siteColours } from '../site/colours.ts'
import { browserScript } from './browser-script.ts'
import type { Workspace } from './preview-workspace.ts'

/** The scripts of the preview, by the files that they begin in. */
const SCRIPT = 'src/preview/client/main.ts'
/** What shows PDFs in a browser, by the names that its pages know. */
const READER = new Map([
  ['pdf.mjs', 'pdfjs-dist/build/pdf.min.mjs'],
  ['pdf-worker.mjs', 'pdfjs-dist/build/pdf.worker.min.mjs'],
])
const CSS = 'text/css; charset=utf-8'

/**
 * Styles, fonts and scripts of the preview's pages. Fonts are whole: an editor types letters that the report does not have
 * yet.
 */
export function previewAssets(program: string, workspace: Workspace): (name: string) => Promise<Answer> {
  let script: Promise<string> | undefined
  return async (name) => {
    if (name === 'preview.js') {
      script ??= browserScript(join(program, SCRIPT), (id) => id.startsWith('/assets/'))
      return { type: 'text/javascript; charset=utf-8', body: await script }
    }
    if (name === 'preview.css')
      return { type: CSS, body: await readFile(join(program, 'templates/preview/preview.css')) }
    if (name === 'site.css') {
      const sheet = (file: string): string => readTextFile(workspace.inputs, `templates/${file}`).source ?? ''
      return { type: CSS, body: siteColours(sheet('styles/tokens.css')) + sheet('site/site.css') }
    }
    const ofPdf = READER.get(name)
    if (ofPdf !== undefined) {
      return {
        type: 'text/javascript; charset=utf-8',
        body: await readFile(fileURLToPath(import.meta.resolve(ofPdf))),
      }
    }
    const faces = workspace.shown?.project.fonts.faces ?? []
    if (name === 'fonts.css') {
      const rules = faces.map(
        ({ family, weight, style, file }) =>
          `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url("/assets/${basename(file)}")}`,
      )
      const tokens = workspace.shown ? fontTokens(workspace.shown.project.fonts) : ''
      return { type: CSS, body: rules.join('\n') + tokens }
    }
    const face = faces.find(({ file }) => basename(file) === name)
    return face ? { type: 'font/ttf', body: await readFile(face.file) } : 'absent'
  }
}
