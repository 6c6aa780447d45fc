/** numfmt under another name: its own stands for quick-numfmt.ts in the pages (webpack.config.js). */
declare module 'numfmt-itself' {
  export * from 'numfmt';
}
