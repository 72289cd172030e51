/** The box one writes in: Enter sends, Shift and Enter makes a new line, "@" mentions. */
import { Button } from '@fluentui/react-components';
import { MentionRegular, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useDraft } from '../state/drafts.ts';
import { MentionList, optionId } from './MentionList.tsx';
import { complete, type Mentionable } from './mentions.ts';
import { Prompts } from './Prompts.tsx';
import { useMentions } from './useMentions.ts';

interface ComposeProps {
  label: string;
  /** One draft is kept under each key. */
  draftKey: string;
  mentionables: Mentionable[];
  prompts: { title: string; description: string }[];
  onSend: (text: string) => Promise<unknown>;
}

export function Compose({ label, draftKey, mentionables, prompts, onSend }: ComposeProps) {
  const [text, setText] = useDraft(draftKey);
  const [caret, setCaret] = useState(text.length);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const mentions = useMentions(text, caret, mentionables);
  const offering = mentions.fits.length > 0;

  // After a mention was put in, the caret stands behind it.
  useLayoutEffect(() => {
    if (box.current && box.current === document.activeElement && box.current.selectionStart !== caret) {
      box.current.setSelectionRange(caret, caret);
    }
  }, [caret]);

  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    mentions.moved();
  };
  const insert = (words: string) => {
    box.current?.focus();
    const before = text.slice(0, caret);
    const gap = before === '' || before.endsWith(' ') ? '' : ' ';
    write(before + gap + words + text.slice(caret), caret + gap.length + words.length);
  };
  const choose = ({ name }: Mentionable) => {
    const next = complete(text, mentions.from, caret, name);
    write(next.text, next.caret);
  };
  const send = () => {
    if (text.trim() === '') return;
    setProblem('');
    const sent = text;
    write('', 0);
    onSend(sent).catch((error: Error) => {
      setProblem(`Not sent. ${error.message}`);
      write(sent, sent.length);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (mentions.take(event, choose)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <div className="compose">
      {offering && <MentionList id={list} fits={mentions.fits} active={mentions.active} onChoose={choose} />}
      <textarea
        ref={box}
        rows={Math.min(6, text.split('\n').length)}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={offering ? list : undefined}
        aria-activedescendant={offering ? optionId(list, mentions.active) : undefined}
        value={text}
        onChange={({ target }) => write(target.value, target.selectionStart)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={press}
      />
      <div className="compose-tools">
        {mentionables.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            icon={<MentionRegular />}
            aria-label="Mention somebody"
            onClick={() => insert('@')}
          />
        )}
        <Prompts prompts={prompts} onChoose={insert} />
        <span className="spacer" />
        <Button
          appearance="subtle"
          size="small"
          icon={<SendRegular />}
          aria-label="Send"
          disabled={text.trim() === ''}
          onClick={send}
        />
      </div>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
