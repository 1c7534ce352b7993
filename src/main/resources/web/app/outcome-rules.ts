/** The rules of a check, as the page brings them; the same rules answer on the server when there is no script. */
export interface OutcomeRules {
  readonly order: string[];
  readonly signals: Record<string, string[]>;
  readonly rules: { readonly any: string[]; readonly with: string[]; readonly outcome: string }[];
  readonly sections: { readonly section: string; readonly any: string[] }[];
}

export interface Result {
  readonly outcome: string;
  readonly sections: string[];
  readonly signals: string[];
}

/** What a choice of options leads to: the first rule that fits decides, nothing is added up. */
export function outcome(rules: OutcomeRules, options: string[]): Result {
  const raised = new Set<string>();
  options.forEach((option) => (rules.signals[option] ?? []).forEach((signal) => raised.add(signal)));
  const has = (signal: string) => raised.has(signal);
  const fitting = rules.rules.find(
    (rule) =>
      !rule.any.length ||
      rule.any.some(
        (first) => has(first) && (!rule.with.length || rule.with.some((other) => other !== first && has(other))),
      ),
  )!;
  return {
    outcome: fitting.outcome,
    sections: rules.sections.filter((section) => section.any.some(has)).map((section) => section.section),
    signals: rules.order.filter(has),
  };
}
