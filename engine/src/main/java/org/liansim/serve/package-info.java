/** The live page: levers as sliders, outcomes redrawn while they move. */
package org.liansim.serve;
