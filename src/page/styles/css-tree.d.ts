/* The library in one file with its data, as the bundled program needs it; its types are those of the whole. */
declare module 'css-tree/dist/csstree.esm' {
  export * from 'css-tree'
}
