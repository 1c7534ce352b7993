/** Who is on duty, who waits, and who gets which request. Knows nothing of what is said. */
package nl.veiligthuis.platform.routing;
