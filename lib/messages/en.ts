import { advice } from "./en/advice";
import { api } from "./en/api";
import { check } from "./en/check";
import { clauses } from "./en/clauses";
import { common } from "./en/common";
import { engine } from "./en/engine";
import { errors } from "./en/errors";
import { front } from "./en/front";
import { intake } from "./en/intake";
import { report } from "./en/report";
import { sources } from "./en/sources";

export const en = {
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
