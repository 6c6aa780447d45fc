import { askedGenerate, generateCommand } from './generate-command';
import { previewOf } from './preview';

/** What foresees 生成 and runs it: it plans sheets, so it comes when the workbook has been read. */
export const generating = { askedGenerate, generateCommand, previewOf };

export type Generating = typeof generating;
