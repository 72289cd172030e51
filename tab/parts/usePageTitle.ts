/** What the browser calls the page, in its tabs, its history and to those who listen. */
import { useEffect } from 'react';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - NHS login partner onboarding`;
  }, [title]);
}
