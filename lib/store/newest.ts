import "server-only";

/** Values by name, no more than `most` of them: the one that was asked for least lately goes first. */
export type Newest<Value> = {
  readonly get: (name: string) => Value | undefined;
  readonly put: (name: string, value: Value) => void;
  readonly drop: (name: string) => void;
};

export function newestOf<Value>(most: number): Newest<Value> {
  // a Map remembers the order in which its names came
  const values = new Map<string, Value>();
  const put = (name: string, value: Value): void => {
    values.delete(name);
    values.set(name, value);
    const [oldest] = values.keys();
    if (most < values.size && oldest !== undefined) values.delete(oldest);
  };
  return {
    get: (name) => {
      const value = values.get(name);
      if (value !== undefined) put(name, value);
      return value;
    },
    put,
    drop: (name) => {
      values.delete(name);
    },
  };
}
