import type { Conflict, Draft, Edited, LinkTargets, PanelSide, PanelText } from '../answers.ts'
import { leaveDraft, showDraft } from './chapter.ts'
import { markDifference } from './difference.ts'
import { button, element } from './element.ts'
import { problemItem } from './problem-item.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/** In ms: who types is not asked about each letter. */
const PAUSE = 120
/** What no text may hold: control characters, private use, and what turns or joins letters unseen. */
const REFUSED = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u200B\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu

/** A text that is not written yet. */
interface Unsaved {
  readonly ref: string
  readonly box: HTMLTextAreaElement
  readonly draft: () => void
}
const unsaved = new Set<Unsaved>()

/** What was typed and not written when a box was left, by the names of texts: it is in the box again when that is opened. */
const left = new Map<string, { readonly value: string; readonly saved: string }>()

/** Whether something would be lost with the page. */
export function hasUnsaved(): boolean {
  return left.size > 0 || [...unsaved].some(({ box }) => box.isConnected)
}

/** Puts the texts that are being written on the page again: it shows the files. */
export function draftAgain(): void {
  const [one] = unsaved
  // Each is shown with all others.
  one?.draft()
}

addEventListener('beforeunload', (event) => {
  if (hasUnsaved()) event.preventDefault()
})

/** A box for a text with its marks, its checks and its save. */
export function textEditor(text: PanelText, side: PanelSide) {
  const typed = left.get(side.ref)
  left.delete(side.ref)
  let saved = typed?.saved ?? side.value
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const box = element('textarea', {
    rows: Math.min(14, Math.max(1, Math.ceil(side.value.length / 42))),
    lang: side.tag,
    spellcheck: 'true',
    'aria-label': `${side.name} ${text.key}`.trim(),
  })
  box.value = typed?.value ?? side.value
  const problems = element('ul', { class: 'problems', 'aria-live': 'polite' })
  const save = button(say('save'), () => void saveText(), {
    class: 'main',
    disabled: true,
    'aria-keyshortcuts': 'Control+Enter',
  })
  const reset = button(
    say('reset'),
    () => {
      box.value = saved
      changed()
    },
    { disabled: true },
  )
  const conflict = element('div', { class: 'conflict', role: 'alert', hidden: true })
  const own: Unsaved = {
    ref: side.ref,
    box,
    draft: () => {
      if (!saving) void draft()
    },
  }
  /** The save that is under way, and whether another is to follow it. */
  let saving: Promise<void> | undefined
  let isAgain = false

  box.addEventListener('beforeinput', (event) => {
    // A text is one paragraph: a new line is a space. What pages cannot print cannot be typed.
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault()
  })
  box.addEventListener('input', () => {
    const clean = box.value.replaceAll(/[\r\n\t]+/gu, ' ').replaceAll(REFUSED, '')
    if (clean !== box.value && !saved.includes('\n')) {
      const at = box.selectionStart - (box.value.length - clean.length)
      box.value = clean
      box.setSelectionRange(at, at)
    }
    changed()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveText()
  })

  function changed(): void {
    const isOther = box.value !== saved
    save.disabled = reset.disabled = !isOther
    clearTimeout(timer)
    if (isOther) {
      unsaved.add(own)
      timer = setTimeout(() => void draft(), PAUSE)
    } else {
      leave()
      problems.replaceChildren()
    }
  }

  /** What is typed here leaves the page: it shows what the file has, which may have changed meanwhile. */
  function leave(): void {
    unsaved.delete(own)
    clearTimeout(timer)
    asked += 1
    void leaveDraft()
  }

  async function draft(): Promise<void> {
    const mine = ++asked
    const made = await tell<Draft>('/api/draft', {
      ref: side.ref,
      value: box.value,
      others: [...unsaved].flatMap((each) =>
        each === own ? [] : [{ ref: each.ref, value: each.box.value }],
      ),
      address: document.body.dataset['address'],
    })
    if (mine !== asked) return
    problems.replaceChildren(...made.problems.map(problemItem))
    if (made.html !== undefined) showDraft(made.html)
  }

  /** One after the other: each stands on what the one before wrote. */
  async function saveText(overwrite = false): Promise<void> {
    if (saving) {
      isAgain = true
      return saving
    }
    do {
      isAgain = false
      saving = saveOnce(overwrite)
      try {
        await saving
      } finally {
        saving = undefined
      }
    } while (isAgain)
  }

  async function saveOnce(overwrite: boolean): Promise<void> {
    if (box.value === saved && !overwrite) return
    clearTimeout(timer)
    asked += 1
    const value = box.value
    const result = await tell<Edited>('/api/edit', { ref: side.ref, seen: saved, value })
    if (result.conflict !== undefined) {
      showConflict(value, result.conflict)
      return
    }
    problems.replaceChildren(...result.problems.map(problemItem))
    if (result.problems.some(({ severity }) => severity === 'error')) {
      announce(say('not_saved'))
      return
    }
    saved = value
    conflict.hidden = true
    if (box.value === saved) unsaved.delete(own)
    save.disabled = reset.disabled = box.value === saved
    announce(say('saved'))
  }

  function showConflict(
    mine: string,
    { theirs, changed: difference, merged = `${mine} ${theirs}` }: Conflict,
  ): void {
    const done = (act: () => void) => (): void => {
      saved = theirs
      conflict.hidden = true
      act()
    }
    conflict.replaceChildren(
      element('h4', {}, say('conflict')),
      element('p', {}, say('conflict_explained')),
      element('h5', {}, say('theirs')),
      element('p', { class: 'theirs difference', lang: side.tag }, markDifference(difference)),
      element(
        'p',
        { class: 'choices' },
        button(
          say('keep_mine'),
          done(() => void saveText(true)),
        ),
        button(
          say('keep_theirs'),
          done(() => {
            box.value = theirs
            changed()
          }),
        ),
        button(say('merge'), () => {
          // What was typed since is put together with theirs, too.
          if (box.value !== mine) return void saveText()
          done(() => {
            box.value = merged
            changed()
          })()
        }),
      ),
    )
    conflict.hidden = false
  }

  /** Puts marks around what is selected. */
  function wrap(before: string, after: string): void {
    const { selectionStart: start, selectionEnd: end } = box
    box.setRangeText(`${before}${box.value.slice(start, end)}${after}`, start, end, 'end')
    box.focus()
    changed()
  }

  const target = element('span', { class: 'target', hidden: true })

  /** Lets choose what a link leads to, or which note is marked; an address is typed. */
  async function chooseTarget(of: 'projects' | 'notes'): Promise<void> {
    const choices = (await ask<LinkTargets>('/api/targets'))?.[of] ?? []
    const select = element(
      'select',
      { 'aria-label': say(of === 'notes' ? 'note_mark' : 'link') },
      ...(of === 'projects' ? [element('option', { value: 'https://' }, 'https://…')] : []),
      ...choices.map(({ value, words }) => element('option', { value }, words)),
    )
    const put = (): void => {
      target.hidden = true
      // With no words a link is the mark of a note, or the name of a project with its page.
      if (select.value.startsWith('#')) wrap('', `[](${select.value})`)
      else wrap('[', `](${select.value})`)
    }
    target.replaceChildren(select, button(say('put_in'), put))
    target.hidden = false
    select.focus()
  }

  const marks =
    text.kind === 'text'
      ? element(
          'p',
          { class: 'marks', role: 'group', 'aria-label': say('tools') },
          button(
            say('bold'),
            () => {
              wrap('**', '**')
            },
            { 'aria-keyshortcuts': 'Control+B' },
          ),
          button(say('italic'), () => {
            wrap('_', '_')
          }),
          button(say('link'), () => void chooseTarget('projects')),
          button(say('note_mark'), () => void chooseTarget('notes')),
          target,
        )
      : undefined
  if (typed) changed()
  return {
    element: element(
      'div',
      { class: 'editor' },
      marks,
      box,
      problems,
      conflict,
      element('p', { class: 'choices' }, save, reset),
    ),
    focus: () => {
      box.focus({ preventScroll: true })
    },
    /** What the file had of it when it was last read or written. */
    saved: () => saved,
    /** Writes it, if it is other. @returns whether nothing is left to be written. */
    save: async () => {
      await saveText()
      return box.value === saved
    },
    close: () => {
      if (box.value !== saved) {
        left.set(side.ref, { value: box.value, saved })
        announce(say('left'))
      }
      leave()
    },
  }
}
