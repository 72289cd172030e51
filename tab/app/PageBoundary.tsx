/** A page that could not be drawn or loaded, as after an update of the app: says so, and offers to load it again. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Message } from '../parts/Message.tsx';

interface BoundaryProps {
  /** The address: another page is tried anew. */
  at: string;
  children: ReactNode;
}

interface BoundaryState {
  readonly at: string;
  readonly failed: boolean;
}

export class PageBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { at: this.props.at, failed: false };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at, failed: false };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Message title="We could not show this page">
        <p role="alert">The app was updated since you opened it, or you are offline. Load the page again.</p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </Message>
    );
  }
}
