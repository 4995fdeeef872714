// @ts-check
// Global set-up: the thread that reads files, made from the sources as they are.
import { ensureReader } from "../../prisma/launch/make.mjs";

export default function setup() {
  ensureReader();
}
