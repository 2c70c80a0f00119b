// An article to try the page on. Its people, places and papers do not exist. A conversion and a weekday in it are wrong, to be found.

/** The day the example appeared: what its relative dates count from. */
export const exampleDate = '2024-10-17';

export const exampleArticle = `Harbor bridge in Marrow Point will close for 14 months, council told

By Ines Calloway, The Tidewater Ledger

MARROW POINT \u2014 The drawbridge that carries about 9,400 vehicles a day across the mouth of the Ansel River will close on Jan. 6 and stay shut for at least 14 months, the city\u2019s chief engineer told a crowded council meeting on Tuesday night.

\u201cWe have patched this bridge for thirty years, and there is nothing left to patch,\u201d said Dorothea Lindqvist, the chief engineer of Marrow Point. \u201cIf we wait for another winter, the winter will decide for us.\u201d

Lindqvist said the repair would cost between $38 million and $41 million, up from an estimate of $26.5 million three years ago. Steel alone has risen 22 percent since then, she told the council, and two of the four firms that bid in the spring have withdrawn.

The council voted 5-4 to approve the closing shortly before midnight.

Mayor Raymond Okafor-Hale, who cast the deciding vote, called the decision \u201cthe hardest I have made in this room\u201d and promised that a free ferry would run every 20 minutes from 5:30 a.m. to 11 p.m.

\u201cNobody should lose a job because of a bridge,\u201d the mayor said, \u201cand nobody should miss a shift because of a boat.\u201d

Not everyone was persuaded. Pilar Standish, 58, who owns a hardware store on the eastern bank, said she expects to lose a third of her customers. Her sales fell from $1.9 million to $1.6 million during a nine-week closing in 2019.

\u201cThey told us then it would be three weeks,\u201d she said. \u201cIt was three times that. So when I hear 14 months, I hear three years.

\u201cI have 11 people on my payroll, and I have known most of them since they were children. Who is going to explain it to them?\u201d

The ferry plan drew the sharpest questions. According to a report by Brandt & Ysolde, a consulting firm hired by the city, a single vessel could carry no more than 1,150 passengers an hour, roughly half of the peak demand. The report, dated Sept. 12, recommends two vessels. The budget that the council passed in June pays for one.

Asked about the gap, Okafor-Hale said that the state had agreed \u201cin principle\u201d to lend a second ferry. A spokesperson for the state Department of Harbors declined to confirm that.

Two people familiar with the talks said no such agreement had been signed. One of them, a state official who spoke on condition of anonymity because the negotiations are private, said the earliest a boat could arrive was mid-March.

\u201cThe mayor is counting a ferry that is still in somebody else\u2019s harbor,\u201d the official said.

The bridge, which opened in 1931, is 640 feet (180 meters) long and has been limited to trucks of under 12 tons since an inspection in May 2022. Inspectors found cracks in seven of its 36 main girders, city records show. A second inspection, last month, found nine.

Councilwoman Beatrix Amadi, who voted against the closing, said she did not doubt the engineers. What troubles her, she said, is the order of things: \u201cFirst you find the boats. Then you close the bridge.\u201d

Amadi wants the city to delay the work until the second ferry is under contract. She believes that a delay of six to eight weeks would add less than $900,000 to the cost, a figure Lindqvist disputes. The engineer put it at \u201ccloser to three million.\u201d

The hospital on the eastern bank is preparing as well. Its director, Dr. Tobias Renn, fears that ambulances diverted to the Corrigan Road crossing will need 17 minutes instead of six. \u201cIn cardiac care, that is not a delay. That is a different outcome,\u201d he wrote in a letter to the council that was read aloud on Tuesday.

Fishermen were more relaxed. With the span locked open, their boats will no longer wait for the 2:15 p.m. lift. \u201cFirst good news from City Hall in a decade,\u201d one skipper said, grinning.

In a poll of 812 residents published by The Tidewater Ledger on Wednesday, Oct. 10, 47 percent supported closing the bridge, 39 percent opposed it and the rest were undecided. Support has dropped 8 percentage points since the spring. The poll had a margin of error of plus or minus 3.4 points.

Hundreds of people lined the corridor outside the council chamber, and dozens signed up to speak. The last of them, a retired bridge tender named Augustin Fell, who raised and lowered the span for 27 years, was given two minutes.

\u201cShe was built by men who thought she would stand for 50 years,\u201d he said of the bridge. \u201cShe has given you 93.\u201d

He said he planned to be the last to walk across.
`;
