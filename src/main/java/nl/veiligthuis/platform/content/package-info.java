/** The pages people read: Markdown of the folder {@code content}, read once, served without a database. */
package nl.veiligthuis.platform.content;
