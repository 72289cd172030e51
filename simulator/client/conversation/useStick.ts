/** Keeps a list at its end while new things come, unless the person scrolled up to read. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const nearPx = 80;

/** `count` is how many things are in the list; the box scrolls, the content in it grows. */
export function useStick(count: number): {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
} {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    };
    // Cards are drawn after their message and grow later.
    const sizes = new ResizeObserver(() => {
      const typing = content.current?.contains(document.activeElement) && document.activeElement !== element;
      if (atEnd.current && !typing) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', look);
    if (content.current) sizes.observe(content.current);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new thing in the list is the reason to move
  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count]);
  return { box, content };
}
