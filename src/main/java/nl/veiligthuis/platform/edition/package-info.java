/** What there is in a municipality beside the national help: its partners, as editors write them. Reads no database. */
package nl.veiligthuis.platform.edition;
