package org.limen.engine.screening.words;

/// The numbers by which one version of the model tells what names of one culture have in common.
///
/// @param listedShare  how much of what lists show of a word's frequency within a culture travellers show too
/// @param namesTelling a list with fewer names of a culture than this says little about its words
/// @param wordsTelling so many names of a culture, worded as all names are, are added to those that a list has
/// @param shareMax     a list makes no word commoner within a culture than this
/// @param foreign      the share of travellers whose names aren't of the culture of their nationality
public record CultureModel(
        double listedShare, double namesTelling, double wordsTelling, double shareMax, double foreign) {}
