import type { HostFailureCode } from '../workbook-port';

/** What a program or the system puts beside the files of people: nobody wants to hear of it. */
const TEMPORARY = /^(?:~\$|~wrl\d+\.tmp$|\.|thumbs\.db$|ehthumbs\.db$|desktop\.ini$|icon\r$)/i;

/** Folders that archives from a Mac carry along, and those of systems, network disks and programs. */
const SYSTEM_FOLDER =
  /(?:^|[\\/])(?:__MACOSX|\$RECYCLE\.BIN|System Volume Information|@eaDir|#recycle|\.[^\\/.][^\\/]*)[\\/]/i;

/** Whether a path, from the folder on that was chosen, is of a file that a program or the system put there. */
export const isTemporary = (path: string): boolean =>
  SYSTEM_FOLDER.test(path) || TEMPORARY.test(path.replace(/^.*[\\/]/s, ''));

/** Endings of files that are certainly no workbook of ours; they are named, and not read. */
const BY_ENDING: readonly (readonly [HostFailureCode, RegExp])[] = [
  ['file-ods', /\.(?:ods|ots|fods)$/i],
  ['file-numbers', /\.numbers$/i],
  ['file-mail', /\.(?:eml|msg|mbox|oft)$/i],
  ['file-link', /\.(?:lnk|url|webloc|desktop)$/i],
  ['file-html-table', /\.mht(?:ml)?$/i],
  ['file-archive', /\.(?:rar|7z|tar|gz|tgz|bz2|xz|iso)$/i],
  ['file-text', /\.(?:csv|tsv|txt|log|json|md)$/i],
  [
    'file-other',
    /\.(?:pdf|docx?|wps|rtf|odt|pptx?|dps|jpe?g|png|gif|bmp|heic|webp|tiff?|mp[34]|mov|avi|m4a|wav|amr|exe|dwg|psd|ofd)$/i,
  ],
];

/** Why a file of that name is not even read; null where its content decides. */
export const failureByEnding = (name: string): HostFailureCode | null =>
  BY_ENDING.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

/** Trouble with a file in the words that fit its name: WPS saves its own format in the container of old Excel. */
export const failureOfFile = (name: string, failure: HostFailureCode): HostFailureCode =>
  failure === 'file-old-xls' && /\.ett?$/i.test(name) ? 'file-et' : failure;
