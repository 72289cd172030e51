/** Which dialog is open over the partner page. */

import { ApplicationDialog } from './dialog/ApplicationDialog.tsx';
import { AskDialog } from './dialog/AskDialog.tsx';
import { AssignDialog } from './dialog/AssignDialog.tsx';
import { BoardDateDialog } from './dialog/BoardDateDialog.tsx';
import { CallDialog } from './dialog/CallDialog.tsx';
import { CancelCallDialog } from './dialog/CancelCallDialog.tsx';
import { ChannelDialog } from './dialog/ChannelDialog.tsx';
import { CloseSpaceDialog } from './dialog/CloseSpaceDialog.tsx';
import { ConfirmationDialog } from './dialog/ConfirmationDialog.tsx';
import { AddContactDialog, RemoveContactDialog } from './dialog/ContactDialogs.tsx';
import { CheckContractDialog, ContractDialog } from './dialog/ContractDialogs.tsx';
import { CourseDialog, DeclineWithdrawalDialog, ReopenDialog } from './dialog/CourseDialogs.tsx';
import { PlanDiscussionDialog, RecordDiscussionDialog } from './dialog/DiscussionDialogs.tsx';
import { EligibilityDialog } from './dialog/EligibilityDialog.tsx';
import { FindingDialog } from './dialog/FindingDialog.tsx';
import { GiveTaskDialog } from './dialog/GiveTaskDialog.tsx';
import { HoldDialog } from './dialog/HoldDialog.tsx';
import { MergeDialog } from './dialog/MergeDialog.tsx';
import { MoveJourneyDialog } from './dialog/MoveJourneyDialog.tsx';
import { OutcomeDialog } from './dialog/OutcomeDialog.tsx';
import { PlanCallDialog } from './dialog/PlanCallDialog.tsx';
import { RecommendationDialog } from './dialog/RecommendationDialog.tsx';
import { SettleDialog } from './dialog/SettleDialog.tsx';
import { FinishDialog, FormTaskDialog, ItemDialog } from './dialog/TaskDialogs.tsx';
import type { DialogProps, Opened } from './dialogs.ts';

export function Dialogs({ opened, ...props }: DialogProps & { opened: Opened }) {
  switch (opened.kind) {
    case 'assign':
      return <AssignDialog {...props} />;
    case 'addContact':
      return <AddContactDialog {...props} />;
    case 'removeContact':
      return <RemoveContactDialog {...props} person={opened.person} name={opened.name} />;
    case 'enterEligibility':
      return <EligibilityDialog {...props} {...(opened.backing ? { backing: opened.backing } : {})} />;
    case 'settle':
      return <SettleDialog {...props} />;
    case 'application':
      return <ApplicationDialog {...props} />;
    case 'finding':
      return <FindingDialog {...props} criterion={opened.criterion} />;
    case 'ask':
      return <AskDialog {...props} />;
    case 'call':
      return <CallDialog {...props} call={opened.call} />;
    case 'boardDate':
      return <BoardDateDialog {...props} gate={opened.gate} />;
    case 'boardOutcome':
      return <OutcomeDialog {...props} gate={opened.gate} />;
    case 'recommendation':
      return <RecommendationDialog {...props} gate={opened.gate} />;
    case 'channel':
      return <ChannelDialog {...props} />;
    case 'giveTask':
      return <GiveTaskDialog {...props} task={opened.task} />;
    case 'moveJourney':
      return <MoveJourneyDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'declineWithdrawal':
      return <DeclineWithdrawalDialog {...props} />;
    case 'reopenStep':
      return <ReopenDialog {...props} />;
    case 'closeSpace':
      return <CloseSpaceDialog {...props} />;
    case 'course':
      return <CourseDialog {...props} act={opened.act} />;
    case 'askConfirmation':
      return <ConfirmationDialog {...props} />;
    case 'planDiscussion':
      return <PlanDiscussionDialog {...props} />;
    case 'recordDiscussion':
      return <RecordDiscussionDialog {...props} />;
    case 'contract':
      return <ContractDialog {...props} contract={opened.contract} />;
    case 'checkContract':
      return <CheckContractDialog {...props} contract={opened.contract} />;
    case 'hold':
      return <HoldDialog {...props} />;
    case 'form':
      return <FormTaskDialog {...props} form={opened.form} />;
    case 'item':
      return <ItemDialog {...props} item={opened.item} gate={opened.gate} />;
    case 'planCall':
      return <PlanCallDialog {...props} call={opened.call} />;
    case 'cancelCall':
      return <CancelCallDialog {...props} plan={opened.plan} />;
    case 'finish':
      return <FinishDialog {...props} call={opened.call} action={opened.action} />;
    default:
      return opened satisfies never;
  }
}
