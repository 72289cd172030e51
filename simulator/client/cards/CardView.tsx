/** Draws one card. A card that changes is drawn again without losing what is typed or where the focus is. */
import { type Action, type AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CardAction } from '../../contract.ts';
import { returnTo, spotOf } from './focus.ts';
import { OverflowMenu } from './OverflowMenu.tsx';
import { parseCard } from './renderer.ts';
import { type Typed, withTyped } from './typed.ts';

interface CardViewProps {
  card: unknown;
  label: string;
  busy: boolean;
  onAction: (action: CardAction['action']) => void;
  onOpenUrl: (url: string) => void;
}

interface Overflow {
  actions: readonly Action[];
  target: HTMLElement;
}

function described(action: ExecuteAction | SubmitAction): CardAction['action'] {
  const { id, title, data } = action;
  const names = { ...(id ? { id } : {}), ...(title ? { title } : {}) };
  return action instanceof ExecuteAction
    ? { type: 'Action.Execute', verb: action.verb, ...names, data: data ?? {} }
    : { type: 'Action.Submit', ...names, data: data ?? {} };
}

export function CardView({ card, label, busy, onAction, onOpenUrl }: CardViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<AdaptiveCard>(null);
  const typed = useRef<Typed>({});
  // What was sent is not half-typed any more: the card that comes back for it is the app's own.
  const sent = useRef(false);
  const [overflow, setOverflow] = useState<Overflow | null>(null);
  // A card that says the same is the same card.
  const json = useMemo(() => JSON.stringify(card), [card]);

  const execute = useEffectEvent((action: Action) => {
    if (action instanceof OpenUrlAction) {
      if (action.url) onOpenUrl(action.url);
    } else if (!busy && (action instanceof ExecuteAction || action instanceof SubmitAction)) {
      sent.current = true;
      onAction(described(action));
    }
  });
  const follow = useEffectEvent((href: string) => onOpenUrl(href));

  useLayoutEffect(() => {
    const holder = box.current;
    if (!holder) return;
    if (sent.current) typed.current = {};
    const spot = drawn.current ? spotOf(drawn.current, holder) : undefined;
    const next = parseCard(withTyped(JSON.parse(json), typed.current));
    next.onExecuteAction = (action) => execute(action);
    next.onAnchorClicked = (_element, anchor) => {
      follow(anchor.href);
      return true;
    };
    next.onInputValueChanged = ({ id, value }) => {
      if (id) typed.current[id] = String(value ?? '');
    };
    next.onDisplayOverflowActionMenu = (actions, target) => {
      if (target) setOverflow({ actions, target });
      return true;
    };
    const element = next.render();
    holder.replaceChildren(...(element ? [element] : []));
    drawn.current = next;
    if (spot) returnTo(spot, next, holder);
  }, [json]);

  // No new card came for it: what was typed is still being typed.
  useEffect(() => {
    if (!busy) sent.current = false;
  }, [busy]);

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a card is a group of things, not of form fields */}
      <div ref={box} className="card" role="group" aria-label={label} aria-busy={busy} tabIndex={-1} />
      {overflow && (
        <OverflowMenu actions={overflow.actions} target={overflow.target} onClose={() => setOverflow(null)} />
      )}
    </>
  );
}
