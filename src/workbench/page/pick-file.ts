import { domElement } from './element';

/** Has a person choose a file; null when they do not. */
export function pickFile(suffix: string): Promise<File | null> {
  const input = domElement('input', { type: 'file', accept: suffix, hidden: '' });
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => finish(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => finish(null));
    input.click();
  });
}
