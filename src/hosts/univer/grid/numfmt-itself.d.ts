/** numfmt under another name: its own name means quick-numfmt.ts in the pages (webpack.config.js). */
declare module 'numfmt-itself' {
  export * from 'numfmt';
}
