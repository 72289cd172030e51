/** What the address asks to open over the page, such as `?do=plan:preparation`: once, and only what the person may do. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CallKind } from '../../../shared/record/calls.ts';
import { type Opened, type StaffProps, staffAction, type View } from './dialogs.ts';
import { namedIn } from './place.ts';

export function useAsked(props: StaffProps, show: (view: View) => void): void {
  const { page, onboarding, open } = props;
  const [address, setAddress] = useSearchParams();
  const asked = address.get('do');
  const wanted = namedIn(address, page);
  // The address follows late, and the page is drawn again meanwhile.
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (asked === opened.current) return;
    opened.current = asked;
    if (asked === null || wanted !== onboarding.id) return;
    const opens = whatOpens(asked, props);
    if (typeof opens === 'string') return show(opens);
    const rest = new URLSearchParams(address);
    rest.delete('do');
    setAddress(rest, { replace: true });
    if (opens) open(opens);
  }, [asked, wanted, onboarding.id, props, address, setAddress, show, open]);
}

function whatOpens(asked: string, { page, onboarding }: StaffProps): Opened | View | null {
  const [what = '', ...rest] = asked.split(':');
  const about = rest.join(':');
  const may = (command: StaffProps['page']['may'][number]) => page.may.includes(command);
  const isCall = (kind: string): kind is CallKind => kind in onboarding.callForms;
  const call = isCall(about) ? about : null;
  switch (what) {
    case 'assign':
      return may('assignProjectManager') ? { kind: 'assign' } : null;
    case 'settle':
      return may('settleEligibilityChange') ? { kind: 'settle' } : null;
    case 'contract':
      return may('checkCommission') ? { kind: 'checkContract', contract: about } : null;
    case 'outcome':
      return may('recordBoardOutcome')
        ? { kind: 'boardOutcome', gate: about === 'goLive' ? 'goLive' : 'application' }
        : null;
    case 'plan':
      return call && may('planCall') ? { kind: 'planCall', call } : null;
    case 'call':
      return call && may('recordCall') ? { kind: 'call', call } : null;
    case 'task': {
      const task = onboarding.steps.flatMap(({ tasks }) => tasks).find(({ key }) => key === about);
      return staffAction(task?.action ?? null, page)?.opens ?? null;
    }
    default:
      return null;
  }
}
