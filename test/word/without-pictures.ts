import type { Drawer } from '../../src/run/word-pictures.ts'

/** Takes no pictures: for tests that look at words alone. */
export const withoutPictures: Drawer = {
  start: () => Promise.resolve({ draw: () => Promise.resolve([]) }),
}
