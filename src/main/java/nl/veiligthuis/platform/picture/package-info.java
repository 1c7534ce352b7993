/** Pictures of numbers, drawn on the server as SVG. */
package nl.veiligthuis.platform.picture;
