/** A rule of the weighing framework, as the page brings it; the same rules answer on the server when there is no script. */
export interface Rule {
  readonly when: Record<string, boolean>;
  readonly outcome: string;
}

/** What answers lead to: the first rule that fits decides. A question without an answer is left out. */
export function weigh(rules: Rule[], answers: Record<string, boolean>): string {
  return rules.find((rule) => Object.entries(rule.when).every(([question, answer]) => answers[question] === answer))!
    .outcome;
}
