import type { Same } from "../same";
import type { api as zh } from "../zh-CN/api";

export const api = {} as const satisfies Same<typeof zh>;
