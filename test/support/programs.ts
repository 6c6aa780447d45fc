import { findProgram } from '../../scripts/programs.mjs';

process.env.PYTHONUTF8 = '1'; // what Python prints is read as UTF-8, also on Windows

/** Programs that files are held against; where one is missing its bare name makes the failure tell it. */
export const PYTHON = findProgram('python') ?? 'python3';
export const SOFFICE = findProgram('soffice') ?? 'soffice';
export const CHROMIUM = findProgram('chromium') ?? 'chromium';

/** Gnumeric's converter; null where there is none, which some tests tell and go on. */
export const SSCONVERT = findProgram('gnumeric');
