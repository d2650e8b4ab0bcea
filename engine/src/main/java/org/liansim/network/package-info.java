/** Firms and links: built with JGraphT, checked, analysed, and frozen to arrays in compressed sparse rows. */
package org.liansim.network;
