"""A text as its word tokens: runs of letters, digits and inner apostrophes.

Only words count where spans are compared, so quotation marks and punctuation at a span's edge never matter. Offsets
are code points, spans are (start, end), end exclusive.
"""
import bisect
import re

WORD = re.compile(r"\w+(?:['\u2019]\w+)*")


class Text:
    def __init__(self, text):
        self.text = text
        self.words = [match.span() for match in WORD.finditer(text)]
        self.starts = [start for start, _ in self.words]
        self.quoted = self._quoted()

    def inside(self, spans):
        """The positions of the words that the spans touch."""
        found = set()
        for start, end in spans:
            first = bisect.bisect_left(self.starts, start)
            if first > 0 and self.words[first - 1][1] > start:
                first -= 1
            found.update(range(first, bisect.bisect_left(self.starts, end, first)))
        return frozenset(found)

    def _quoted(self):
        """Words inside double quotation marks, straight or curly; an unclosed mark runs to the end of its line."""
        found = set()
        start_of_line = 0
        for line in self.text.split('\n'):
            opened = None
            for mark in re.finditer("\"|''|[\u201c\u201d]", line):
                straight = mark[0] in ('"', "''")
                if mark[0] == '\u201c' or (straight and opened is None):
                    opened = mark.start()
                elif opened is not None:
                    found |= self.inside([(start_of_line + opened, start_of_line + mark.start())])
                    opened = None
            if opened is not None:
                found |= self.inside([(start_of_line + opened, start_of_line + len(line))])
            start_of_line += len(line) + 1
        return found
