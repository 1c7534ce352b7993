/** The style sheets of visitors' pages: what a page needs of them, in words old browsers know, to stand in the page itself. */
package nl.veiligthuis.platform.style;
