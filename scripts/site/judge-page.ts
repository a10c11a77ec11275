import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Found {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Judges the page that is open by WCAG 2.2 AA and best practice: a line for each place. */
export async function judgePage(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(async (tags): Promise<Found[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Found[] }> }
    }
    const { violations } = await axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3) }))
  }, TAGS)
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/gu, ' ')}`,
    ),
  )
}

/** Px that the page is wider than its window; and letters that are smaller than 12 px, by their words. */
export async function measurePage(page: Page): Promise<{ readonly wider: number; readonly small: string[] }> {
  return page.evaluate(() => {
    const wider = Math.max(0, document.documentElement.scrollWidth - innerWidth)
    const small: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement
      if (
        !element ||
        text.textContent?.trim() === '' ||
        !element.checkVisibility() ||
        element.tagName === 'NOSCRIPT'
      )
        continue
      const svg = element.closest('svg')
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (size < 11.9) small.push(`${(text.textContent ?? '').slice(0, 30)}: ${size.toFixed(1)} px`)
    }
    return { wider, small }
  })
}
