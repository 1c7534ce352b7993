/** Hints between the parts of the service and, with more than one node, between nodes. Losing a hint costs time, never a word. */
package nl.veiligthuis.platform.bus;
