/** LianSim, an event-driven simulator of industrial chains. */
package org.liansim;
