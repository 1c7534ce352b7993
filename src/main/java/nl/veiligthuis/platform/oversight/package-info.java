/** What keeps those who can read chats in check: the audit as people read it, and the way to a text that is closed. */
package nl.veiligthuis.platform.oversight;
