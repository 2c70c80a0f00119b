// Texts of our own, fictional: a short article that holds every kind, and inputs that nobody would write.
export const article = `Mayor Ada Holm said on Friday that the bridge at Tarn would cost up to $2.3 million, “more than any of us feared.”

“We have a plan,” said Holm, 54, “and 3 million reasons.” She wants the state to pay half of it.

According to the Tarn Water Board, levels rose 4 percent in May. Bo Lind, a fisherman, did not agree.
“Nobody asked us,” he said. A senior official who asked not to be named said about 200 people had left.
`;

const repeat = (piece, times) => piece.repeat(times);

export const strange = {
  'empty': '',
  'one letter': 'a',
  'one digit': '5',
  'one mark': '"',
  'white space': ' \n\t\u00a0\u2028 ',
  'only marks': '“”"\'‘’«»„“‹›``\'\'',
  'nested marks': repeat('“‘', 200) + 'deep' + repeat('’”', 200),
  'NUL': 'The \u0000 mayor said "no \u0000 thanks" to 5 of them.',
  'lone surrogates': '\ud800"x," said\udc00 Ada Holm. \udbff"Y," she said. It cost 5 dollars.\ud83d',
  'surrogate beside mark': '“\ud83dWe won,\udc00” said Ada Holm of 5\ud800.',
  'emoji': '👩‍👩‍👧 “We 😀 won 3 medals,” said Ada Holm 🏅.',
  'right to left': 'אמרה השרה: "לא", 5 ימים. قال الوزير «لا» 20 مرة.',
  'byte order mark': '\ufeff“Yes,” said Ada Holm.',
  'combining': 'Ade\u0301le Holm said it cost 1\u0301 euro.',
  'no spaces': '“Wewon,”saidAdaHolmof5dollars.'.repeat(20),
  'markup': '“<img src=x onerror=alert(1)>,” said <b>Ada Holm</b> & 5 others.',
  'CRLF': article.replaceAll('\n', '\r\n'),
  'CR': article.replaceAll('\n', '\r'),
  'odd mark': article.replace('“We have', 'We have'),
  'capitals': article.toUpperCase(),
  'numbers': '1 22 333 4,444 5.5 6% $7 8th 9am 10-11 12/13 14:15 '.repeat(20),
  'long word': 'x'.repeat(20000),
  'long number': '9'.repeat(20000),
  'control characters': Array.from({ length: 160 }, (_, i) => String.fromCharCode(i)).join(' '),
  'every plane': Array.from({ length: 17 }, (_, i) => String.fromCodePoint(i * 0x10000 + 0x41)).join(' 5 '),
};
