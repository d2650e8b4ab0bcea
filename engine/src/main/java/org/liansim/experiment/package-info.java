/** Replications and where they run; estimates over them. */
package org.liansim.experiment;
