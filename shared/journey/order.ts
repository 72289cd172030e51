/** Checks of a journey's order: phases that exist, ids used once, and no step that waits for itself. */

interface Ordered {
  readonly phases: readonly { readonly id: string }[];
  readonly steps: readonly {
    readonly id: string;
    readonly phase: string;
    readonly after: readonly string[];
    readonly tasks: readonly { readonly id: string }[];
  }[];
}

/** A sentence with the place for each mistake; empty when the order is right. */
export function problemsOfOrder({ phases, steps }: Ordered): readonly string[] {
  return steps.flatMap((step, index) => {
    const place = `step ${index + 1} (${step.id})`;
    const tasks = step.tasks.map((task) => task.id);
    return [
      ...(phases.some((phase) => phase.id === step.phase) ? [] : [`${place}: unknown phase "${step.phase}"`]),
      ...(steps.findIndex((other) => other.id === step.id) < index ? [`${place}: the id is used twice`] : []),
      ...step.after
        .filter((before) => !steps.some((other) => other.id === before))
        .map((before) => `${place}: comes after "${before}", which is no step`),
      ...(waitsForItself(step.id, steps) ? [`${place}: waits for itself, by "${step.after.join('", "')}"`] : []),
      ...tasks.filter((id, at) => tasks.indexOf(id) < at).map((id) => `${place}: the task id "${id}" is used twice`),
    ];
  });
}

function waitsForItself(start: string, steps: Ordered['steps']): boolean {
  const before = (id: string) => steps.find((step) => step.id === id)?.after ?? [];
  const seen = new Set<string>();
  const open = [...before(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) open.push(...before(id));
    seen.add(id);
  }
  return false;
}
