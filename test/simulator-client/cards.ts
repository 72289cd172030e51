/** Cards for tests: what the product's cards are made of, in small. */

const text = (words: string, more: object = {}) => ({ type: 'TextBlock', text: words, wrap: true, ...more });

/** A stage card: status, progress, questions, and more actions than fit. */
export const stageCard = (heading = 'Stage 2: Discovery') => ({
  type: 'AdaptiveCard',
  version: '1.5',
  msteams: { width: 'full' },
  body: [
    text(heading, { style: 'heading' }),
    { type: 'Badge', text: 'In progress', style: 'Accent', fallback: text('In progress') },
    { type: 'ProgressBar', value: 3, max: 9, fallback: text('Step 3 of 9') },
    text('Please tell us **two things** before _Friday_. See [the guide](https://example.org/guide).'),
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Typed <b>by</b> **somebody**' }] },
    {
      type: 'FactSet',
      facts: [
        { title: 'Product', value: 'Acme Steps' },
        { title: 'Waiting for', value: 'Acme Health (Jo Smith)' },
      ],
    },
    { type: 'NewThing', fallback: text('Shown instead of what nobody knows') },
    {
      type: 'Input.ChoiceSet',
      id: 'users',
      label: 'How many people will use it?',
      style: 'expanded',
      isRequired: true,
      errorMessage: 'Choose how many people will use it',
      choices: [
        { title: 'Fewer than 10,000', value: 'few' },
        { title: '10,000 or more', value: 'many' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'purpose',
      label: 'What is it for?',
      isMultiline: true,
      isRequired: true,
      errorMessage: 'Say what it is for',
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Save answers',
      verb: 'form.answer',
      style: 'positive',
      data: { form: 'discovery' },
    },
    { type: 'Action.OpenUrl', title: 'Open the guide', url: 'https://example.org/guide' },
    {
      type: 'Action.ShowCard',
      title: 'Why we ask',
      card: { type: 'AdaptiveCard', body: [text('So that we can plan.')] },
    },
    { type: 'Action.Execute', title: 'Ask a question', verb: 'query.ask', mode: 'secondary', associatedInputs: 'none' },
  ],
});

/** Opens a dialog (`task/fetch`). */
export const dialogCard = () => ({
  ...plainCard('There is more'),
  actions: [{ type: 'Action.Submit', title: 'Tell us more', data: { msteams: { type: 'task/fetch' } } }],
});

/** Stands in a dialog. */
export const pageCard = () => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'Input.Text', id: 'more', label: 'What else?' }],
  actions: [{ type: 'Action.Submit', title: 'Send it', data: {} }],
});

export const plainCard = (words: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [text(words)] });
