/// A printer, behind a program of its own: `okienko-print`.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/printing/outcome.h"
#include "app/printing/sheet.h"

namespace okienko::printing {

/// The program that prints: beside the one that runs.
std::filesystem::path printing_program();

/// What is known of a printer's readiness, and what it complains of, as CUPS calls it:
/// "media-empty-error".
struct Condition {
    Readiness readiness = Readiness::ready;
    std::string complaint;  ///< may be empty
};

/// Asks for the printer `name`, or the system's own where it is "default". Waits, for ten seconds
/// at the most.
Condition condition_of(const std::string& name,
                       const std::filesystem::path& program = printing_program());

/// Prints one sheet at a time. Never waits: the program does, and what it says is picked up.
///
/// libcups brings TLS, Kerberos and mDNS, and setting a page brings Pango: none of it belongs into
/// the process that faces the public. A program that is missing or dies is a printer that does not
/// answer, and nothing else.
class Printer {
public:
    explicit Printer(std::string name, std::filesystem::path program = printing_program());
    ~Printer();
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;

    /// Begins to print, through memory that no other program can read. What is being printed goes
    /// on by itself; nothing more is heard of it.
    void print(const Sheet& sheet);

    /// The newest of what has become of the sheet; empty where nothing has since.
    std::optional<Outcome> news();

    /// Whether something is still to be heard of.
    bool is_awaited() const { return is_awaited_; }

private:
    std::optional<Outcome> last_word();
    void stop_listening();
    void part_with_those_that_ended();

    std::string name_;
    std::filesystem::path program_;
    pid_t worker_ = 0;
    std::vector<pid_t> unheard_;  ///< workers that nobody listens to any more
    int answers_ = -1;            ///< what the program says comes here
    std::string heard_;
    bool is_awaited_ = false;
};

}  // namespace okienko::printing
