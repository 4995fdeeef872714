import { afterEach, beforeEach, expect } from "vitest";

const speak = console.error;
let spoken: unknown[][] = [];

beforeEach(() => {
  spoken = [];
  console.error = (...words: unknown[]) => {
    spoken.push(words);
  };
});

// a test that expects an error on the console puts its own listener there
afterEach(() => {
  console.error = speak;
  expect(spoken, "nobody asked for this on console.error").toEqual([]);
});
