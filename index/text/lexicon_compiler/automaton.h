/// Reads a dictionary kept as a finite-state automaton, the way the Morfologik project packs them.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace okienko::text {

/// A set of byte sequences, spelled by the paths of an automaton.
/// Source: CFSA2, the compact automaton of morfologik-stemming 2.1 (header "\fsa", version 0xC6).
class Automaton {
public:
    /// Throws: std::runtime_error, saying what is wrong, if `bytes` are no such automaton.
    explicit Automaton(std::string bytes);

    /// Calls `visit` with every sequence, each once, in the automaton's order.
    ///
    /// Throws: std::runtime_error, if the automaton is damaged: a path that leaves it or never
    /// ends.
    void for_each(const std::function<void(std::string_view sequence)>& visit) const;

private:
    /// A labelled step; `target` is the node it leads to, zero where the path must end.
    struct Arc {
        char label;
        bool is_final;
        bool is_last;
        std::size_t target;
        std::size_t end;  ///< one past its last byte, where the node's next arc begins
    };

    Arc arc_at(std::size_t offset) const;
    std::size_t node_after(std::size_t offset) const;
    std::size_t number_at(std::size_t& offset) const;
    unsigned char byte_at(std::size_t offset) const;
    void walk(std::size_t node, std::string& path,
              const std::function<void(std::string_view)>& visit) const;

    std::string arcs_;
    std::array<char, 32> labels_{};  ///< the commonest labels, by their short number
};

}  // namespace okienko::text
