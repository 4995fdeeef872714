import { type PlainDate, plainDate } from "./engine/date";

/** The day in Shanghai (UTC+8, no daylight saving), wherever the server stands. The only reader of the clock. */
export function today(): PlainDate {
  return dayOf(now());
}

/** the day in Shanghai at an instant */
export function dayOf(instant: Date): PlainDate {
  return plainDate(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** an instant, for logs and expiry only: no rule reads one */
export function now(): Date {
  return new Date();
}
