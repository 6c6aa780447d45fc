import type { FileChooser, Page } from 'playwright-core';

/** Opens a file in the workbench as a person does: by its path, or as its name and bytes. */
export async function chooseFile(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开', exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}
