// What the bindings need of Emscripten, so that clang-tidy can read them where it is not at hand.
#pragma once
#define EMSCRIPTEN_KEEPALIVE
