import type { Same } from "../same";
import type { engine as zh } from "../zh-CN/engine";

export const engine = {} as const satisfies Same<typeof zh>;
