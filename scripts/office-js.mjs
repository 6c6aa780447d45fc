// Where office.js comes from, and what the pages may load because of it.

/** Sources of office.js by the build setting OFFICE_JS. Microsoft supports its own two addresses for every use. */
const SOURCES = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};

/** What a copy of office.js needs for Excel: the loader, the code of each platform, and its texts. */
export const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-15.01.js',
  'excel-15.02.js',
  'excel-15.js',
  'excel-android-16.00.js',
  'excel-ios-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'ariatelemetry/aria-web-telemetry.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];

/** The address of office.js for a setting; an unknown one is an error. */
export function officeJs(setting) {
  const address = SOURCES[setting];
  if (!address) throw new Error(`OFFICE_JS=${setting}: 可用的有 ${Object.keys(SOURCES).join('、')}`);
  return address;
}

/**
 * The policy of a page: nothing is loaded but its own files and office.js, nothing is sent anywhere. Styles are put in
 * by the interface libraries while the page runs.
 */
export function contentSecurityPolicy(setting, page) {
  const address = officeJs(setting);
  const office = page !== 'workbench' && address.startsWith('https:') ? ` ${new URL(address).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    ...(page === 'commands' ? [] : ["worker-src 'self'"]),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    page === 'workbench' ? "connect-src 'self' blob:" : "connect-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
