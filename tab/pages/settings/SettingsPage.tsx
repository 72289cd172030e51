/** Settings, for administrators: staff, the Board's dates, the journey, the rules and the connections. */
import { Tab, TabList } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { useMe } from '../../ask/ServiceContext.tsx';
import { Message } from '../../parts/Message.tsx';
import { Page } from '../../parts/Page.tsx';
import tabs from '../../parts/Tabs.module.css';
import { BoardDatesPanel } from './BoardDatesPanel.tsx';
import { ConnectionsPanel } from './ConnectionsPanel.tsx';
import { JourneyPart } from './JourneyPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import styles from './Settings.module.css';
import { StaffPanel } from './StaffPanel.tsx';

const parts = [
  { id: 'staff', title: 'Staff', Part: StaffPanel },
  { id: 'board', title: 'Board dates', Part: BoardDatesPanel },
  { id: 'journey', title: 'Journey', Part: JourneyPart },
  { id: 'rules', title: 'Reminders and expiry', Part: RulesPart },
  { id: 'connections', title: 'Connections', Part: ConnectionsPanel },
] as const;

export function SettingsPage() {
  const me = useMe();
  const [address, setAddress] = useSearchParams();
  if (!me.roles.includes('administrator')) {
    return (
      <Message title="Only administrators see this page">
        <p>Ask an administrator of the NHS login team if you need another role.</p>
      </Message>
    );
  }
  const asked = address.get('view');
  const { id, Part } = parts.find((part) => part.id === asked) ?? parts[0];
  return (
    <Page title="Settings">
      <div className={tabs.tabs}>
        <TabList
          selectedValue={id}
          onTabSelect={(_, { value }) => setAddress({ view: String(value) }, { replace: true })}
          aria-label="Parts of the settings"
        >
          {parts.map((part) => (
            <Tab key={part.id} value={part.id} id={`tab-${part.id}`} aria-controls="tab-panel">
              {part.title}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${id}`} className={styles.part}>
        <Part />
      </div>
    </Page>
  );
}
