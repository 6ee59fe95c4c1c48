/**
 * A function and its arguments as an expression that can be evaluated in a browser.
 * tsx wraps named functions in a helper called `__name`, which is not there: so it is handed in.
 */
export function callExpression<Args extends unknown[]>(fn: (...args: Args) => unknown, args: Args): string {
  return `((__name) => (${fn.toString()}))((fn) => fn)(...${JSON.stringify(args)})`;
}
