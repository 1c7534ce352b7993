/** The accounts of those who answer. Visitors have none. */
package nl.veiligthuis.platform.identity;
