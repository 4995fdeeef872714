import { dayNumber } from "../../engine/date";
import { readMoment } from "../days";
import type { Lane } from "./lane";
import { clockAt, digits, type Line, openCell, packedClockAt } from "./line";

/** The day number, and the time beside it; -1: to be looked at more closely. */
export function dayOf(lane: Lane, line: Line): number {
  const { plan } = lane;
  let found = false;
  for (const at of plan.moment) {
    found = !openCell(line, at);
    if (found) break;
  }
  if (!found) return -1;
  const day = dayAt(lane, line);
  if (day < 0 || 0 <= lane.time || plan.clock < 0 || openCell(line, plan.clock)) return day;
  const size = line.b - line.a;
  lane.time =
    size === 8 ? clockAt(line.bytes, line.a) : size === 6 ? packedClockAt(line.bytes, line.a) : -1;
  return lane.time < 0 ? -1 : day;
}

function dayAt(lane: Lane, { bytes, a, b }: Line): number {
  const size = b - a;
  lane.time = -1;
  if (size === 8 || size === 14) {
    if (size === 14) lane.time = packedClockAt(bytes, a + 8);
    if (size === 14 && lane.time < 0) return -1;
    return calendar(lane, digits(bytes, a, 4), digits(bytes, a + 4, 2), digits(bytes, a + 6, 2));
  }
  const sign = bytes[a + 4];
  if ((size !== 10 && size !== 19) || (sign !== 0x2d && sign !== 0x2f) || bytes[a + 7] !== sign)
    return -1;
  if (size === 19) {
    lane.time = bytes[a + 10] === 0x20 ? clockAt(bytes, a + 11) : -1;
    if (lane.time < 0) return -1;
  }
  return calendar(lane, digits(bytes, a, 4), digits(bytes, a + 5, 2), digits(bytes, a + 8, 2));
}

function calendar({ days }: Lane, year: number, month: number, day: number): number {
  if (year < 2000 || 2099 < year || month < 1 || 12 < month || day < 1 || 31 < day) return -1;
  const key = (year - 2000) * 512 + month * 32 + day;
  const known = days[key] as number;
  if (known !== 0) return known;
  const two = (n: number) => String(n).padStart(2, "0");
  const moment = readMoment(`${year}-${two(month)}-${two(day)}`);
  const found = moment === null ? -1 : dayNumber(moment.on);
  days[key] = found;
  return found;
}
