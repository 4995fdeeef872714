import type { Same } from "../same";
import type { findingWords as zh } from "../zh-CN/engine-findings";

export const findingWords = {} as const satisfies Same<typeof zh>;
