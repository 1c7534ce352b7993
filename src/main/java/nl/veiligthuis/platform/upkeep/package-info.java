/**
 * What editors look after: pages and partners that are due, and how hard a text is to read, see {@code bin/content}; and what is
 * shown when no node answers, see {@code bin/last-resort}.
 */
package nl.veiligthuis.platform.upkeep;
