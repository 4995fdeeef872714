import type { Same } from "../same";
import type { errors as zh } from "../zh-CN/errors";

export const errors = {} as const satisfies Same<typeof zh>;
