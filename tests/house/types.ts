/* Lines that must not compile. `tsc` fails here as soon as one of them does. */
import type { PlainDate } from "@/lib/engine/date";
import { type Fen, fen, type Ppm, plus } from "@/lib/engine/money";

const a: Fen = fen(1);
const b: Fen = fen(2);

// a bare number is no amount
// @ts-expect-error
export const bare: Fen = 100;

// a sum is a number until `plus` has looked at it
// @ts-expect-error
export const sum: Fen = a + b;
export const looked: Fen = plus(a, b);

// an amount is no rate
// @ts-expect-error
export const rate: Ppm = a;

// a text is no day until it has been read
// @ts-expect-error
export const day: PlainDate = "2026-02-30";
