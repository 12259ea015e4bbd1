/** What `<emendata-dataset>` says itself, in the publisher's page: apart, because it carries no other words. */
export const embedElement = {
  frame: (file: string) => `Data of ${file}, to read and correct`,
  openInWindow: 'Open the data in a window',
};
