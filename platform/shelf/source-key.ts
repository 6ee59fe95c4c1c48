/** The address of a page as pages are compared by it: without `#` and what follows, a `/` at its end or not. '' for none. */
export function sourceKey(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname, search } = new URL(url);
  return origin === 'null' ? '' : `${origin}${pathname.replace(/\/+$/, '')}${search}`;
}
