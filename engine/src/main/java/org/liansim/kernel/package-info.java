/** The event kernel: clock, event order, executors. Knows nothing of economics. */
package org.liansim.kernel;
