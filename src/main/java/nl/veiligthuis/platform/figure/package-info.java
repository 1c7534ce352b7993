/** Published figures about domestic violence and about Veilig Thuis, each with its source. */
package nl.veiligthuis.platform.figure;
