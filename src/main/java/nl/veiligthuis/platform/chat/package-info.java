/** Conversations: their log, the visitor's page and socket, and what both sides of a chat share. */
package nl.veiligthuis.platform.chat;
