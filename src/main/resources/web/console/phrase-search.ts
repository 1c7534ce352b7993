/** Arabic letters that are written one for the other, and what they are compared as. */
const LETTERS: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ہ: 'ه', ە: 'ه', ھ: 'ه', ک: 'ك' };

/**
 * How words are compared: lower-case letters and digits without accents, hamza or vowel marks, parted by one space. Digits
 * are European ones.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640\u0621]/gu, '')
    .replace(/[ٱىیېةہەھک]/g, (letter) => LETTERS[letter]!)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of what somebody types in a search field, each to be found. */
export const wanted = (typed: string): string[] => fold(typed).split(' ').filter(Boolean);

/** Whether every word stands somewhere in a folded text, be it inside another word. */
export const found = (folded: string, words: string[]): boolean => words.every((word) => folded.includes(word));
