/** Statistics of comparisons: paired differences, selection of the best, designs, sensitivity, robustness, attribution. */
package org.liansim.comparison;
