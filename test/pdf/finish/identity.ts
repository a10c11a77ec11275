import type { Identity } from '../../../src/pdf/finish/identity.ts'

/** An identity with all that is asked for and nothing more. */
export const identity: Identity = {
  title: 'Şəhadətnamə <1> & “bir”',
  titles: { az: 'Şəhadətnamə <1> & “bir”', en: 'Title' },
  descriptions: { az: 'Təsvir', en: 'Description' },
  keywords: { az: 'söz, başqa söz', en: 'word' },
  languages: ['az', 'en'],
  tags: {},
  date: '2026-11-22',
  creatorTool: 'compendium',
  attachments: [],
  notes: [],
  linkLabels: {},
}
