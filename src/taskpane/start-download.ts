/** Has the browser save a file under a name; hosts that save nothing ignore it. */
export function startDownload(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
