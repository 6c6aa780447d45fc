#!/usr/bin/env node
// Checks manifest.xml without the network: well-formed, complete, every reference resolves, every icon has the size
// that it is named for, texts are within the limits that Office sets.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.mjs';

/** Order of the elements right below OfficeApp, as the schema demands. */
const ORDER = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

/** Longest texts that Office shows. */
const LIMITS = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

/** The elements of an XML text as a tree; throws where it is not well-formed. */
export function parseXml(text) {
  const root = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tags =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)|</g;
  for (const [match, closing, name, attributes, alone, content] of text.matchAll(tags)) {
    const parent = open.at(-1);
    if (match === '<') throw new Error('not well-formed');
    if (content !== undefined) parent.text += content;
    else if (name === undefined) continue;
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1).name}> is not closed`);
  return root;
}

function* elements(node) {
  yield node;
  for (const child of node.children) yield* elements(child);
}

/** Width and height of a PNG. */
function pngSize(path) {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Everything that is wrong with a manifest, one line each. */
export function manifestProblems(text, { version, root }) {
  let tree;
  try {
    tree = parseXml(text);
  } catch (error) {
    return [error.message];
  }
  const problems = [];
  const say = (condition, problem) => condition || problems.push(problem);
  const app = tree.children[0];
  const all = [...elements(tree)];
  const named = (name) => all.filter((element) => element.name === name);
  const content = (name) => named(name)[0]?.text.trim() ?? '';

  const order = app.children.map(({ name }) => name);
  say(order.join() === ORDER.filter((name) => order.includes(name)).join(), 'elements out of order');
  for (const name of ORDER) say(order.includes(name), `${name} is missing`);
  say(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(content('Id')), 'Id is no GUID');
  say(content('Version') === `${version}.0`, `Version is not ${version}.0`);
  say(content('DefaultLocale') === 'zh-CN', 'DefaultLocale is not zh-CN');
  const set = named('Set').find(({ attributes }) => attributes.Name === 'ExcelApi');
  say(set?.attributes.MinVersion === '1.9', 'ExcelApi 1.9 is not required');

  const ids = named('bt:Image')
    .concat(named('bt:Url'), named('bt:String'))
    .map(({ attributes }) => attributes.id);
  const defined = ids.filter(Boolean);
  say(new Set(defined).size === defined.length, 'a resource is defined twice');
  for (const { attributes } of all)
    if (attributes.resid) say(defined.includes(attributes.resid), `resource ${attributes.resid} is missing`);
  for (const id of defined) {
    say(id.length <= 32, `resource id ${id} is too long`);
    say(
      all.some(({ attributes }) => attributes.resid === id),
      `resource ${id} is not used`,
    );
  }

  for (const { attributes } of all) {
    const address = attributes.DefaultValue ?? '';
    if (!/^[a-z]+:/.test(address)) continue;
    say(address.startsWith('https://'), `${address} is not https`);
    const icon = /\/(assets\/icon-(\d+)\.png)$/.exec(address);
    if (!icon) continue;
    const path = join(root, icon[1]);
    const size = existsSync(path) ? pngSize(path) : null;
    say(
      size?.every((length) => length === Number(icon[2])),
      `${icon[1]} is not there or of another size`,
    );
  }

  const limits = [
    ...['DisplayName', 'Description'].map((name) => [named(name)[0], LIMITS[name]]),
    ...['ShortStrings', 'LongStrings'].flatMap((name) =>
      (named(`bt:${name}`)[0]?.children ?? []).map((element) => [element, LIMITS[name]]),
    ),
  ];
  for (const [element, limit] of limits) {
    const overrides = element.children.filter(({ name }) => /Override$/.test(name));
    const what = element.attributes.id ?? element.name;
    say(
      overrides.some(({ attributes }) => attributes.Locale === 'en-US'),
      `${what} has no en-US text`,
    );
    for (const value of [
      element.attributes.DefaultValue,
      ...overrides.map(({ attributes }) => attributes.Value),
    ])
      say(value && value.length <= limit, `${what} is empty or longer than ${limit}`);
  }
  return problems;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (isMain(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problems = manifestProblems(readFileSync(process.argv[2] ?? join(root, 'manifest.xml'), 'utf8'), {
    version,
    root,
  });
  for (const problem of problems) console.error(problem);
  process.exit(problems.length > 0 ? 1 : 0);
}
