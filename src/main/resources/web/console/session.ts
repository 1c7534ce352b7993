/** Refused without a page to sign in at, as scripts are; signed in, and without a role. */
const SIGNED_OUT = [499, 403];

/**
 * Whether the adviser is still signed in; asking keeps the session alive. The socket can do neither: the browser hides why
 * it was refused. True when it cannot be told.
 */
export async function signedIn(): Promise<boolean> {
  const answer = await fetch('/console', { redirect: 'manual', cache: 'no-store' }).catch(() => null);
  return answer?.type !== 'opaqueredirect' && !SIGNED_OUT.includes(answer?.status ?? 0);
}
