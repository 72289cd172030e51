/** The forms that tasks are done with: data that a card and a page can both show. */
import { z } from 'zod';

/** What the field says, so that later forms need not ask it again and two forms can be compared. */
const fact = z.string().optional();

const field = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    id: z.string(),
    label: z.string(),
    hint: z.string(),
    fact,
    required: z.boolean(),
    /** What to say when it is empty. */
    missing: z.string(),
    /** In characters. */
    max: z.int().max(2000),
  }),
  z.object({
    kind: z.literal('choice'),
    id: z.string(),
    label: z.string(),
    hint: z.string(),
    fact,
    required: z.boolean(),
    missing: z.string(),
    choices: z.array(z.object({ id: z.string(), label: z.string() })).min(2),
  }),
]);
const formSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Whose form it is. Staff may fill in a partner's form for them. */
  side: z.enum(['partner', 'nhs']),
  source: z.string(),
  fields: z.array(field).min(1),
});
export type FormField = Readonly<z.infer<typeof field>>;
export type Form = Readonly<z.infer<typeof formSchema>>;

const forms: readonly Form[] = z.array(formSchema).parse([
  {
    id: 'discovery',
    title: 'Decide to carry on after Discovery',
    side: 'partner',
    source: 'reference/domain.md 1.1, Discovery',
    fields: [
      {
        kind: 'choice',
        id: 'decision',
        label: 'Do you want to carry on with NHS login?',
        hint: 'Look at the work in Discovery first.',
        required: true,
        missing: 'Select yes if you want to carry on with NHS login',
        choices: [
          { id: 'yes', label: 'Yes, we want to carry on' },
          { id: 'no', label: 'No, we do not want to carry on' },
        ],
      },
    ],
  },
  {
    id: 'sandpit',
    title: 'Try the log in journey in the sandpit',
    side: 'partner',
    source: 'reference/domain.md 1.3, Sandpit',
    fields: [
      {
        kind: 'choice',
        id: 'works',
        label: 'Does logging in work in the sandpit?',
        hint: 'Include getting the token and the user information.',
        required: true,
        missing: 'Select yes if logging in works in the sandpit',
        choices: [
          { id: 'yes', label: 'Yes, it works' },
          { id: 'help', label: 'No, we need help' },
        ],
      },
    ],
  },
  {
    id: 'demonstrationChecklist',
    title: 'Send your demonstration checklist',
    side: 'partner',
    source: 'reference/domain.md 1.1, Product Demonstration Call checklist',
    fields: [
      {
        kind: 'text',
        id: 'where',
        label: 'Where can we find your completed checklist?',
        hint: 'For example, the name of the file in this channel.',
        required: true,
        missing: 'Enter where we can find your completed checklist',
        max: 300,
      },
    ],
  },
  {
    id: 'verificationLevel',
    title: 'Confirm your verification level',
    side: 'partner',
    source: 'reference/domain.md 1.5, Levels',
    fields: [
      {
        kind: 'choice',
        id: 'level',
        label: 'Which verification level does your product need?',
        hint: 'Choose the lowest level that your product needs.',
        required: true,
        missing: 'Select the verification level that your product needs',
        fact: 'level',
        choices: [
          { id: 'P0', label: 'P0: email and phone are checked, identity is not' },
          { id: 'P5', label: 'P5: details match an NHS record, patients cannot read records' },
          { id: 'P9', label: 'P9: identity is proved, patients can read records' },
        ],
      },
    ],
  },
  {
    id: 'demonstrationAttendees',
    title: 'Tell us who will come for each subject',
    side: 'partner',
    source: 'reference/domain.md 5.2, counterparts to each specialist',
    fields: [
      {
        kind: 'text',
        id: 'people',
        label: 'Who will come to the call?',
        hint: 'Technical, security, information governance, legal, and your commissioner or sponsor.',
        required: true,
        missing: 'Enter who will come to the call',
        max: 1000,
      },
    ],
  },
  {
    id: 'specialists',
    title: 'Invite our specialists',
    side: 'nhs',
    source: 'reference/domain.md 5.1, specialists at the demonstration call',
    fields: [
      {
        kind: 'text',
        id: 'people',
        label: 'Who did you invite?',
        hint: 'Technical architecture, data security, information governance, legal and commercial.',
        required: true,
        missing: 'Enter who you invited',
        max: 500,
      },
    ],
  },
]);

export function form(id: string): Form | undefined {
  return forms.find((candidate) => candidate.id === id);
}
