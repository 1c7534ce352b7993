/** What is kept of a visitor, in which form, and for how long. */
package nl.veiligthuis.platform.privacy;
