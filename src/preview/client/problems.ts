import type { Problems } from '../answers.ts'
import { element } from './element.ts'
import { problemItem } from './problem-item.ts'
import { announce, say } from './words.ts'

const section = document.querySelector<HTMLElement>('#mistakes')
const tool = document.querySelector<HTMLButtonElement>('#tool-problems')
let showsWarnings = false
let last: Problems = { isCurrent: true, problems: [] }

/** Shows what is wrong over the page, and goes when it is mended. */
export function showProblems(found: Problems): void {
  if (last.isCurrent !== found.isCurrent) announce(say(found.isCurrent ? 'no_mistakes' : 'mistakes_title'))
  last = found
  const mistakes = found.problems.filter(({ severity }) => severity === 'error')
  const others = found.problems.length - mistakes.length
  if (tool) {
    tool.textContent =
      mistakes.length > 0
        ? say(mistakes.length === 1 ? 'mistakes_one' : 'mistakes', { count: mistakes.length })
        : others > 0
          ? say('warnings', { count: others })
          : say('no_mistakes')
    tool.classList.toggle('wrong', mistakes.length > 0)
    tool.disabled = found.problems.length === 0
    tool.setAttribute('aria-expanded', String(showsWarnings))
  }
  const shown = mistakes.length > 0 ? mistakes : showsWarnings ? found.problems : []
  if (!section) return
  section.hidden = shown.length === 0
  section.replaceChildren(
    ...(mistakes.length > 0
      ? [
          element('h2', {}, say('mistakes_title')),
          element('p', {}, say(document.body.dataset['address'] === '/' ? 'never_right' : 'mistakes_stay')),
        ]
      : []),
    element('ul', {}, shown.map(problemItem)),
  )
}

/** Shows what was found on the pages of a PDF, besides what is wrong with the files. */
export function showFound(found: Problems['problems']): void {
  if (found.length === 0) return
  showsWarnings = true
  showProblems({ ...last, problems: found })
}

tool?.addEventListener('click', () => {
  showsWarnings = !showsWarnings
  showProblems(last)
})
