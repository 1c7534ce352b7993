/**
 * The campaign kit of every edition: posters and cards as PDF, pictures for social media and for shared links, words to
 * paste, and a banner for other sites. Made from the same words and colours as the pages, without a database.
 */
package nl.veiligthuis.platform.kit;
