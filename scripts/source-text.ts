import { BlockReader } from './block-reader.ts'
import { readBlocks, type SourceBlock } from './source-blocks.ts'
import type {
  SourceChapter,
  SourceParticipant,
  SourcePoint,
  SourceProject,
  SourceRegister,
  SourceText,
} from './source-tree.ts'

/**
 * Reads the source text of the compendium.
 * @throws {Error} with the line, if a part does not stand where it is expected.
 */
export function readSourceText(source: string): SourceText {
  const reader = new BlockReader(readBlocks(source))
  return {
    title: reader.next('').text,
    foreword: readChapter(reader),
    introduction: readChapter(reader),
    overview: {
      title: reader.next('').text,
      participation: { label: labelOf(reader.next('•')), paragraphs: texts(reader.all('o')) },
      focus: { label: labelOf(reader.next('•')), paragraphs: texts(reader.all('o')) },
      strands: reader.all('▪').map(readPoint),
    },
    projectsPart: reader.next('').text,
    projects: readProjects(reader),
    achievements: readRegister(reader),
    lessonsPart: reader.next('').text,
    challenges: readRegister(reader),
    lessons: readRegister(reader),
    recommendationsPart: reader.next('').text,
    recommendations: readRegister(reader),
  }
}

function readChapter(reader: BlockReader): SourceChapter {
  return { title: reader.next('').text, paragraphs: [reader.next('').text] }
}

function readRegister(reader: BlockReader): SourceRegister {
  const title = labelOf(reader.next(''))
  const items: { head: string; points: SourcePoint[] }[] = []
  while (reader.peek()?.marker === 'number') {
    // The only point of the last achievement has the bullet of the first level.
    items.push({ head: labelOf(reader.next('number')), points: reader.all('o', '•').map(readPoint) })
  }
  return { title, items }
}

function readProjects(reader: BlockReader): SourceProject[] {
  const projects: SourceProject[] = []
  while (reader.peek()?.marker === 'number') projects.push(readProject(reader))
  return projects
}

function readProject(reader: BlockReader): SourceProject {
  const heading = reader.next('number')
  const [, title, acronym] = /^(.+) \(([^()]+)\)$/u.exec(heading.text) ?? []
  if (!title || !acronym) throw new Error(`line ${heading.line}: expected a title and an acronym`)
  const id = reader.requiredFact('•', 'Layihə ID')
  const aim = reader.requiredFact('•', 'Məqsəd')
  const budget = reader.fact('•', 'Büdcə')
  reader.requiredHeading('Fəaliyyətlər:')
  const activities = texts(reader.all('•'))
  reader.requiredHeading('Layihə Xülasəsi:')
  const summary = {
    opening: reader.next('').text,
    points: reader.all('•').map(readPoint),
    closing: reader.next('').text,
  }
  reader.requiredHeading('Nəticələr:')
  const results = texts(reader.all('•'))
  const participants = reader.heading('', 'İştirakçılar:') ? readParticipants(reader) : { partners: [] }
  const period = reader.requiredFact('', 'Tətbiq Dövrü')
  const website = reader.requiredFact('', 'Ətraflı Məlumat')
  const facts = { title, acronym, id, aim, ...(budget === undefined ? {} : { budget }) }
  return { ...facts, activities, summary, results, ...participants, period, website }
}

function readParticipants(reader: BlockReader): Pick<SourceProject, 'coordinator' | 'partners'> {
  const coordinator = readParticipant(reader.requiredFact('•', 'Koordinator'))
  if (!reader.heading('•', 'Tərəfdaşlar:')) throw new Error('expected “Tərəfdaşlar:”')
  return { coordinator, partners: texts(reader.all('o')).map(readParticipant) }
}

/** Two coordinators have their country's name instead of its code. */
const countryCodes: Readonly<Record<string, string>> = { Azərbaycan: 'AZ', Gürcüstan: 'GE' }

function readParticipant(text: string): SourceParticipant {
  const [, name, code, country = ''] = /^(.+?)(?: \(([A-Z]{2})\)|, (\p{L}+))\.?$/u.exec(text) ?? []
  const found = code ?? countryCodes[country]
  if (!name || !found) throw new Error(`expected an organisation and its country: ${text}`)
  return { name, country: found }
}

/** A label is short and a colon with a space ends it. */
function readPoint({ text }: SourceBlock): SourcePoint {
  const [, label, rest] = /^([^:.,]+): (.+)$/u.exec(text) ?? []
  return label && rest ? { label, text: rest } : { text }
}

function labelOf({ text }: SourceBlock): string {
  return text.replace(/:$/u, '')
}

function texts(blocks: readonly SourceBlock[]): string[] {
  return blocks.map((block) => block.text)
}
