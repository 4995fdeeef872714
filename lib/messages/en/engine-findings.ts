import type { Same } from "../same";
import type { findingWords as zh } from "../zh-CN/engine-findings";

export const findingWords = {
  unknownTerminal:
    "{fen} cannot be told ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}): the terminal named is not among yours.",
  hiddenDeduction:
    "{fen} is missing from settlements or handling fees ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}), and no line of the bill names it.",
  contractMissing:
    "{fen} cannot be told ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}): there is no agreement for that time.",
  afterTermination:
    "{fen} was taken after the end of service or of the contract ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  beforeActivation:
    "{fen} was taken before activation ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  unnoticedChange:
    "{fen} was taken under changed terms ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}). You were not told and did not agree as required, so they do not count yet.",
  noBasis:
    "{fen} was taken ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}) for something that your agreement does not name.",
  noSim:
    "{fen} was taken for network access ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}), and the terminal has no SIM.",
  usageMissing:
    "{fen} depends on use ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}), and there is no record of it.",
  rangeClause:
    "{fen} goes beyond the lowest amount stated ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}); the agreement gives only a range.",
  freePeriod:
    "{fen} was taken within the free period ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  waived:
    "{fen} was taken ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}) although the waiver had been earned.",
  discountMissed:
    "Agreed discounts of {fen} were left out ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  capExceeded:
    "{fen} was taken above the yearly cap ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  offSchedule:
    "{fen} was taken when nothing was due ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  duplicate:
    "{fen} was taken a second time ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  overAmount:
    "{fen} more than agreed was taken ({count, plural, =1 {on {firstOn}} other {# charges from {firstOn} to {lastOn}}}).",
  depositNotReturned:
    "The agreed volume was reached on {reachedOn}, and the deposit of {fen} has not been given back.",
  rateOvercharge:
    "{count, plural, one {# transaction} other {# transactions}} by {card} cost {fen} more than the agreed rate. A rate has to be argued about on its own, so it is no part of the sum to be given back.",
} as const satisfies Same<typeof zh>;
