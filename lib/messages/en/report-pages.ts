import type { Same } from "../same";
import type { openPageWords as zh } from "../zh-CN/report-pages";

/** the pages that anybody may read: how it is decided, and on what it rests */
export const openPageWords = {
  method: {
    title: "How a charge is judged",
    lead: "The same rules for everyone. What follows is printed from the rules in use, edition {version}.",
    idea: "The idea",
    ideaText:
      "First, what the other side was entitled to by the agreement; then, what it took. Each charge looks for a fee that had fallen due. What finds none is in dispute, and has exactly one reason.",
    order: "The order of the reasons",
    orderText: "From the top, the first that fits is the reason.",
    disputed: "Not owed",
    unresolved: "Cannot tell",
    needs: "it takes {settle}",
    basis: "Rests on",
    figures: "Figures in the rules",
    notice: "From {from} on, a new price needs {days} days of notice and your agreement",
    limitation: "Limitation of {months} months, running anew from each demand",
    lookback: "Fees due up to {days} days before the window may explain a charge",
    soon: "Taken up to {days} days before it falls due, and not more than half a period, a fee is early, not wrong",
    upcoming: "Fees of the next {months} months are reckoned ahead",
    tolerance: "A handling fee off by no more than {amount} is no overcharge",
    amounts: "Fixed amounts by which a fee merged into a handling fee is recognised: {amounts}",
    cautious: "Where it is doubtful",
    cautiousText:
      "As long as one reasonable reading favours the other side, nothing is called not owed. What is not known is called cannot tell, with the document that would settle it.",
    rules: "Laws and practices cited",
    rulesText: "Origin and grade of each:",
    sources: "sources",
  },
  sources: {
    title: "Sources",
    lead: "Where every rule, practice and figure on this site comes from. The grade says what it can prove.",
    rules: "Laws and practices",
    list: "Sources",
    place: "Article",
    inForce: "in force since {on}",
    asOf: "text as of {on}",
    readFrom: "read in",
    noAddress: "no address",
    unconfirmed: "not held against the text, background only",
    used: "used for",
  },
} as const satisfies Same<typeof zh>;
