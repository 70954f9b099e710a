/** A fault in an instance: where it stands and what is wrong, for the person who wrote the file. */
export class BadInstance extends Error {
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/**
 * A value of parsed JSON together with its path, so that every refusal names the field.
 * Each reader answers the checked value or throws `BadInstance`.
 */
export class Field {
  constructor(
    readonly value: unknown,
    readonly path: string,
  ) {}

  at(key: string): Field {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      this.fail("is not an object");
    return new Field((this.value as Record<string, unknown>)[key], this.path ? `${this.path}.${key}` : key);
  }

  get missing(): boolean {
    return this.value === undefined || this.value === null;
  }

  list<Item>(read: (item: Field, position: number) => Item): Item[] {
    if (!Array.isArray(this.value)) this.fail("is not a list");
    return (this.value as unknown[]).map((item, i) => read(new Field(item, `${this.path}[${i}]`), i));
  }

  text(): string {
    if (typeof this.value === "string") return this.value;
    return typeof this.value === "number" ? String(this.value) : this.fail("is not a text");
  }

  number(least = 0): number {
    if (typeof this.value !== "number" || !Number.isFinite(this.value)) this.fail("is not a number");
    if ((this.value as number) < least) this.fail(`is below ${least}`);
    return this.value as number;
  }

  whole(least: number, most: number): number {
    const number = this.number(least);
    if (!Number.isInteger(number)) this.fail("is not a whole number");
    if (number > most) this.fail(`is above ${most}`);
    return number;
  }

  /** An object whose keys are positions below `count` and whose values are numbers of 0 or more. */
  sparse(count: number): Map<number, number> {
    if (this.missing) return new Map();
    if (typeof this.value !== "object" || Array.isArray(this.value)) this.fail("is not an object");
    return new Map(
      Object.entries(this.value as object).map(([key, value]) => {
        const field = new Field(value, `${this.path}.${key}`);
        return [new Field(Number(key), `${this.path}.${key}`).whole(0, count - 1), field.number()];
      }),
    );
  }

  fail(reason: string): never {
    throw new BadInstance(this.path || "(file)", reason);
  }
}
