/** Whether the app took what a person sent, said only when it did not. */
import { ErrorCircleRegular } from '@fluentui/react-icons';
import type { MessageView } from '../../contract.ts';

export function Delivery({ delivery }: Pick<MessageView, 'delivery'>) {
  if (delivery.state !== 'failed') return null;
  const status = delivery.status === null ? '' : ` (HTTP ${delivery.status})`;
  return (
    <p className="problem" role="status">
      <ErrorCircleRegular aria-hidden /> The app did not answer{status}. {delivery.error}
    </p>
  );
}
