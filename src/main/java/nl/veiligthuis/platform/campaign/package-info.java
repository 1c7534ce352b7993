/** The campaign Is dit liefde?: its early signs. */
package nl.veiligthuis.platform.campaign;
