/** Key performance indicators: what the readings of a run say about an industrial region. One file each. */
package org.liansim.kpi;
