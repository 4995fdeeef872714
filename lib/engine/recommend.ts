import { type Fen, zero } from "./money";
import {
  type AdviceInput,
  type Advice,
  type Option,
  type OptionKind,
  optionKinds,
  type Recommendation,
} from "./recommendation";
import { accountDraft, claimOf, type Entry } from "./options/account";
import { becauseOf, turnsOf } from "./options/because";
import { cancel } from "./options/cancel";
import { decide } from "./options/decide";
import type { Draft } from "./options/draft";
import { type Goal, goalOf } from "./options/goal";
import { keep } from "./options/keep";
import { type Joint, type Position, type Positions, positionsOf } from "./options/position";
import { dataCost, renegotiate } from "./options/renegotiate";
import { switchOver } from "./options/switch";
import { weigh } from "./options/weigh";
import type { Ruleset } from "./ruleset";
import type { Catalogue } from "./tables/catalogue";

/**
 * What to do, for each terminal and for the account (engine.md section 10): keep, cancel, renegotiate or switch, each
 * with its cost over the time ahead as lines that add up. Reads nothing but its arguments.
 */
export function recommend(
  input: AdviceInput,
  ruleset: Ruleset,
  catalogue: Catalogue,
): Recommendation {
  const positions = positionsOf(input, ruleset);
  const studies = positions.terminals.map((position) => study(position, positions, catalogue));
  return {
    catalogueVersion: catalogue.version,
    terminals: studies.map(({ advice }) => advice),
    account: soleAdvice(studies, positions) ?? accountAdvice(studies, positions, catalogue),
  };
}

type Study = {
  readonly position: Position;
  readonly drafts: readonly Draft[];
  readonly advice: Advice;
};

function study(position: Position, { scope }: Positions, catalogue: Catalogue): Study {
  const { provider, device, id } = position.seat.terminal;
  const goal = goalOf(catalogue, scope.rules.horizonMonths, provider, device);
  const kept = keep(position);
  const drafts = [
    kept,
    cancel(position, kept),
    renegotiate(position, kept, goal),
    switchOver(position, kept, catalogue),
  ];
  const advice = adviceOf(
    id,
    drafts,
    kept,
    position.ledger.claimFen,
    scope,
    goal,
    dataCost(position),
  );
  return { position, drafts, advice };
}

function adviceOf(
  terminalId: string | null,
  drafts: readonly Draft[],
  kept: Draft,
  claimFen: Fen,
  scope: Positions["scope"],
  goal: Goal | null,
  nowFen: Fen,
): Advice {
  const options = weigh(drafts, kept, scope);
  const { rules } = scope;
  const recommended = decide(options, claimFen, rules);
  return {
    terminalId,
    recommended,
    because: becauseOf(recommended, options, drafts, claimFen, rules),
    turns: turnsOf(recommended, options, claimFen, rules, goal, nowFen),
    options,
  };
}

/** where there is one terminal and nothing beside it, the account is the terminal */
function soleAdvice(studies: readonly Study[], { unnamed }: Positions): Advice | null {
  const [first, second] = studies;
  if (!first || second || 0 < unnamed.habits.length || 0 < unnamed.claimFen) return null;
  return { ...first.advice, terminalId: null };
}

function accountAdvice(
  studies: readonly Study[],
  positions: Positions,
  catalogue: Catalogue,
): Advice {
  const months = positions.scope.rules.horizonMonths;
  const goalOfJoint = ({ agreement }: Joint): Goal => {
    const terminals = agreement.seats.map(({ terminal }) => terminal);
    const [first] = terminals;
    const isSame = terminals.every(
      ({ provider, device }) => provider === first?.provider && device === first.device,
    );
    return goalOf(
      catalogue,
      months,
      isSame && first ? first.provider : "",
      first?.device ?? "eSign",
    );
  };
  const drafts = optionKinds.map((kind) =>
    accountDraft(kind, entriesOf(studies, kind), positions, goalOfJoint),
  );
  const kept = accountDraft("keep", entriesOf(studies, "keep"), positions, goalOfJoint);
  return adviceOf(null, drafts, kept, claimOf(positions), positions.scope, null, zero);
}

function entriesOf(studies: readonly Study[], kind: OptionKind): Entry[] {
  return studies.flatMap(({ position, drafts, advice }) => {
    const kept = drafts.find((draft) => draft.kind === "keep");
    const draft = drafts.find((one) => one.kind === kind);
    const option = advice.options.find((one: Option) => one.kind === kind);
    return kept && draft && option
      ? [{ position, keep: kept, draft, savesFen: option.savesFen }]
      : [];
  });
}
