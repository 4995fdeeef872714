import { vi } from "vitest";

/** How many calls of the language's string functions a piece of work makes: work counted, not time. */
export function stepsOf(work: () => unknown): number {
  const names = [
    "charCodeAt",
    "charAt",
    "slice",
    "indexOf",
    "includes",
    "startsWith",
    "endsWith",
    "split",
    "trim",
    "replace",
    "normalize",
  ] as const;
  const spies = names.map((name) => vi.spyOn(String.prototype, name));
  const exec = vi.spyOn(RegExp.prototype, "exec");
  work();
  const steps = [...spies, exec].reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of [...spies, exec]) spy.mockRestore();
  return steps;
}
