// Holds nothing: the precompiled headers that all sources share need a target they belong to.
