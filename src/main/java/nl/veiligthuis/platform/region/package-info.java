/** Where somebody lives: municipalities, postcodes and the Veilig Thuis regions. Reads no database, keeps no place. */
package nl.veiligthuis.platform.region;
