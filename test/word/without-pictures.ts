import type { Drawer } from '../../src/run/take-pictures.ts'

/** Takes no pictures: for tests that look at words alone. */
export const withoutPictures: Drawer = {
  name: '',
  start: () => Promise.resolve({ draw: () => Promise.resolve([]) }),
}
