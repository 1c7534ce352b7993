/** The desk of the advisers: their page, their socket, what they see of the queue. */
package nl.veiligthuis.platform.console;
