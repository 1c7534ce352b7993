/** How many chats, how long they waited and lasted, how they ended: counted without a trace of whom. */
package nl.veiligthuis.platform.statistics;
