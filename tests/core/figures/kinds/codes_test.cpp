#include "core/figures/kinds/codes.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Codes, NamesOfPlacesShopsAndRoutesStayQuiet) {
  for (const char* text : {"She shops at Store 24 and works for Motel 6.",
                           "He lives at 48 Elm Street, Oslo, and she at 1600 Birch Avenue.",
                           "The fire began in the 4200 block of Oak Drive.",
                           "The train leaves from platform 9 and the bus from bay 14.",
                           "Write to PO Box 317 or to Alm, TX 75201.", "It airs on Channel 7 and on ABC 12.",
                           "She swims in lane 4 and wears number 10."})
    EXPECT_EQ(read(text), "") << text;
}

TEST(Codes, LawsPhonesListsAndPlaysStayQuiet) {
  for (const char* text :
       {"The court cited the Fourth Amendment and Article 12 of the code.",
        "It breaks Rule 10b-5 and 18 U.S.C. 1030.", "Call 0161 496 0000 or (555) 555-0142, or dial 999.",
        "1. Open the door.", "Photo 3 of 12", "They lined up in a 4-3-3 formation and a 3-4 defense."})
    EXPECT_EQ(read(text), "") << text;
}

TEST(Codes, WhatIsCountedBesideThemIsRead) {
  EXPECT_EQ(read("Two Boeing 737s and a 2019 Ford Fiesta were sold."), "[Two] count 2");
  EXPECT_EQ(read("She called 911 and met 12 officers."), "[12 officers] count 12 officer");
}

}  // namespace
}  // namespace onrecord
