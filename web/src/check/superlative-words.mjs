// Words in -est that are no superlative. Origin: written for this page; nouns and adjectives in common use with that ending.

export const notSuperlative = new Set(`
arrest behest conquest contest crest digest earnest forest guest harvest honest inquest interest modest nest northwest protest
quest request rest southwest suggest tempest test unrest vest west zest chest priest breast bequest dishonest
`.trim().split(/\s+/));
