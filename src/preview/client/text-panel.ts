import type { Choice, PanelSide, PanelText, TextState } from '../answers.ts'
import { bringIntoSight, choose, chosenWords, markedWords, wordsFrom } from './article.ts'
import { change } from './change.ts'
import { markDifference } from './difference.ts'
import { button, element } from './element.ts'
import { textEditor } from './editor.ts'
import { itemTools } from './list-items.ts'
import { openRecord } from './record-panel.ts'
import { claimPanel, showPanel } from './panel.ts'
import { noteField } from './text-note.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/** Opens what some words of the page come from. */
export async function openWords(words: HTMLElement): Promise<void> {
  choose(words)
  const { from } = words.dataset
  if (from === undefined) {
    await showMade(words)
    return
  }
  const [first = '', ...others] = from.split(' ')
  await show(first, others, words.closest('a')?.getAttribute('href') ?? '', madeNote(words))
}

/** What the program made some words of, if it did. */
function madeNote({ dataset: { made, of = '' } }: HTMLElement): HTMLElement | undefined {
  return made === undefined ? undefined : element('p', { class: 'made' }, say(`made_${made}`, { count: of }))
}

/** Says what the program made words of, and leads to the records that it did it from. */
async function showMade(words: HTMLElement): Promise<void> {
  const isMine = claimPanel()
  const { made = '' } = words.dataset
  const projects = FROM_RECORDS.test(made) ? await ask<Choice[]>('/api/projects') : undefined
  if (!isMine()) return
  showPanel(say('made_title'), [
    madeNote(words),
    projects &&
      element(
        'p',
        { class: 'choices' },
        ...projects.map(({ value, words: acronym }) =>
          button(
            acronym,
            () => void openRecord('project', value, made === 'budgets' ? 'budget.amount' : 'partners'),
          ),
        ),
      ),
    steps(),
  ])
}

/** What is made of the records, and not of the order of the text. */
const FROM_RECORDS = /^(?!note$|number$)/u

/** Opens a text or value by its name, and shows where the page has it. */
export async function openText(ref: string): Promise<void> {
  choose(wordsFrom(ref))
  await show(ref, [])
}

async function show(ref: string, others: readonly string[], link = '', made?: HTMLElement): Promise<void> {
  const record = recordOf(ref)
  if (record) {
    await openRecord(record.kind, record.id, record.path)
    return
  }
  const isMine = claimPanel()
  const text = await ask<PanelText>(`/api/text?ref=${encodeURIComponent(ref)}`)
  if (!text || !isMine()) return
  const sides = text.sides.map((side) => sideForm(text, side, () => writtenNow()))
  /** Has the boxes written, and reads the text again; nothing if they cannot be, or if the files have another by now. */
  const writtenNow = async (): Promise<PanelText | undefined> => {
    for (const { save } of sides) if (!(await save())) return undefined
    const now = await ask<PanelText>(`/api/text?ref=${encodeURIComponent(ref)}`)
    const isSame = sides.every(({ side, saved }) => {
      const other = now?.sides.find((each) => each.ref === side.ref)
      return other?.value.trimEnd() === saved().trimEnd()
    })
    if (isSame) return now
    announce(say('conflict'))
    await openText(ref)
    return undefined
  }
  showPanel(
    text.kind === 'text' ? say('text') : say('value'),
    [
      element('p', { class: 'key' }, element('code', {}, text.key)),
      made,
      ...sides.map(({ form }) => form),
      ...(link === ''
        ? []
        : [
            element(
              'p',
              {},
              element(
                'a',
                { href: link, ...(/^https?:/u.test(link) && { target: '_blank', rel: 'noreferrer' }) },
                say('follow'),
              ),
            ),
          ]),
      ...(text.item ? [itemTools(text.item, async () => (await writtenNow())?.item)] : []),
      ...(others.length > 0 ? [otherTexts(ref, others)] : []),
      steps(),
    ],
    () => {
      for (const { close } of sides) close()
    },
  )
  bringIntoSight()
  // Own language first: the words that were clicked on.
  sides.find(({ side }) => side.ref === ref)?.focus()
}

/** How a translation stands, in words and with what follows from it. @param writtenNow has what was typed written first. */
function stateOf(
  { state, difference }: TextState,
  key: string,
  language: string,
  writtenNow: () => Promise<PanelText | undefined>,
): HTMLElement {
  const confirm = async (): Promise<void> => {
    const now = await writtenNow()
    if (!now) return
    const seen = now.sides.map(({ ref, value }) => ({ ref, value }))
    await change('/api/confirm', { key, language, seen })
    await openText(`${language}:${key}`)
  }
  const isOpen = state === 'outdated' || state === 'changed-on-both-sides' || state === 'never-confirmed'
  return element(
    'div',
    { class: `state-of ${state}` },
    element('p', {}, say(`state_${state}`)),
    difference && element('p', { class: 'difference' }, markDifference(difference)),
    isOpen
      ? element(
          'p',
          { class: 'choices' },
          button(say('still_right'), () => void confirm()),
        )
      : undefined,
  )
}

/** The record that a value belongs to, by its name: `data:projects/dirna:budget.amount`. */
function recordOf(ref: string): { kind: string; id: string; path: string } | undefined {
  const [data, file = '', path = ''] = ref.split(':')
  if (data !== 'data') return undefined
  if (file === 'organisations') return { kind: 'organisation', id: path.split('.')[0] ?? '', path }
  if (file.startsWith('projects/')) return { kind: 'project', id: file.slice('projects/'.length), path }
  return file === 'report' ? { kind: 'report', id: '', path } : undefined
}

function sideForm(text: PanelText, side: PanelSide, writtenNow: () => Promise<PanelText | undefined>) {
  const editor = textEditor(text, side)
  const form = element(
    'section',
    { class: 'side', 'aria-label': side.name === '' ? say('value') : side.name },
    side.name === '' ? undefined : element('h3', { lang: side.tag }, side.name),
    editor.element,
    text.kind === 'text'
      ? noteField(text.key, side.ref.slice(0, side.ref.indexOf(':')), side.note)
      : undefined,
    side.state && stateOf(side.state, text.key, side.ref.slice(0, side.ref.indexOf(':')), writtenNow),
    element(
      'p',
      { class: 'where' },
      `${side.file}, ${say('line')} ${side.line} `,
      button(say('open_editor'), () => void tell('/api/open', side.ref), { class: 'link' }),
    ),
  )
  return { side, form, ...editor }
}

/** The other texts that the same words are made of. */
function otherTexts(ref: string, others: readonly string[]): HTMLElement {
  const names = [ref, ...others].filter((each) => each !== ref)
  return element(
    'section',
    { class: 'others' },
    element('h3', {}, say('other_texts')),
    element(
      'ul',
      {},
      names.map((each) =>
        element(
          'li',
          {},
          button(
            each.slice(each.indexOf(':') + 1),
            () =>
              void show(
                each,
                [ref, ...names].filter((other) => other !== each),
              ),
            { class: 'link' },
          ),
        ),
      ),
    ),
  )
}

function steps(): HTMLElement {
  return element(
    'p',
    { class: 'steps' },
    button(say('previous_text'), () => void step(-1), { 'aria-keyshortcuts': 'Alt+ArrowUp' }),
    button(say('next_text'), () => void step(1), { 'aria-keyshortcuts': 'Alt+ArrowDown' }),
  )
}

/** Opens the text before or after the one that is chosen; the first in sight if none is. */
export async function step(by: 1 | -1): Promise<void> {
  // What the program made is not written here.
  const words = markedWords().filter(({ dataset }) => dataset['from'] !== undefined)
  const now = chosenWords()
  const from = now?.dataset['from']
  const start = now
    ? words.indexOf(now)
    : words.findIndex((each) => each.getBoundingClientRect().top > 60) - by
  // Words of the same text, as those around a link, are one step.
  const others = by > 0 ? words.slice(start + 1) : words.slice(0, Math.max(start, 0)).toReversed()
  const next = others.find((each) => from === undefined || each.dataset['from'] !== from)
  if (next) await openWords(next)
}
