import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { MadePdf } from '../answers.ts'
import { element } from './element.ts'
import { on } from './events.ts'
import { showFound } from './problems.ts'
import { tell } from './server.ts'
import { announce, say } from './words.ts'

/** Where the reader of PDFs is loaded from. */
const READER = '/assets/pdf.mjs'
const WORKER = '/assets/pdf-worker.mjs'

const section = document.querySelector<HTMLElement>('#paper')
const toggle = document.querySelector<HTMLButtonElement>('#tool-paper-view')
const maker = document.querySelector<HTMLButtonElement>('#tool-make')
const { edition = '', address = '' } = document.body.dataset
const OPEN = `paper-${edition}`

let shown:
  | { readonly pdf: PDFDocumentProxy; readonly starts: readonly number[]; readonly here: number }
  | undefined

/** Makes the PDF of the edition, and shows it at the place where the reader is. */
async function make(): Promise<void> {
  if (!maker) return
  maker.disabled = true
  announce(say('making'))
  try {
    const made = await tell<MadePdf>('/api/pdf', { edition })
    showFound(made.problems)
    if (made.name === '') return
    announce(say('made', { pages: made.pages, name: made.name }))
    open(true)
    await show()
  } finally {
    maker.disabled = false
  }
}

on('pdf', ({ edition: made, step }: { edition: string; step: string }) => {
  if (made === edition) announce(`${say('making')}: ${step}`)
})

function open(isOpen: boolean): void {
  if (!section || !toggle) return
  section.hidden = !isOpen
  document.body.classList.toggle('with-paper', isOpen)
  toggle.setAttribute('aria-pressed', String(isOpen))
  sessionStorage.setItem(OPEN, isOpen ? 'yes' : '')
}

/** Shows the PDF as it was last made; makes it, if it never was. */
async function show(): Promise<void> {
  if (!section) return
  const answer = await fetch(`/pdf/${edition}`)
  if (!answer.ok) {
    await make()
    return
  }
  const reader = (await import(READER)) as typeof import('pdfjs-dist')
  reader.GlobalWorkerOptions.workerSrc = WORKER
  const pdf = await reader.getDocument({ data: await answer.arrayBuffer() }).promise
  const { starts, here } = await chapterStarts(pdf)
  shown = { pdf, starts, here }
  const before = section.scrollTop
  const hadPages = section.childElementCount > 0
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  section.replaceChildren(...pages.map((page, index) => pageOf(page, index + 1)))
  if (hadPages) section.scrollTop = before
  follow()
}

/** The first pages of the chapters, from 1, in the order of the contents, and which of them is this chapter's. */
async function chapterStarts(pdf: PDFDocumentProxy): Promise<{ starts: number[]; here: number }> {
  const places = await pdf.getDestinations()
  const [, , column = '', name = ''] = address.split('/')
  const pages = new Map<string, number>()
  for (const [id, target] of places) {
    const [page] = target as readonly unknown[]
    if (page !== null && typeof page === 'object')
      pages.set(id, (await pdf.getPageIndex(page as { num: number; gen: number })) + 1)
  }
  const languages =
    column === 'both' ? [...new Set([...pages.keys()].map((id) => id.slice(0, id.indexOf('-'))))] : [column]
  const here = languages
    .map((language) => pages.get(`${language}-${name}`))
    .find((page) => page !== undefined)
  return { starts: [...new Set(pages.values())].toSorted((one, other) => one - other), here: here ?? 1 }
}

/** A page as a picture, drawn when it comes into sight. */
function pageOf(page: PDFPageProxy, number: number): HTMLElement {
  const { width, height } = page.getViewport({ scale: 1 })
  const canvas = element('canvas', { role: 'img', 'aria-label': say('page', { number }) })
  canvas.style.aspectRatio = `${width} / ${height}`
  seen.observe(canvas)
  drawn.set(canvas, page)
  return element('figure', { class: 'sheet' }, canvas, element('figcaption', {}, String(number)))
}

const drawn = new WeakMap<Element, PDFPageProxy>()
const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof HTMLCanvasElement)) continue
      seen.unobserve(target)
      void draw(target)
    }
  },
  { root: section, rootMargin: '400px' },
)

async function draw(canvas: HTMLCanvasElement): Promise<void> {
  const page = drawn.get(canvas)
  if (!page) return
  const scale = (canvas.clientWidth / page.getViewport({ scale: 1 }).width) * devicePixelRatio
  const viewport = page.getViewport({ scale })
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, viewport }).promise
}

/** Brings the page into sight that has the part of the chapter at the top of the window. */
function follow(): void {
  if (!shown || !section || section.hidden) return
  const article = document.querySelector('#article')?.getBoundingClientRect()
  if (!article) return
  const end = shown.starts.find((start) => start > (shown?.here ?? 1)) ?? shown.pdf.numPages + 1
  const read = Math.min(
    0.999,
    Math.max(0, (80 - article.top) / Math.max(1, article.height - innerHeight + 160)),
  )
  const page = Math.floor(shown.here + read * (end - shown.here))
  const sheet = section.children[page - 1]
  if (!(sheet instanceof HTMLElement)) return
  const { top, bottom } = sheet.getBoundingClientRect()
  const own = section.getBoundingClientRect()
  // It moves only if the page is out of sight.
  if (bottom < own.top + 80 || top > own.bottom - 80) section.scrollTo({ top: sheet.offsetTop - 8 })
}

/** Puts the paper beside the text, and keeps it there. */
export function startPaper(): void {
  maker?.addEventListener('click', () => void make())
  toggle?.addEventListener('click', () => {
    const isOpen = section?.hidden === true
    open(isOpen)
    if (isOpen) void show()
  })
  addEventListener('scroll', follow, { passive: true })
  if (sessionStorage.getItem(OPEN) === 'yes') {
    open(true)
    void show()
  }
}
