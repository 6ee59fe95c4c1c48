/** A file taken as text by the bundler. */
declare module '*.json?raw' {
  const text: string;
  export default text;
}

declare module '*.txt?raw' {
  const text: string;
  export default text;
}
