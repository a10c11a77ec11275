import { MARKED } from './article.ts'
import { readState, showChapter, whenShown } from './chapter.ts'
import { showStates } from './chapter-states.ts'
import { draftAgain, hasUnsaved } from './editor.ts'
import { follow, on } from './events.ts'
import { startPaper } from './paper.ts'
import { openFind } from './find.ts'
import { readHistory, redo, startHistory, undo } from './history.ts'
import { openNewOrganisation } from './new-organisation.ts'
import { openNewProject } from './new-project.ts'
import { openProjectOrder } from './project-order.ts'
import { closePanel, isFilledIn } from './panel.ts'
import { Refused } from './server.ts'
import { OPEN_TEXT } from './problem-item.ts'
import { openText, openWords, step } from './text-panel.ts'
import { announce, say } from './words.ts'

/*
 * The page of the preview: words are clicked on and open where they come from; what changes on the disk changes here.
 */

/** In px: from here on the contents stand beside the text, as the stylesheet has it. */
const WIDE = 1000
/** Everything that may have changed while this page did not listen. */
function readChanged(): void {
  void readState()
  void showStates()
  void readHistory()
}

let wasLost = false
follow((isLost) => {
  document.body.classList.toggle('lost', isLost)
  if (isLost) announce(say('lost'))
  // What happened meanwhile is on a new page; one with something that is not written stays.
  else if (wasLost && !hasUnsaved() && !isFilledIn()) location.reload()
  else readChanged()
  wasLost = isLost
})
on('chapter', showChapter)
on('state', () => {
  void readState()
  void showStates()
})
// A page that was put away, by the browser or with the machine, was told nothing meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) readChanged()
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') readChanged()
})
whenShown(draftAgain)
startHistory()
readChanged()

// On a telephone the text comes first.
if (innerWidth < WIDE) document.querySelector('#contents details')?.removeAttribute('open')

// What stays in sight below the bar begins where the bar ends, however many lines it has.
const bar = document.querySelector('.workbar')
if (bar) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.getBoundingClientRect().height}px`)
  }).observe(bar)
}

document.querySelector('#article')?.addEventListener('click', (event) => {
  const { target } = event as MouseEvent & { target: Element }
  const { ctrlKey, metaKey } = event as MouseEvent
  if (ctrlKey || metaKey || String(getSelection()) !== '') return
  const words = target.closest<HTMLElement>(MARKED)
  if (!words) return
  event.preventDefault()
  void openWords(words)
})

// A server that was ended answers nothing, and another one lets only new pages in: what was typed stays in its box.
addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
  if (reason instanceof TypeError || (reason instanceof Refused && reason.isStranger)) announce(say('lost'))
  else if (reason instanceof Refused) announce(say('not_saved'))
})

document.addEventListener(OPEN_TEXT, (event) => {
  void openText((event as CustomEvent<string>).detail)
})

startPaper()

for (const [name, act] of [
  ['new-project', openNewProject],
  ['new-organisation', openNewOrganisation],
  ['order', openProjectOrder],
] as const) {
  document.querySelector(`#tool-${name}`)?.addEventListener('click', () => void act())
}
document.querySelector('#tool-find')?.addEventListener('click', openFind)

document.querySelector('#tool-edit')?.addEventListener('click', () => void step(1))

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closePanel()
  const { target } = event
  const isTyping = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  // Who types has the undo of the box.
  if (!isTyping && (event.ctrlKey || event.metaKey) && event.code === 'KeyZ') {
    event.preventDefault()
    if (event.shiftKey) redo()
    else undo()
  }
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
    event.preventDefault()
    openFind()
  }
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    void step(event.key === 'ArrowDown' ? 1 : -1)
  }
})
