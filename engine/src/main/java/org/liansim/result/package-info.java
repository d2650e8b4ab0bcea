/** The folder that a run leaves: manifest and tidy tables, written whole or not at all, and their export. */
package org.liansim.result;
