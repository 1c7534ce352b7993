/** How long single pieces of work take, and which waits for which, without anything of a person. */
package nl.veiligthuis.platform.trace;
