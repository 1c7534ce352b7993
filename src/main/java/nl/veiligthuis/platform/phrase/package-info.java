/**
 * Sentences and questions an adviser can pick, in every language: what is chosen in one is read in another. Keeps nothing
 * about anybody.
 */
package nl.veiligthuis.platform.phrase;
