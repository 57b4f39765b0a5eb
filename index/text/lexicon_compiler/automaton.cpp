#include "index/text/lexicon_compiler/automaton.h"

#include <algorithm>
#include <stdexcept>

namespace okienko::text {
namespace {

constexpr std::string_view magic = "\\fsa\xC6";
constexpr std::size_t flags_bytes = 2;
constexpr unsigned has_numbers_flag = 1U << 8U;

// An arc's first byte: three flags and the short number of its label, zero for "in the next byte".
constexpr unsigned target_is_next = 1U << 7U;
constexpr unsigned is_last_arc = 1U << 6U;
constexpr unsigned is_final_arc = 1U << 5U;
constexpr unsigned label_mask = (1U << 5U) - 1;

/// Far longer than any row of a dictionary, tags and all: such a path runs in a circle.
constexpr std::size_t longest_path = 20000;

std::runtime_error damaged(const char* what) {
    return std::runtime_error(std::string("damaged automaton: ") + what);
}

unsigned number_of(char byte) {
    return static_cast<unsigned char>(byte);
}

}  // namespace

Automaton::Automaton(std::string bytes) {
    if (!std::string_view(bytes).starts_with(magic)) {
        throw std::runtime_error("not a CFSA2 automaton");
    }
    const std::size_t table = magic.size() + flags_bytes;
    if (bytes.size() <= table) throw damaged("it ends in its header");
    const unsigned flags =
        number_of(bytes[magic.size()]) << 8U | number_of(bytes[magic.size() + 1]);
    if ((flags & has_numbers_flag) != 0) throw std::runtime_error("numbered automata are not read");
    const std::size_t labels = number_of(bytes[table]);
    if (labels > labels_.size() || bytes.size() - table - 1 < labels) {
        throw damaged("its label table is cut short");
    }
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(table) + 1;
    std::copy_n(first, labels, labels_.begin());
    arcs_.assign(first + static_cast<std::ptrdiff_t>(labels), bytes.end());
}

void Automaton::for_each(const std::function<void(std::string_view)>& visit) const {
    std::string path;
    const Arc to_root = arc_at(0);
    if (to_root.target != 0) walk(to_root.target, path, visit);
}

void Automaton::walk(std::size_t node, std::string& path,
                     const std::function<void(std::string_view)>& visit) const {
    if (path.size() >= longest_path) throw damaged("a path never ends");
    for (std::size_t at = node;;) {
        const Arc arc = arc_at(at);
        path.push_back(arc.label);
        if (arc.is_final) visit(path);
        if (arc.target != 0) walk(arc.target, path, visit);
        path.pop_back();
        if (arc.is_last) return;
        at = arc.end;
    }
}

Automaton::Arc Automaton::arc_at(std::size_t offset) const {
    const unsigned head = byte_at(offset++);
    Arc arc{};
    arc.is_final = (head & is_final_arc) != 0;
    arc.is_last = (head & is_last_arc) != 0;
    const unsigned label = head & label_mask;
    arc.label = label != 0 ? labels_[label] : static_cast<char>(byte_at(offset++));
    if ((head & target_is_next) == 0) {
        arc.target = number_at(offset);
        arc.end = offset;
    } else {
        arc.end = offset;
        arc.target = arc.is_last ? offset : node_after(offset);
    }
    return arc;
}

/// The node that begins behind the remaining arcs of the node whose arcs go on at `offset`.
std::size_t Automaton::node_after(std::size_t offset) const {
    for (;;) {
        const unsigned head = byte_at(offset++);
        if ((head & label_mask) == 0) ++offset;
        if ((head & target_is_next) == 0) number_at(offset);
        if ((head & is_last_arc) != 0) return offset;
    }
}

/// A number of seven bits a byte, lowest first; moves `offset` past it.
std::size_t Automaton::number_at(std::size_t& offset) const {
    std::size_t number = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        const unsigned byte = byte_at(offset++);
        number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) return number;
    }
    throw damaged("a number is too long");
}

unsigned char Automaton::byte_at(std::size_t offset) const {
    if (offset >= arcs_.size()) throw damaged("an arc lies outside it");
    return static_cast<unsigned char>(arcs_[offset]);
}

}  // namespace okienko::text
