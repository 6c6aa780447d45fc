#!/usr/bin/env node
// Makes a fresh clone ready: Node version, packages, and (with --with-system-packages) the programs that the tests
// run against. Imports nothing outside of Node, because node_modules may not be there yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './programs.mjs';
import { runNpm } from './run-npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = new Set(process.argv.slice(2));

/** Whether a program is there and does what it is asked; null stands for one that was not found. */
const runs = (command, args) =>
  command !== null && spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const outputOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** Debian and its like: packages have these names and can be installed from here. */
const debian = existsSync('/usr/bin/apt-get');

/** Windows and Mac bring fonts for Chinese of their own, and no list of them that could be asked. */
const hasOwnFonts = process.platform === 'win32' || process.platform === 'darwin';

/**
 * Programs and fonts that the tests need, with the Debian package that brings each; `optional` says what is lost without.
 */
const REQUIREMENTS = [
  {
    what: 'LibreOffice(soffice)',
    packageName: 'libreoffice-calc',
    present: () => findProgram('soffice') !== null,
  },
  {
    what: 'pdftotext、pdftoppm',
    packageName: 'poppler-utils',
    present: () => runs('pdftotext', ['-v']) && runs('pdftoppm', ['-v']),
  },
  {
    what: 'Chromium 浏览器',
    packageName: 'chromium',
    present: () => findProgram('chromium') !== null,
  },
  {
    what: 'Chromium 的中文界面',
    packageName: 'chromium-l10n',
    present: () => !debian || existsSync('/usr/lib/chromium/locales/zh-CN.pak'),
    optional: '图片里的日期框会是英文',
  },
  {
    what: '中文字体',
    packageName: 'fonts-noto-cjk',
    present: () => hasOwnFonts || outputOf('fc-list', [':lang=zh', 'family']).trim() !== '',
  },
  {
    what: 'Calibri 等宽替代字体（Carlito）',
    packageName: 'fonts-crosextra-carlito',
    present: () => hasOwnFonts || /carlito|calibri/i.test(outputOf('fc-match', ['Calibri'])),
  },
  {
    what: 'openpyxl(Python 3)',
    packageName: 'python3-openpyxl',
    present: () => runs(findProgram('python'), ['-c', 'import openpyxl']),
  },
  {
    what: 'Gnumeric(ssconvert)',
    packageName: 'gnumeric',
    present: () => runs(findProgram('gnumeric'), ['--version']),
    optional: '对应的补充测试会注明未运行',
  },
];

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  stop(`需要 Node.js 20 或更新版本，现在是 ${process.version}。请从 nodejs.org 安装后再试。`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Installs packages when they are missing or of another lock file. */
function installPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.setup-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('正在安装依赖（npm install）……');
  // Not `npm ci`: it refuses a lock file without the optional binaries of other platforms, which a mirror may not offer.
  // No install scripts: nothing that we use needs one, and some of them build or download things of their own.
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (runNpm(options, { cwd: root }) !== 0) stop('依赖安装失败，请检查网络和 npm 设置后再试。');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Installs missing programs as root on Debian; elsewhere names them and stops. */
function installSystemPackages() {
  const missing = () => REQUIREMENTS.filter(({ present }) => !present());
  let lacking = missing();
  if (lacking.length === 0) return;
  if (process.getuid?.() === 0 && debian) {
    aptInstall(lacking);
    lacking = missing();
  }
  for (const { what, optional } of lacking) if (optional) console.warn(`没有 ${what}，${optional}。`);
  const required = lacking.filter(({ optional }) => !optional);
  if (required.length === 0) return;
  const list = required.map(({ what, packageName }) => `  ${what}  →  ${packageName}`).join('\n');
  const how = debian
    ? `Debian/Ubuntu 可运行：sudo apt-get install ${required.map(({ packageName }) => packageName).join(' ')}`
    : '请安装后再试；装在别处的程序可用环境变量 SOFFICE、CHROMIUM、PYTHON、SSCONVERT 指明。';
  stop(`测试还缺少以下程序：\n${list}\n${how}`);
}

function aptInstall(lacking) {
  console.log(`正在安装系统软件：${lacking.map(({ packageName }) => packageName).join('、')}……`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) =>
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt(['update']);
    for (const { packageName, optional } of lacking) {
      try {
        apt(['install', '-y', '--no-install-recommends', packageName]);
      } catch (error) {
        if (!optional) throw error;
      }
    }
  } catch {
    console.error('系统软件安装没有成功。');
  }
}

checkNode();
installPackages();
if (flags.has('--with-system-packages')) installSystemPackages();
if (!flags.has('--quiet')) console.log('环境已就绪。');
