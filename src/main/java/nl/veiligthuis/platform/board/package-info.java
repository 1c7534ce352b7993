/** What coordinators see of the shift that runs, and where they step in. */
package nl.veiligthuis.platform.board;
