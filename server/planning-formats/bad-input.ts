/** Input that cannot be read: which file, which field, and what is wrong with it. The shell answers it with exit code 2. */
export class BadInput extends Error {
  constructor(
    readonly file: string,
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${file}: ${field}: ${reason}`);
  }
}
