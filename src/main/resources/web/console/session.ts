/**
 * Whether the adviser is still signed in; asking keeps the session alive. The socket can do neither: the browser hides why
 * it was refused. True when it cannot be told.
 */
export async function signedIn(): Promise<boolean> {
  const answer = await fetch('/console', { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  return answer?.type !== 'opaqueredirect';
}
