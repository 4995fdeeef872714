import { vi } from "vitest";

/** Lets only the calendar run ahead; timers and sockets stay real. */
export function goAhead(hours: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
}

export function comeBack(): void {
  vi.useRealTimers();
}
