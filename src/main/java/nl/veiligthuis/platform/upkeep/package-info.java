/** What editors look after: pages and partners that are due, and how hard a text is to read. See {@code bin/content}. */
package nl.veiligthuis.platform.upkeep;
