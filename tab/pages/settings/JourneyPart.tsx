/** The services and their journey: its versions, who is on an older one, and how long each step should take. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { SettingsPage } from '../../../shared/views/pages/settings.ts';
import { useSettings } from '../../ask/reads.ts';
import { Panel } from '../../parts/Panel.tsx';
import table from '../../parts/Table.module.css';
import { Behind } from './Behind.tsx';
import { PartFailed, PartLoading } from './PartState.tsx';
import styles from './Settings.module.css';

export function JourneyPart() {
  const settings = useSettings();
  if (settings.isPending) return <PartLoading />;
  if (!settings.data) return <PartFailed failure={settings.error} again={settings.refetch} />;
  const { services, journeys, behind, targets } = settings.data;
  return (
    <>
      <Services services={services} />
      <Versions journeys={journeys} />
      <Behind behind={behind} />
      <Targets targets={targets} />
    </>
  );
}

function Services({ services }: Pick<SettingsPage, 'services'>) {
  return (
    <Panel title="Services">
      <ul className={styles.list}>
        {services.map(({ title, journey, open }) => (
          <li key={title} className={styles.line}>
            <span className={styles.words}>
              <span className={styles.name}>{title}</span>
              <span className={styles.small}>
                New onboardings start on {journey}. {open} under way.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Versions({ journeys }: Pick<SettingsPage, 'journeys'>) {
  return (
    <Panel title="Versions of the journey">
      <table className={table.table}>
        <caption className="screenReader">Versions of the journey, and how many onboardings are on each</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Steps</th>
            <th scope="col">Under way</th>
            <th scope="col">Closed</th>
            <th scope="col">Checked on</th>
          </tr>
        </thead>
        <tbody>
          {[...journeys].reverse().map(({ id, current, steps, open, closed, checkedOn }) => (
            <tr key={id}>
              <th scope="row">
                {id}
                {current && <p className={styles.small}>New onboardings start on it</p>}
              </th>
              <td data-label="Steps">{steps}</td>
              <td data-label="Under way">{open}</td>
              <td data-label="Closed">{closed}</td>
              <td data-label="Checked on">{showDate(checkedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        A version never changes for those who are on it. A new version comes with an update of the app.
      </p>
    </Panel>
  );
}

function Targets({ targets: { lines, checkedOn } }: Pick<SettingsPage, 'targets'>) {
  const sources = [...new Set(lines.map(({ source }) => source))];
  return (
    <Panel title="How long each step should take">
      <p className={styles.small}>
        Working days of England, checked on {showDate(checkedOn)}. They cannot be changed here: a target belongs to its
        version of the journey, so that no partner is late by a number that somebody changed. They are in the app's
        code, one file for each step in shared/journey/nhs-login-2, and change with an update of the app.
      </p>
      <table className={table.table}>
        <caption className="screenReader">The target of each step</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Phase</th>
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, phase, days }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td data-label="Phase">{phase}</td>
              <td data-label="Target" className={styles.number}>
                {days === null ? 'None' : `${days} working days`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>Where the steps come from</summary>
        <ul>
          {sources.map((source) => (
            <li key={source} className={styles.small}>
              {source}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
