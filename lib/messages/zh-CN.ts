import { advice } from "./zh-CN/advice";
import { api } from "./zh-CN/api";
import { check } from "./zh-CN/check";
import { clauses } from "./zh-CN/clauses";
import { common } from "./zh-CN/common";
import { engine } from "./zh-CN/engine";
import { errors } from "./zh-CN/errors";
import { front } from "./zh-CN/front";
import { intake } from "./zh-CN/intake";
import { report } from "./zh-CN/report";
import { sources } from "./zh-CN/sources";

export const zhCN = {
  advice,
  api,
  check,
  clauses,
  common,
  engine,
  errors,
  front,
  intake,
  report,
  sources,
} as const;
