import { savesFiles } from '../../headquarters/model/saving';

/** Whether a file can be saved from this page, as 总部 does it; where Excel ignores such a link, it does so without a word. */
export async function canSave(platform: string): Promise<boolean> {
  const text = '督导自检';
  const blob = new Blob([text], { type: 'text/plain' });
  URL.revokeObjectURL(URL.createObjectURL(blob));
  return 'download' in document.createElement('a') && savesFiles(platform) && (await blob.text()) === text;
}
