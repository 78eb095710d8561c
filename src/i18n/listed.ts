// Several words in a sentence: "Maret, Mei dan Juni".

/** `and` is the word before the last one. */
export const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1]}`
