/** Sealing what people write: a key per conversation, wrapped by keys that are destroyed in time. */
package nl.veiligthuis.platform.seal;
