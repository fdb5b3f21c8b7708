import {h} from '../dom';

/** A button that opens a panel below it; Escape, and a click or focus elsewhere, close it. */
export function menu(label: string, id: string, ...content: HTMLElement[]): HTMLElement {
  const summary = h('summary', {}, label);
  const details = h('details', {class: 'menu', id}, summary, h('div', {class: 'menu-panel'}, ...content));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
  });
  details.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !details.contains(next)) details.open = false;
  });
  return details;
}

document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    // What was clicked may have been replaced since; then it was inside.
    if (event.target instanceof Node && event.target.isConnected && !open.contains(event.target)) open.open = false;
  }
});
