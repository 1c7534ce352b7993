/** How the site is found: the list of its public pages, the rules for robots, and a feed of what is new. Knows pages alone. */
package nl.veiligthuis.platform.discovery;
