/** Begins anew when the fragment changes: it is another job, and browsers take it for a place in the same page. */
export function reloadWithFragment(): void {
  addEventListener('hashchange', () => location.reload());
}
