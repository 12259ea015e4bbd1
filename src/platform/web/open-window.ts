/** Opens an address in a window of its own; null when the browser refuses. Where a sandbox forbids it, Firefox throws instead. */
export function openWindow(view: Window, address: string): Window | null {
  try {
    return view.open(address, '_blank');
  } catch {
    return null;
  }
}
