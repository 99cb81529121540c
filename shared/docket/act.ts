/** The union of all acts: one line an act. Nothing else may name a kind of act. */
