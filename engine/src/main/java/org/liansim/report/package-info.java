/** Pages and pictures of results for people: one self-contained HTML file, in English and Chinese. */
package org.liansim.report;
