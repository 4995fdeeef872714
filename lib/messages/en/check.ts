import type { Same } from "../same";
import type { check as zh } from "../zh-CN/check";

export const check = {} as const satisfies Same<typeof zh>;
