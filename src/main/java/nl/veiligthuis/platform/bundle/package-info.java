/** How the build makes files for browsers; nothing of it runs in the service. */
package nl.veiligthuis.platform.bundle;
