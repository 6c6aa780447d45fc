/** The path of a program; null where it is nowhere. */
export function findProgram(name: 'chromium' | 'python' | 'soffice' | 'gnumeric'): string | null;
