/** Inputs. Question and hint are one label: clients join the label to the input, and nothing else. */
import type { IChoiceSetInput, IDateInput, ITextInput } from '@microsoft/teams.cards';

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Said when it is empty; null when it may be. */
  readonly missing: string | null;
}

export function choiceInput(
  asked: Asked & { readonly choices: readonly { readonly id: string; readonly label: string }[] },
  value: string | null,
): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    ...common(asked),
    choices: asked.choices.map(({ id, label }) => ({ title: label, value: id })),
    style: 'expanded',
    wrap: true,
    ...(value ? { value } : {}),
  };
}

/** Any number of choices; a client sends their ids joined by commas. */
export function choicesInput(
  asked: Asked & { readonly choices: readonly { readonly id: string; readonly label: string }[] },
  value: string,
): IChoiceSetInput {
  return { ...choiceInput(asked, value || null), isMultiSelect: true };
}

/** For names of people: a closed list shows no Markdown. */
export function personInput(
  asked: Asked & { readonly choices: readonly { readonly id: string; readonly label: string }[] },
): IChoiceSetInput {
  const { wrap: _, ...input } = choiceInput(asked, null);
  return { ...input, style: 'compact' };
}

export function textInput(
  asked: Asked & { readonly max: number; readonly lines: 'one' | 'several' },
  value: string,
): ITextInput {
  return {
    type: 'Input.Text',
    ...common(asked),
    maxLength: asked.max,
    isMultiline: asked.lines === 'several',
    ...(value ? { value } : {}),
  };
}

/** A day, as `2026-11-21`. */
export function dateInput(asked: Asked, value: string): IDateInput {
  return { type: 'Input.Date', ...common(asked), ...(value ? { value } : {}) };
}

function common({ id, label, hint, missing }: Asked) {
  const required = missing === null ? {} : { isRequired: true, errorMessage: missing };
  const asked = /[.?]$/u.test(label) ? label : `${label}.`;
  return { id, label: hint ? `${asked} ${hint}` : label, ...required };
}
