#pragma once

namespace vinculo::brazil {

// Whether these two digits are one of the 67 area codes (DDD) of the Brazilian plan (docs/brazil.md
// section 4).
constexpr bool IsAreaCode(int code) {
  switch (code / 10) {
    case 1:  // São Paulo
    case 4:  // Paraná, Santa Catarina
    case 6:  // Middle West, Tocantins, Acre, Rondônia
    case 8:  // Northeast
    case 9:  // North, Maranhão
      return code % 10 != 0;
    case 2:
      return code == 21 || code == 22 || code == 24 || code == 27 || code == 28;
    case 3:
      return (code >= 31 && code <= 35) || code == 37 || code == 38;
    case 5:
      return code == 51 || (code >= 53 && code <= 55);
    case 7:
      return code == 71 || (code >= 73 && code <= 75) || code == 77 || code == 79;
    default:
      return false;
  }
}

}  // namespace vinculo::brazil
