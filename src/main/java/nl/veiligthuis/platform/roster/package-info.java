/** Who will be there: duties planned by the week, holidays, gaps ahead and the wait to expect. */
package nl.veiligthuis.platform.roster;
