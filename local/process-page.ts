/** The journey as a page that a project manager can check: drawn from its data, nothing added. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { form } from '../shared/journey/forms.ts';
import { nhsLogin2 } from '../shared/journey/nhs-login-2.ts';
import type { Journey, JourneyStep, JourneyTask } from '../shared/journey/schema.ts';

const sides = { partner: 'Partner', nhs: 'NHS login', board: 'Board' } as const;

/** Markdown, with a drawing that GitHub and most editors show. */
export function processPage(journey: Journey): string {
  return `${[
    `# The journey ${journey.id}`,
    'Written by `npm run process` from `shared/journey`. Change the data, not this page.',
    `Source: ${journey.source}. Checked on ${journey.checkedOn}.`,
    drawing(journey),
    ...journey.steps.flatMap((step, index) => section(journey, step, index + 1)),
  ].join('\n\n')}\n`;
}

/** Arrows are the hard order. A step without one can start at any time. */
function drawing({ phases, steps }: Journey): string {
  const lines = phases.flatMap(({ id, title }) => [
    `  subgraph ${id}["${title}"]`,
    ...steps.filter((step) => step.phase === id).map((step) => `    ${node(step.id)}["${step.title}"]`),
    '  end',
  ]);
  const arrows = steps.flatMap((step) => step.after.map((before) => `  ${node(before)} --> ${node(step.id)}`));
  return ['```mermaid', 'flowchart TD', ...lines, ...arrows, '```'].join('\n');
}

function section(journey: Journey, step: JourneyStep, number: number): string[] {
  const titleOf = (id: string) => journey.steps.find((other) => other.id === id)?.title ?? id;
  const facts = [
    ...(step.only ? [`Only for some: ${step.only.otherwise}`] : []),
    `After: ${step.after.map(titleOf).join(', ') || 'nothing, it can start at any time'}.`,
    ...(step.gate ?? []).map(({ missing }) => `Gate: ${missing}`),
    ...(step.targetWorkingDays ? [`Target: ${step.targetWorkingDays} working days.`] : []),
    `Comes out: ${step.outputs.join('; ')}.`,
    `Finished when: ${step.exit}`,
    ...step.guidance.map(({ title, url, checkedOn }) => `Guidance: [${title}](${url}), checked on ${checkedOn}.`),
    `Source: ${step.source}.`,
  ];
  return [
    `## ${number}. ${step.title}`,
    step.why.join(' '),
    facts.map((fact) => `- ${fact}`).join('\n'),
    ['| Who | Task | Done when | First |', '| --- | --- | --- | --- |', ...step.tasks.map(taskRow)].join('\n'),
    ...step.tasks.flatMap((task) => questions(task)),
  ];
}

function taskRow(task: JourneyTask): string {
  const first = (task.gate ?? []).map(({ missing }) => missing).join(' ');
  const title = task.optional ? `${task.title} (nobody waits for it)` : task.title;
  return `| ${sides[task.side]} | ${title} | ${task.doneWhen.map((each) => `\`${each}\``).join(' or ')} | ${first} |`;
}

function questions({ form: id }: JourneyTask): string[] {
  const asked = id ? form(id) : undefined;
  if (!asked) return [];
  const lines = asked.fields.map((field) => {
    const choices = 'choices' in field ? ` ${field.choices.map(({ label }) => `«${label}»`).join(' ')}` : '';
    return `  - ${field.label}${field.required ? '' : ' (may stay empty)'}${choices}`;
  });
  return [[`- The form «${asked.title}» asks:`, ...lines].join('\n')];
}

function node(id: string): string {
  return id.replaceAll('-', '_');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../docs/process.md', import.meta.url), processPage(nhsLogin2));
}
