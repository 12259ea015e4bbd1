/** Style sheets are imported for their effect and bundled by Vite. */
declare module '*.css';
