/// The bytes of ASCII and Polish letters, told apart without a branch a letter: in Polish, which
/// letter comes next is what a processor guesses worst.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace okienko::text {

/// One of the Polish letters beyond ASCII, each of two bytes.
struct PolishLetter {
    std::string_view upper;
    std::string_view lower;
    char bare_upper;
    char bare_lower;
    char marked;  ///< what stands for it in marked letters: Ź has X, Z is taken by Ż
};

inline constexpr std::array<PolishLetter, 9> polish_letters{{{"Ą", "ą", 'A', 'a', 'A'},
                                                             {"Ć", "ć", 'C', 'c', 'C'},
                                                             {"Ę", "ę", 'E', 'e', 'E'},
                                                             {"Ł", "ł", 'L', 'l', 'L'},
                                                             {"Ń", "ń", 'N', 'n', 'N'},
                                                             {"Ó", "ó", 'O', 'o', 'O'},
                                                             {"Ś", "ś", 'S', 's', 'S'},
                                                             {"Ź", "ź", 'Z', 'z', 'X'},
                                                             {"Ż", "ż", 'Z', 'z', 'Z'}}};

/// What a byte becomes, by the byte before it: a lead byte of a Polish letter, or any other.
///
/// Zero, of a byte that is none, says that it is of no ASCII and no Polish letter; lead bytes stay
/// as they are.
class ByteTable {
public:
    static constexpr unsigned first_lead = 0xC3;
    static constexpr unsigned leads = 3;

    /// Of an ASCII byte `ascii(byte)`, of a Polish letter's second byte what `small` and `capital`
    /// make of the letter.
    template <class OfAscii, class OfLetter>
    constexpr ByteTable(OfAscii ascii, OfLetter capital, OfLetter small) {
        for (unsigned byte = 1; byte < 0x80; ++byte) at(0, byte) = ascii(static_cast<char>(byte));
        for (unsigned lead = 0; lead < leads; ++lead) {
            at(0, first_lead + lead) = static_cast<char>(first_lead + lead);
        }
        for (const PolishLetter& letter : polish_letters) {
            for (const auto& [bytes, made] :
                 {Made{letter.upper, capital(letter)}, Made{letter.lower, small(letter)}}) {
                at(kind_of(bytes[0]), static_cast<unsigned char>(bytes[1])) = made;
            }
        }
    }

    /// Zero, or which of the lead bytes `byte` is, from 1.
    static constexpr unsigned kind_of(char byte) {
        const unsigned lead = static_cast<unsigned char>(byte) - first_lead;
        return lead < leads ? lead + 1 : 0;
    }

    constexpr char operator()(unsigned kind_before, char byte) const {
        return bytes_[kind_before][static_cast<unsigned char>(byte)];
    }

private:
    struct Made {
        std::string_view bytes;
        char made;
    };

    constexpr char& at(unsigned kind, unsigned byte) { return bytes_[kind][byte]; }

    std::array<std::array<char, 256>, leads + 1> bytes_{};
};

}  // namespace okienko::text
