/** The whole client: theme, who is here, and either the choice of a person or that person's Teams. */
import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Choose } from './shell/Choose.tsx';
import { Shell } from './shell/Shell.tsx';
import { useAddress } from './state/address.ts';
import { useLive } from './state/live.ts';
import { usePeople } from './state/queries.ts';
import { themes, useTheme } from './state/theme.ts';

function Who() {
  const { as, place } = useAddress();
  const people = usePeople();
  useLive(as);
  const person = people.data?.people.find(({ id }) => id === as);
  useEffect(() => {
    document.title = person ? `${person.name} · Simulator, not Microsoft Teams` : 'Simulator, not Microsoft Teams';
  }, [person]);
  if (people.error)
    return <p className="centred">The simulator does not answer. Is it running? Reload to try again.</p>;
  if (!people.data) return <Spinner className="centred" label="Loading" />;
  if (!person) return <Choose people={people.data} unknown={as} />;
  return <Shell me={person} place={place} />;
}

export function App() {
  const name = useTheme();
  return (
    <FluentProvider theme={themes[name].theme} className={`theme-${name}`}>
      <div className="app">
        <Who />
      </div>
    </FluentProvider>
  );
}
