/** Corrections and the end of an onboarding: what can be done about its course, and what was done. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

/** The menu beside the onboarding's name; only what makes sense now. */
export function CourseMenu({ page, onboarding: { course, current, hold, move }, open }: StaffProps) {
  if (course.closed || !page.may.includes('withdrawOnboarding')) return null;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small">Hold, correct or close</Button>
      </MenuTrigger>
      {/* The tabs below it come later on the page, and would lie over it. */}
      <MenuPopover style={{ zIndex: 10 }}>
        <MenuList>
          {current && !hold.running && <MenuItem onClick={() => open({ kind: 'hold' })}>Put on hold</MenuItem>}
          {move && <MenuItem onClick={() => open({ kind: 'moveJourney' })}>Move to the newer journey</MenuItem>}
          {course.toReopen.length > 0 && (
            <MenuItem onClick={() => open({ kind: 'reopenStep' })}>Open a step again</MenuItem>
          )}
          {course.mayUndo && (
            <MenuItem onClick={() => open({ kind: 'course', act: 'undo' })}>Undo a wrong start</MenuItem>
          )}
          <MenuItem onClick={() => open({ kind: 'merge' })}>Merge a duplicate</MenuItem>
          <MenuItem onClick={() => open({ kind: 'course', act: 'withdraw' })}>Withdraw the onboarding</MenuItem>
          <MenuItem onClick={() => open({ kind: 'course', act: 'finish' })}>Finish the onboarding</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export function CoursePanel({ page, onboarding: { course }, open }: StaffProps) {
  const { closed, reopened } = course;
  // While another onboarding is open, its menu has it.
  const allClosed = page.onboardings.every((each) => each.course.closed);
  if (!closed && reopened.length === 0) return null;
  return (
    <Panel title={closed ? 'Closed' : 'Steps opened again'} tone={closed ? 'strong' : 'quiet'}>
      {closed && (
        <div className={styles.row}>
          <div>
            <p className={styles.strong}>{closed.words}</p>
            <p>
              {closed.by} closed it.{closed.because && ` Reason: ${closed.because}`}
            </p>
          </div>
          {page.may.includes('reinstateOnboarding') && (
            <>
              <Button onClick={() => open({ kind: 'course', act: 'reinstate' })}>Bring it back</Button>
              {allClosed && !page.merge.into && (
                <Button onClick={() => open({ kind: 'merge' })}>Merge a duplicate</Button>
              )}
            </>
          )}
        </div>
      )}
      {reopened.length > 0 && (
        <Facts
          facts={reopened.map(({ title, at, because }) => ({
            name: title,
            value: `Opened again on ${showDate(at)}: ${because}`,
          }))}
        />
      )}
    </Panel>
  );
}
