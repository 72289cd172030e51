/** Style sheets that belong to one component: class names by their local name. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: this is how Vite gives a style sheet's class names.
  export default classes;
}
declare module '*.css';
