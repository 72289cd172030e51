/** What is wrong, each line a link to its field. Takes the focus when it appears, so that nobody misses it. */
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type MouseEvent, use, useEffect, useRef } from 'react';
import styles from './ErrorSummary.module.css';
import { FormContext, fieldId } from './FormContext.ts';

export function ErrorSummary() {
  const { id: form, errors, message } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  const shown = lines.length > 0 || message !== null;
  const text = `${message ?? ''}${lines.map(([, line]) => line).join('')}`;
  useEffect(() => {
    if (text !== '') box.current?.focus();
  }, [text]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>There is a problem</MessageBarTitle>
          {lines.length === 0 && <p>{message}</p>}
          <ul>
            {lines.map(([name, line]) => (
              <li key={name}>
                <Link inline href={`#${fieldId(form, name)}`} onClick={(event: MouseEvent) => goTo(event, form, name)}>
                  {line}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** To the field itself, or to the first choice of a group; the address stays as it is. */
function goTo(event: MouseEvent, form: string, name: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId(form, name));
  const target = field?.matches('input, textarea, select, button')
    ? field
    : field?.querySelector('input, textarea, select, button');
  if (target instanceof HTMLElement) target.focus();
}
