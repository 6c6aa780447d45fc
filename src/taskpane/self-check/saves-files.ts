/** Whether a file can be saved from this page, as 总部 does it; Excel on the Mac ignores such a link without a word. */
export async function savesFiles(platform: string): Promise<boolean> {
  const text = '督导自检';
  const blob = new Blob([text], { type: 'text/plain' });
  URL.revokeObjectURL(URL.createObjectURL(blob));
  return 'download' in document.createElement('a') && platform !== 'Mac' && (await blob.text()) === text;
}
