/** Frame keys: / searches the page, Ctrl+K goes anywhere, F1 explains the page, F8 goes to the day looked at. */
import { useEffect } from 'react';

interface FrameKeys {
  goTo: () => void;
  help: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

export function useFrameKeys({ goTo, help }: FrameKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'F1') {
        event.preventDefault();
        help();
      } else if (event.ctrlKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        goTo();
      } else if (event.key === 'F8') {
        event.preventDefault();
        document.getElementById('as-of')?.focus();
      } else if (event.key === '/' && !isTyping(event.target)) {
        const box = document.getElementById('page-search');
        if (!box) return;
        event.preventDefault();
        box.focus();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [goTo, help]);
}
