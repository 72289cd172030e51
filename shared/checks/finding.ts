/** What a check found: the rule in words, where it comes from, and what to change. */
import { put } from '../views/template.ts';
import { type RuleName, ruleTable, type Severity } from './rules.ts';

export interface Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** What is wrong. May hold `{person:<id>}`, filled in at the edge. */
  readonly sentence: string;
  readonly change: string;
  readonly source: { readonly title: string; readonly url: string | null; readonly checkedOn: string };
}

/** A finding, and the form whose answer it is about. */
export interface FormFinding extends Finding {
  /** A form's id; `eligibility` for the eligibility answers. */
  readonly form: string;
}

export function finding(rule: RuleName, values: Readonly<Record<string, string>> = {}): Finding {
  const found = ruleTable.rules[rule];
  const source = found && ruleTable.sources[found.source];
  if (!found || !source) throw new Error(`There is no rule ${rule}. Add it to shared/checks/rule-table.json.`);
  return {
    rule,
    severity: found.severity,
    sentence: put(found.sentence, values),
    change: put(found.change, values),
    source: { ...source, checkedOn: ruleTable.checkedOn },
  };
}

/** What somebody typed, fit to stand in a sentence: short, on one line, and without the braces that the edge fills in. */
export function typed(text: string): string {
  const line = text.replace(/[{}]/gu, '').replace(/\s+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
