/** What this tab remembers: one entry at most. A browser that refuses to remember anything forgets it, and all else works. */
export function remembered(key: string): string | null {
  return attempt(() => sessionStorage.getItem(key));
}

export function remember(key: string, value: string): void {
  attempt(() => sessionStorage.setItem(key, value));
}

export function forget(): void {
  attempt(() => sessionStorage.clear());
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
