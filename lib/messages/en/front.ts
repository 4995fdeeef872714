import type { Same } from "../same";
import type { front as zh } from "../zh-CN/front";

export const front = {} as const satisfies Same<typeof zh>;
