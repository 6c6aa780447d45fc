/** The facts of the machine that npm is to run on. */
export interface Machine {
  readonly platform: string;
  readonly execPath: string;
  /** The variable npm_execpath, which npm sets for the scripts that it runs. */
  readonly npmPath: string | undefined;
  readonly exists: (path: string) => boolean;
}

/** How npm is called on a machine: command, arguments, and whether it takes a shell. */
export function npmCall(
  args: readonly string[],
  machine?: Machine,
): { readonly command: string; readonly args: readonly string[]; readonly shell: boolean };
