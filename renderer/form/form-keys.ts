/** Form keys: Enter goes to the next field, Ctrl+Enter sends the form. */
import type { KeyboardEvent } from 'react';

function isOpenList(target: HTMLElement): boolean {
  return target.getAttribute('aria-expanded') === 'true';
}

/** Controls of a form in order; of each group of radio buttons only the one that takes the focus. */
function controlsOf(form: HTMLElement): HTMLElement[] {
  const found = form.querySelectorAll<HTMLElement>(
    'input:not([disabled]):not([type=hidden]), textarea:not([disabled]), button[type=submit]:not([disabled])',
  );
  const groups = new Set<string>();
  return [...found].filter((control) => {
    if (control.offsetParent === null || control.tabIndex < 0) return false;
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    const ticked = form.querySelector(`input[name="${control.name}"]:checked`);
    const wanted = ticked ? ticked === control : !groups.has(control.name);
    groups.add(control.name);
    return wanted;
  });
}

/** A password that ends a form is followed by the sending everybody expects. */
function isPassword(control: HTMLElement): boolean {
  return control instanceof HTMLInputElement && control.autocomplete.endsWith('-password');
}

function goNext(form: HTMLElement, from: HTMLElement, send: () => void): void {
  const controls = controlsOf(form);
  const next = controls[controls.indexOf(from) + 1];
  if (isPassword(from) && next instanceof HTMLButtonElement) {
    send();
    return;
  }
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

/** The key handler of a form, before its controls hear of the key: a closed list would open on Enter. */
export function formKeys(event: KeyboardEvent<HTMLElement>, send: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const target = event.target as HTMLElement;
  if (!event.currentTarget.contains(target)) return;
  if (event.ctrlKey) {
    event.preventDefault();
    event.stopPropagation();
    target.blur();
    send();
    return;
  }
  if (target instanceof HTMLTextAreaElement || target.closest('button') || isOpenList(target)) return;
  event.preventDefault();
  event.stopPropagation();
  goNext(event.currentTarget, target, send);
}
