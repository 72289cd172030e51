/** When people are reminded and how long things last: data of the journey, to be read here. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { SettingsPage } from '../../../shared/views/pages/settings.ts';
import { useSettings } from '../../ask/reads.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { PartFailed, PartLoading } from './PartState.tsx';
import styles from './Settings.module.css';

export function RulesPart() {
  const settings = useSettings();
  if (settings.isPending) return <PartLoading />;
  if (!settings.data) return <PartFailed failure={settings.error} again={settings.refetch} />;
  const { reminders, expiry } = settings.data;
  return (
    <>
      <Rules title="Reminders" file="shared/journey/reminder-rules.json" rules={reminders} />
      <Rules title="What must be renewed" file="shared/journey/expiry-rules.json" rules={expiry} />
    </>
  );
}

function Rules({ title, file, rules }: { title: string; file: string; rules: SettingsPage['reminders'] }) {
  return (
    <Panel title={title}>
      <Facts facts={rules.facts} />
      <p className={styles.small}>
        These are data in {file}, and change with an update of the app. Checked on {showDate(rules.checkedOn)}. Source:{' '}
        {rules.source}.
      </p>
    </Panel>
  );
}
