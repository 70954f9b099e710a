/** One line of progress. */
export const say = (words) => console.log(`• ${words}`);

/** Ends the command with a sentence that says what to do. */
export function refuse(words) {
  console.error(`\n${words}`);
  process.exit(1);
}
