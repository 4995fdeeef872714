import "server-only";
import { limits } from "../limits";
import { Stop } from "./stop";

/** What may still be unpacked from one uploaded file, with all that lies in it. One a file, handed down. */
export type Budget = {
  /** bytes that came out so far */
  spent: number;
  readonly most: number;
  /** most, unless the file is so small that so much could not honestly be in it */
  readonly fair: number;
  /** members seen so far, those of nested archives too */
  entries: number;
};

/** @param packed length of the file as it came, in bytes */
export function budgetFor(packed: number): Budget {
  return {
    spent: 0,
    most: limits.unpackedBytes,
    fair: limits.unpackedFreeBytes + packed * limits.unpackedRatio,
    entries: 0,
  };
}

/** Counts bytes that really came out. @throws Stop as soon as they are too many */
export function spend(budget: Budget, bytes: number): void {
  budget.spent += bytes;
  hold(budget, budget.spent);
}

/** Holds a size that a file only declares against what is left. @throws Stop */
export function hold(budget: Budget, bytes: number): void {
  if (budget.most < bytes) throw new Stop("unpackedTooLarge", { limit: budget.most });
  if (budget.fair < bytes) throw new Stop("unpackedSuspicious");
}

/** @throws Stop at the first member too many */
export function countEntry(budget: Budget): void {
  budget.entries += 1;
  if (limits.archiveEntries < budget.entries)
    throw new Stop("tooManyEntries", { limit: limits.archiveEntries });
}
