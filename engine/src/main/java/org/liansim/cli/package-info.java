/** The command line, one class a command. */
package org.liansim.cli;
