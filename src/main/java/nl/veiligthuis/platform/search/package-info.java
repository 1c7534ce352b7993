/** Search over all that can be read, in memory. What is asked is never written down, logged or put into an address. */
package nl.veiligthuis.platform.search;
