/** Adds somebody with a mailbox, so that any address can be a contact. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AddPerson as NewPerson, Person } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';

const nobody: NewPerson = { name: '', mail: '', organisation: '', standing: 'outside' };

export function AddPerson() {
  const [person, setPerson] = useState(nobody);
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: (body: NewPerson) => tell<Person>('/control/people', body),
    onSuccess: () => {
      setPerson(nobody);
      void queries.invalidateQueries({ queryKey: keys.people });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(person);
  };
  return (
    <section aria-label="Add a partner’s person">
      <h2>Add a partner’s person</h2>
      <form onSubmit={submit} className="panel-form">
        <Field label="Name" required>
          <Input value={person.name} onChange={(_event, { value }) => setPerson({ ...person, name: value })} />
        </Field>
        <Field label="Email address" required>
          <Input
            type="email"
            value={person.mail}
            onChange={(_event, { value }) => setPerson({ ...person, mail: value })}
          />
        </Field>
        <Field label="Organisation">
          <Input
            value={person.organisation ?? ''}
            onChange={(_event, { value }) => setPerson({ ...person, organisation: value })}
          />
        </Field>
        <Button type="submit" disabled={add.isPending}>
          Add person
        </Button>
      </form>
      <p role="status">
        {add.error?.message}
        {add.data && `${add.data.name} was added.`}
      </p>
    </section>
  );
}
