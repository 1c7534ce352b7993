/** Pages that are the same for everybody, kept as they go over the line: compressed, each with its entity tag. */
package nl.veiligthuis.platform.kept;
