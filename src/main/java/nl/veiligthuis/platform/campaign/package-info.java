/** The campaign Is dit liefde?: its early signs, and its edition for each municipality. */
package nl.veiligthuis.platform.campaign;
